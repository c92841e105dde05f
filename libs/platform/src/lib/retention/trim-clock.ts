import type { Database } from '../database/database.js';
import { statement } from '../database/statement.js';
import { Rounds } from '../jobs/rounds.js';
import type { Trim } from './trims.js';

/** Wait between two rounds, in milliseconds: a day. What is trimmed has no index of its age, which each act would pay for. */
const ROUND_MS = 86_400_000;

const takeTurn = statement<{ mine: boolean }, []>(
  'trim_turn',
  `select pg_try_advisory_xact_lock(hashtextextended('trim', 0)) as mine`,
);

/** Trims once a day, as long as the worker runs; of several workers one at a time. */
export class TrimClock {
  private readonly rounds = new Rounds(() => this.look());

  constructor(
    private readonly database: Database,
    private readonly trims: readonly Trim[],
    private readonly days: number,
    private readonly report: (error: unknown) => void,
  ) {}

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }

  private async look(): Promise<number> {
    for (const trim of this.trims) {
      if (this.rounds.stopped) break;
      await this.database.transaction(() => this.inTurn(trim)).catch(this.report);
    }
    return ROUND_MS;
  }

  private async inTurn(trim: Trim): Promise<void> {
    const turn = await this.database.queryOne(takeTurn, []);
    if (turn?.mine) await trim(this.database, this.days);
  }
}
