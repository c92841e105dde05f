import { freePort, type TestDatabase } from '@chengjie/testkit';
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from './ask.js';

const API = join(import.meta.dirname, '..', '..', '..', 'api', 'dist', 'served', 'main.js');

/** The API alone, as built, which ends where it needs more memory than it is given. */
export interface SmallApi {
  readonly url: string;
  readonly hasEnded: () => boolean;
  readonly stop: () => Promise<void>;
}

/** What it may take for objects: what it needs by itself, and then some, MiB. */
const HEAP_MIB = 192;

/** Starts it behind one proxy, so that askers say from where they come, with few connections. */
export async function startSmallApi(db: TestDatabase): Promise<SmallApi> {
  const port = await freePort();
  const child = fork(API, {
    execArgv: [`--max-old-space-size=${HEAP_MIB}`, '--max-semi-space-size=8'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: db.url,
      PORT: String(port),
      CHENGJIE_MASTER_KEY: randomBytes(32).toString('base64'),
      CHENGJIE_TRUST_PROXY: '1',
      CHENGJIE_PUBLIC_POOL_SIZE: '4',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  await eventually(async () => {
    if (hasEnded()) throw new Error('The API does not start');
    return fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  const stop = async () => {
    if (hasEnded()) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { url, hasEnded, stop };
}
