import { CONFIG, type Config } from '@chengjie/platform/config';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';

/** Longer than a proxy keeps a connection that nothing travels on (docker/nginx), in milliseconds. */
const DRAIN_MS = 3_500;
/** How long what was accepted last may take to ask, and then to be answered, in milliseconds. */
const LAST_ASK_MS = 500;
const LAST_ANSWER_MS = 2_000;
/** Longest turn of the event loop that did nothing, in milliseconds. */
const QUIET_MS = 0.1;

/**
 * The end of an API behind a proxy. A request may already be on its way over a connection that is closed for being idle, and
 * no proxy sends an act twice. So each answer asks for another connection first, until the proxy keeps none; then no more are
 * accepted, which the proxy can tell, and those that were are answered before any is closed.
 */
@Injectable()
export class Drain implements OnModuleDestroy {
  /** Whether answers are the last ones of their connections. */
  begun = false;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'trustProxy'>,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
  ) {}

  /** Of the module that is ended first: all others still serve. */
  async onModuleDestroy(): Promise<void> {
    if (this.config.trustProxy === 0) return;
    this.begun = true;
    await setTimeout(DRAIN_MS);
    await quiet();
    const server = this.host.httpAdapter.getHttpServer() as Server;
    const answered = once(server, 'close');
    Listener.prototype.close.call(server); // HTTP's own would close what has not asked yet
    await setTimeout(LAST_ASK_MS);
    server.closeIdleConnections();
    await Promise.race([answered, setTimeout(LAST_ANSWER_MS, undefined, { ref: false })]);
  }
}

/** Until a turn of the event loop had nothing to do, so that all that knocked is accepted: what waits when one stops listening is reset. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 1_000; turn += 1) {
    const begun = performance.now();
    await setImmediate();
    if (performance.now() - begun < QUIET_MS) return;
  }
}
