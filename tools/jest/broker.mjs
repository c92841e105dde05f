import { createServer } from 'node:http';

/**
 * Answers the address of a throw-away PostgreSQL, which it starts when the first spec asks, so that pure specs pay nothing;
 * libs/testkit/src/lib/test-server.ts asks.
 */
export async function startBroker() {
  let starting;
  const broker = createServer((request, response) => {
    starting ??= start();
    // A kept connection could be closed just when the next spec file reuses it.
    response.setHeader('connection', 'close');
    starting.then(
      (server) => response.end(server.url),
      (error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise((resolve) => broker.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${broker.address().port}/`,
    stop: async () => {
      broker.closeAllConnections();
      broker.close();
      const server = await starting?.catch(() => undefined);
      await server?.stop();
    },
  };
}

async function start() {
  const built = new URL('../../libs/local-postgres/dist/index.js', import.meta.url);
  const { startThrowAwayPostgres } = await import(built.href).catch((cause) => {
    throw new Error('libs/local-postgres is not built: run "npm run build" first', { cause });
  });
  return startThrowAwayPostgres();
}
