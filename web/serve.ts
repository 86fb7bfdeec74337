import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import compression from 'compression';

/**
 * The web server: the built application behind one plain HTTP server. The adapter takes a request without protocol
 * header for https and would refuse every form on http, so the header is set here unless a proxy that we trust
 * (TILIK_TRUST_PROXY=1) has set it.
 */
process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
const trustProxy = process.env.TILIK_TRUST_PROXY === '1';
const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? '3000');

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
const built = new URL('../build/handler.js', import.meta.url);
if (!existsSync(built)) {
  process.stderr.write('tilik: The web is not built. Run "npm run build".\n');
  process.exit(1);
}
const { handler } = (await import(built.href)) as { handler: Handler };

const compress = compression() as Handler;

const server = createServer((request, response) => {
  if (!trustProxy || request.headers['x-forwarded-proto'] === undefined)
    request.headers['x-forwarded-proto'] = 'http';
  compress(request, response, () =>
    handler(request, response, () => {
      response.writeHead(404).end();
    }),
  );
});

server.on('error', (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === 'EADDRINUSE' ? `port ${port} is taken; set PORT to another one` : error.message;
  process.stderr.write(`tilik: cannot serve on ${host}:${port}: ${reason}\n`);
  process.exit(1);
});

server.listen(port, host, () => {
  const address = server.address();
  const real = typeof address === 'object' && address !== null ? address.port : port;
  process.stdout.write(`Tilik is served on http://${host}:${real}\n`);
});

/** Whoever started us with a channel is gone when it closes, even killed. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
}
