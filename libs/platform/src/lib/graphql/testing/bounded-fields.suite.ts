import { Int, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Public } from '../../auth/access.js';
import { Database } from '../../database/database.js';
import { Costs } from '../query-cost.js';
import { DEAR, LOCK } from './bounds.suite.js';

/** What waits, what is dear, and by which connection it is answered. */
@Resolver()
export class BoundsResolver {
  constructor(private readonly database: Database) {}

  @Public()
  @Query(() => String)
  async locked(): Promise<string> {
    await this.database.run(`select pg_advisory_xact_lock(${LOCK})`);
    return 'free';
  }

  @Public()
  @Costs(DEAR)
  @Query(() => String)
  dear(): Promise<string> {
    return this.locked();
  }

  @Public()
  @Query(() => String)
  async connection(): Promise<string> {
    const [row] = await this.database.run<{ name: string }>(`select current_setting('application_name') as name`);
    return row?.name ?? '';
  }

  /** Where it looks for the event, and where the event is shown. */
  @Public()
  @Subscription(() => String, { resolve: (show: () => Promise<string>) => show() })
  async *connections(): AsyncGenerator<() => Promise<string>> {
    for (;;) {
      const found = await this.connection();
      yield async () => `${found}, ${await this.connection()}`;
    }
  }

  @Public()
  @Costs(DEAR)
  @Subscription(() => Int)
  async *dearCounted(): AsyncGenerator<{ dearCounted: number }> {
    yield { dearCounted: 1 };
  }
}
