import { CONFIG, type Config } from '@chengjie/platform/config';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';

/** Longer than a proxy keeps a connection that nothing travels on (docker/nginx), in milliseconds. */
const DRAIN_MS = 3_500;

/**
 * The end of an API behind a proxy. A request may already be on its way over a connection that is closed for being idle, and
 * no proxy sends an act twice. So each answer asks for another connection first, until the proxy keeps none.
 */
@Injectable()
export class Drain implements OnModuleDestroy {
  /** Whether answers are the last ones of their connections. */
  begun = false;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'trustProxy'>) {}

  /** Of the module that is ended first: all others still serve. */
  async onModuleDestroy(): Promise<void> {
    if (this.config.trustProxy === 0) return;
    this.begun = true;
    await setTimeout(DRAIN_MS);
  }
}
