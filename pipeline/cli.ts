#!/usr/bin/env node
import { complain } from './complain.ts';
import { COMMANDS, USAGE } from './commands.ts';
import { TilikError } from './error.ts';
import { nearest } from './nearest.ts';
import { endWithParent } from './supervise.ts';

const [name = 'help', ...words] = process.argv.slice(2);

/** Whoever reads our lines may stop before the end, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

endWithParent();
try {
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(USAGE);
  } else {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) {
      const meant = nearest(name, Object.keys(COMMANDS));
      const hint = meant === null ? '' : ` (did you mean ${meant}?)`;
      throw new TilikError(`There is no command "${name}"${hint}.`, 'See "npm run -s tilik -- help".');
    }
    process.exitCode = await command(words, process.env);
  }
} catch (error) {
  process.stderr.write(complain(error, process.env));
  process.exitCode = 1;
}
