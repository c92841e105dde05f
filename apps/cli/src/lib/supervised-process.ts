import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from '@chengjie/platform/config';
import { UserFacingError } from '@chengjie/terminal';

const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** A run this long counts as sound: the next restart is quick again. */
const SOUND_RUN_MS = 60_000;

/** A server program of ours. */
export interface Program {
  readonly name: string;
  readonly file: string;
  /** Read at each start, since the database's address may change with its restart. */
  readonly environment: () => NodeJS.ProcessEnv;
  /** Further proof of readiness besides the child's own message "ready", e.g. an answer over HTTP. */
  readonly answers?: () => Promise<boolean>;
  readonly say: (line: string) => void;
}

/**
 * Keeps one server program running. It runs in a session of its own, so that Ctrl-C reaches the supervisor alone; when
 * the supervisor is killed, the child sees its channel close and ends itself.
 */
export class SupervisedProcess {
  private child: ChildProcess | undefined;
  private stopping = false;
  private pause = FIRST_PAUSE_MS;
  private readonly stopped = new AbortController();

  constructor(private readonly program: Program) {}

  /**
   * Starts the program and waits until it serves; from then on it is restarted when it ends.
   *
   * @throws UserFacingError when it does not come to serve
   */
  async start(): Promise<void> {
    const child = this.launch();
    const since = performance.now();
    while (!(await this.isReady(child))) {
      if (hasEnded(child) || this.stopping) {
        await allSaid(child);
        throw new UserFacingError(
          `The ${this.program.name} did not start (${howEnded(child)}); what it said stands above.`,
        );
      }
      if (performance.now() - since > READY_LIMIT_MS)
        throw new UserFacingError(
          `The ${this.program.name} was not ready after ${READY_LIMIT_MS / 1000} s; see what it said above.`,
        );
      await delay(50);
    }
    void this.keepRunning(child, since);
  }

  /** Ends the present run; it is started again. */
  restart(): void {
    this.child?.kill('SIGTERM');
  }

  /** Ends the program for good: first asked, at last forced. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.stopped.abort();
    const child = this.child;
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(force);
  }

  private launch(): ChildProcess {
    const { file, name, environment, say } = this.program;
    const child = fork(file, {
      env: { ...SERVER_ENVIRONMENT, ...environment() },
      execArgv: SERVER_FLAGS,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => say(`[${name}] ${line}`));
    }
    child.on('error', (error) => say(`[${name}] ${error.message}`));
    child.on('message', (message) => message === 'ready' && readyChildren.add(child));
    this.child = child;
    return child;
  }

  private async isReady(child: ChildProcess): Promise<boolean> {
    if (hasEnded(child)) return false;
    return this.program.answers ? this.program.answers() : readyChildren.has(child);
  }

  private async keepRunning(first: ChildProcess, firstSince: number): Promise<void> {
    let child = first;
    let since = firstSince;
    for (;;) {
      if (!hasEnded(child)) await once(child, 'exit');
      if (this.stopping) return;
      if (performance.now() - since > SOUND_RUN_MS) this.pause = FIRST_PAUSE_MS;
      this.program.say(
        `The ${this.program.name} ended (${howEnded(child)}); it starts again in ${this.pause / 1000} s.`,
      );
      await delay(this.pause, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      if (this.stopping) return;
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
      since = performance.now();
      child = this.launch();
    }
  }
}

const readyChildren = new WeakSet<ChildProcess>();

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

/** A process ends before the last of its output has come through. */
async function allSaid({ stdout, stderr }: ChildProcess): Promise<void> {
  await Promise.all([stdout, stderr].map((stream) => stream && !stream.closed && once(stream, 'close')));
}

function howEnded(child: ChildProcess): string {
  return child.signalCode ? `signal ${child.signalCode}` : `exit code ${child.exitCode}`;
}
