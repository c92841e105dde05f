// The least that can give these answers: node:http, one named prepared statement for each request, its JSON as it is.
// DATABASE_URL, PORT and POOL_SIZE come from the environment; the parent is told "ready".
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { bareStatements, type BareVariables } from './bare-statements.js';
import { REQUESTS } from './options.js';

const statements = bareStatements({
  id: randomUUID,
  hex: (bytes) => randomBytes(bytes).toString('hex'),
  bytes: randomBytes,
});
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['POOL_SIZE'] ?? 10),
  // Planned once per connection: planning anew for each request would only slow it down.
  options: '-c plan_cache_mode=force_generic_plan',
});

async function answer(path: string, body: string): Promise<string> {
  const name = REQUESTS.find((each) => path === `/${each}`);
  if (!name) throw new Error(`Nothing at ${path}`);
  const { variables } = JSON.parse(body) as { variables: BareVariables };
  const { text, params } = statements[name];
  const { rows } = await pool.query<{ answer: string }>({ name, text, values: params(variables) });
  return rows[0]?.answer ?? '';
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}

const server = createServer((request, response) => {
  bodyOf(request)
    .then((body) => answer(request.url ?? '', body))
    .then((text) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    })
    .catch((error: unknown) => {
      response.writeHead(500, { 'content-length': 0 }).end();
      console.error(error);
    });
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'));
process.on('disconnect', () => process.exit(0));
