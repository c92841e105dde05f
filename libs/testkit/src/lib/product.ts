import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliProgram, workspaceRoot } from './product-paths.js';

/** The running product: API and worker as built, on a database of the test's own. */
export interface RunningProduct {
  /** Address of the API, without a path. */
  readonly url: string;
  /** Base64, for starting further processes on the same database. */
  readonly masterKey: string;
  /** Everything that the processes printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** What {@link startProduct} can be told. */
export interface ProductOptions {
  readonly masterKey?: string;
  /** Further environment variables, e.g. CHENGJIE_DEMONSTRATION. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts the built product on a free port and waits until it serves. Call it again with the same master key for a
 * second replica.
 *
 * @throws Error with the processes' output when they do not come to serve
 */
export async function startProduct(
  db: { readonly url: string; readonly ownerUrl: string },
  options: ProductOptions = {},
): Promise<RunningProduct> {
  const masterKey = options.masterKey ?? randomBytes(32).toString('base64');
  const port = await freePort();
  const documents = await mkdtemp(join(tmpdir(), 'chengjie-documents-'));
  const child = fork(cliProgram(), ['start'], {
    cwd: workspaceRoot,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: db.url,
      CHENGJIE_DATABASE_OWNER_URL: db.ownerUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      CHENGJIE_MASTER_KEY: masterKey,
      CHENGJIE_DOCUMENTS_DIR: documents,
      ...options.env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close'); // after the last of its output, unlike 'exit'
  const served = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)]);
  if (!served) throw new Error(`The product did not start:\n${output}`);
  return {
    url: `http://localhost:${port}`,
    masterKey,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(documents, { recursive: true });
    },
  };
}

/** A port of this machine that nobody listens at. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
