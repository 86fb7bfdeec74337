import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ROOT } from '../pipeline/place.ts';
import { literal, type Warehouse } from '../pipeline/warehouse.ts';
import { embeddedPostgres } from './embedded_postgres.ts';

const OWNER = 'postgres';
const PULLER = { user: 'tilik_puller', password: 'read only' };

/** A real PostgreSQL with the proposed intake schema, and a client that owns it. */
export interface IntakeStore {
  owner: pg.Client;
  port: number;
  /** URL for the read-only puller, or for whom the arguments say. */
  url: (who?: { user?: string; password?: string; database?: string }) => string;
  stop: () => Promise<void>;
}

/** Starts an empty intake store on a free port, in a folder that goes with it. */
export async function startIntakeStore(): Promise<IntakeStore> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'tilik-postgres-'));
  const port = await freePort();
  const EmbeddedPostgres = await embeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: OWNER,
    password: OWNER,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('intake');
  const owner = server.getPgClient('intake', '127.0.0.1');
  await owner.connect();
  await owner.query(await readFile(join(ROOT, 'seeds', 'intake.sql'), 'utf8'));
  await owner.query(`alter role ${PULLER.user} login password '${PULLER.password}'`);
  return {
    owner,
    port,
    url: ({ user = PULLER.user, password = PULLER.password, database = 'intake' } = {}) =>
      `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await owner.end();
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

/** Copies the rows of a select into a table of the store, `complaint (complaint_id, class)`, by way of a file in `folder`. */
export async function copyInto(
  { owner }: IntakeStore,
  target: string,
  warehouse: Warehouse,
  select: string,
  folder: string,
): Promise<void> {
  const file = join(folder, `${target.split(' ')[0] ?? ''}.csv`);
  await warehouse.run(`copy (${select}) to ${literal(file)} (format csv, header false)`);
  await pipeline(
    createReadStream(file),
    owner.query(copyFrom(`copy intake.${target} from stdin (format csv)`)),
  );
  await rm(file);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
