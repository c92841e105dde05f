import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A server program of ours that a command started. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** How a server is started otherwise than usual. */
export interface ServerStart {
  readonly execArgv?: readonly string[];
  /** A port of an earlier start, so that its clients find the server again. */
  readonly port?: number;
  /** Takes what the server prints; without it, that goes where this process prints. */
  readonly say?: (text: string) => void;
}

/** Starts a server program, named from this folder, on a free port and waits until it says "ready". */
export async function startServer(
  file: string,
  env: NodeJS.ProcessEnv,
  start: ServerStart = {},
): Promise<ServerProcess> {
  const { execArgv = [], say } = start;
  const port = start.port ?? (await freePort());
  const output = say ? 'pipe' : 'inherit';
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    execArgv: [...execArgv],
    stdio: ['ignore', output, output, 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => say?.(chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
    child.on('message', (message) => message === 'ready' && resolve());
  });
  return {
    port,
    pid: child.pid ?? 0,
    child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
