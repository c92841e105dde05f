import type { FromRenderer, PageAddress, RenderedPage, ToRenderer, Unrendered } from '@chengjie/kernel';
import { Turns, WaitedTooLong } from '@chengjie/platform';
import { Logger } from '@nestjs/common';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Puts a request of GraphQL for nobody. @returns nothing where it is not answered now */
export type Ask = (body: string) => Promise<string | undefined>;

interface Limits {
  /** Longest that somebody waits for a page, the start of the process included; the process gives up a little earlier. */
  readonly longestMs: number;
  /** A process that says nothing of a page for so long hangs. */
  readonly hangsMs: number;
  /** Longest that it may take to start. */
  readonly startsMs: number;
  /** Shortest time between two starts: one that can't start keeps nobody busy. */
  readonly startEveryMs: number;
}

const LIMITS: Limits = { longestMs: 2_500, hangsMs: 15_000, startsMs: 30_000, startEveryMs: 5_000 };

/** Memory for its objects, MiB; a page needs some. */
const HEAP_MIB = 160;

/** Pages at work at once: one is drawn while others wait for their answers. What waits is little, and a short while. */
const BOUNDS = {
  atOnce: 4,
  waiting: 40,
  waitingOfOne: 10,
  patienceMs: 1_000,
  refusal: () => new WaitedTooLong(),
} as const;

interface Work {
  readonly ask: Ask;
  readonly end: (page: RenderedPage | Unrendered) => void;
}

/**
 * The process that renders public pages, started by the first of them. It gets no secret and no variable of the environment,
 * may read its own program and nothing else, start nothing, and goes after all others where processors are scarce. Whatever
 * happens to it, the page is drawn by the browser as one without it (docs/adr/0031-rendered-by-the-server.md).
 */
export class Renderer {
  private readonly logger = new Logger('Renderer');
  private readonly turns = new Turns(BOUNDS);
  private readonly works = new Map<number, Work>();
  private process: Promise<ChildProcess | undefined> | undefined;
  private child: ChildProcess | undefined;
  private startedAt = Number.NEGATIVE_INFINITY;
  private last = 0;
  private closed = false;

  /**
   * @param program what the portal's build made (apps/portal/src/render)
   * @param origin where people reach the portal
   * @param node what runs it
   */
  constructor(
    private readonly program: string,
    private readonly origin: string,
    private readonly limits = LIMITS,
    private readonly node = process.execPath,
  ) {}

  /**
   * Renders a page when it is its turn.
   * @param asker takes turns with others
   * @returns why not, where it is not one to be rendered, or cannot be now
   */
  async render(address: PageAddress, asker: string, ask: Ask): Promise<RenderedPage | Unrendered> {
    if (!existsSync(this.program)) return 'NEVER';
    const rendered = this.turns
      .take(asker, () => this.work(address, ask))
      .catch((error: unknown) => {
        if (error instanceof WaitedTooLong) return 'LATER' as const;
        throw error;
      });
    return Promise.race([rendered, setTimeout(this.limits.longestMs, 'LATER' as const, { ref: false })]);
  }

  close(): void {
    this.closed = true;
    this.kill();
  }

  /** As long as the process is at it, whether or not somebody still waits. */
  private async work(address: PageAddress, ask: Ask): Promise<RenderedPage | Unrendered> {
    const id = (this.last += 1);
    const rendered = new Promise<RenderedPage | Unrendered>((end) => this.works.set(id, { ask, end }));
    try {
      const process = await this.running();
      if (!process?.connected) return 'LATER';
      process.send({ kind: 'RENDER', id, address, origin: this.origin } satisfies ToRenderer);
      return await this.orKill(this.limits.hangsMs, rendered);
    } finally {
      this.works.delete(id);
    }
  }

  /** Waits for what the process does; one that takes longer is ended, and another one follows. */
  private async orKill<T>(milliseconds: number, done: Promise<T>): Promise<T> {
    const tooLong = globalThis.setTimeout(() => this.kill(), milliseconds).unref();
    return done.finally(() => clearTimeout(tooLong));
  }

  private kill(): void {
    this.child?.kill('SIGKILL');
  }

  private running(): Promise<ChildProcess | undefined> {
    if (this.process) return this.process;
    if (this.closed || performance.now() - this.startedAt < this.limits.startEveryMs) return Promise.resolve(undefined);
    this.startedAt = performance.now();
    // One that could not be started never ends: without this it would be waited for for good.
    this.process = this.start().catch(() => (this.process = undefined));
    return this.process;
  }

  private async start(): Promise<ChildProcess> {
    const process = fork(this.program, {
      execPath: this.node,
      env: { NODE_ENV: 'production' },
      execArgv: [
        ...['--permission', `--allow-fs-read=${dirname(this.program)}`, '--disable-warning=SecurityWarning'],
        `--max-old-space-size=${HEAP_MIB}`,
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child = process;
    process.on('error', (error) => this.logger.warn(`The process that renders pages: ${error.message}`));
    process.on('message', (message: FromRenderer) => void this.hear(process, message));
    process.once('exit', (code, signal) => this.end(code, signal));
    if (process.pid !== undefined) setPriority(process.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    await this.orKill(this.limits.startsMs, Promise.race([once(process, 'message'), once(process, 'exit')]));
    return process;
  }

  private async hear(process: ChildProcess, message: FromRenderer): Promise<void> {
    if (message.kind === 'RENDERED') {
      if (message.fault) this.logger.error(`A page could not be rendered: ${message.fault}`);
      return this.works.get(message.id)?.end(message.page ?? (message.fault ? 'NEVER' : 'LATER'));
    }
    if (message.kind !== 'ASK') return undefined;
    const body = await this.works
      .get(message.of)
      ?.ask(message.body)
      .catch(() => undefined);
    if (process.connected) process.send({ kind: 'ANSWER', id: message.id, body } satisfies ToRenderer);
    return undefined;
  }

  private end(code: number | null, signal: string | null): void {
    this.process = undefined;
    if (!this.closed) this.logger.warn(`The process that renders pages ended (${signal ?? code}); another one follows`);
    for (const { end } of this.works.values()) end('LATER');
  }
}
