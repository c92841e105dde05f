import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '@chengjie/testkit';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const STARTING_LIMIT_MS = 600_000;

async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

describe('start', () => {
  let dataDir: string;
  let port: number;
  let started: ChildProcess[];

  /** The command line as `npm start` runs it, in a process group of its own as at a terminal. */
  const start = (env: Record<string, string> = {}): { child: ChildProcess; output: () => string } => {
    const child = spawn(process.execPath, ['apps/cli/dist/main.js', 'start'], {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        CHENGJIE_DATA_DIR: dataDir,
        CHENGJIE_DEMONSTRATION: '0',
        ...env,
      },
    });
    started.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (output += text.toString()));
    return { child, output: () => output };
  };
  const served = ({ child, output }: ReturnType<typeof start>): Promise<void> =>
    new Promise((resolve, reject) => {
      child.stdout?.on('data', () => output().includes('Ready after') && resolve());
      child.on('exit', () => reject(new Error(`start ended:\n${output()}`)));
    });
  const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exit = once(child, 'close');
    process.kill(-(child.pid ?? 0), signal);
    await exit;
    return child.exitCode;
  };
  const answers = async (): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{__typename}"}',
    });
    return response.json();
  };
  /** Processes that still name the data folder, e.g. the database and its guard. */
  const leftRunning = (): string[] =>
    execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(dataDir));

  beforeEach(async () => {
    dataDir = join(mkdtempSync(join(tmpdir(), 'chengjie-start-')), 'data');
    chmodSync(join(dataDir, '..'), 0o755); // root runs the database under another account, which has to come through
    started = [];
    const free = await listen();
    port = free.port;
    free.server.close();
    await once(free.server, 'close');
  });

  afterEach(async () => {
    await Promise.all(started.map((child) => end(child, 'SIGTERM')));
    rmSync(join(dataDir, '..'), { recursive: true, force: true });
  });

  it(
    'serves, ends on Ctrl-C with nothing left running, and serves again after kill -9',
    async () => {
      const first = start();
      await served(first);
      expect(await answers()).toEqual({ data: { __typename: 'Query' } });
      expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
      const key = readFileSync(join(dataDir, 'master.key'), 'utf8');
      expect(await end(first.child, 'SIGINT')).toBe(0);
      expect(leftRunning()).toEqual([]);

      const second = start();
      await served(second);
      await end(second.child, 'SIGKILL');

      const third = start();
      await served(third);
      expect(third.output()).toContain('Migrations: up to date');
      expect(await answers()).toEqual({ data: { __typename: 'Query' } });
      expect(readFileSync(join(dataDir, 'master.key'), 'utf8')).toBe(key);
      expect(await end(third.child, 'SIGTERM')).toBe(0);
      expect(leftRunning()).toEqual([]);
    },
    STARTING_LIMIT_MS,
  );

  it('says which variable to set when the port is in use', async () => {
    const { server, port: taken } = await listen();
    const { child, output } = start({ PORT: String(taken) });
    await once(child, 'close');
    server.close();
    expect(child.exitCode).toBe(1);
    expect(output()).toContain(
      `chengjie: Port ${taken} on 127.0.0.1 is in use: end the server there, or set another one, e.g. PORT=${taken + 1} npm start`,
    );
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says what to check when the server of DATABASE_URL refuses the connection', async () => {
    const { server, port: unused } = await listen();
    server.close();
    await once(server, 'close');
    const { child, output } = start({
      DATABASE_URL: `postgresql://chengjie_app:secret@127.0.0.1:${unused}/chengjie`,
      CHENGJIE_DATABASE_OWNER_URL: `postgresql://chengjie_owner:secret@127.0.0.1:${unused}/chengjie`,
      CHENGJIE_MASTER_KEY: Buffer.alloc(32).toString('base64'),
    });
    await once(child, 'close');
    expect(child.exitCode).toBe(1);
    expect(output()).toMatch(
      /^chengjie: No connection to 127\.0\.0\.1:\d+\/chengjie \(DATABASE_URL\): .*ECONNREFUSED.*Check that/m,
    );
    expect(output()).not.toContain('secret');
  });

  it('ends when it fails under another program too', async () => {
    const { server, port: unused } = await listen();
    server.close();
    await once(server, 'close');
    const url = `postgresql://127.0.0.1:${unused}/chengjie`;
    await expect(startProduct({ url, ownerUrl: url })).rejects.toThrow(/ECONNREFUSED/);
  });

  it('wants a master key for a server that it does not keep itself', async () => {
    const { child, output } = start({ DATABASE_URL: 'postgresql://127.0.0.1:1/chengjie' });
    await once(child, 'close');
    expect(child.exitCode).toBe(1);
    expect(output()).toContain('chengjie: CHENGJIE_MASTER_KEY must be 32 bytes in base64');
  });
});
