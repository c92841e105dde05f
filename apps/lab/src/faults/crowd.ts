import type pg from 'pg';
import type { Site } from './site.js';

/** What PostgreSQL answers when it takes no more connections. */
const TOO_MANY = '53300';

/** Strangers who take every connection that PostgreSQL gives, those of one program as well. */
export class Crowd {
  private readonly strangers: pg.Client[] = [];

  private constructor(
    private readonly site: Site,
    private readonly control: pg.Client,
  ) {}

  /** @param program name by which the connections of the program are known that is to have none */
  static async gather(site: Site, program: string): Promise<Crowd> {
    const crowd = new Crowd(site, await site.connect());
    while ((await crowd.connectionsOf(program)) > 0) {
      await crowd.control.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
        program,
      ]);
      await crowd.takeAll();
    }
    return crowd;
  }

  /** Goes away at once. */
  async leave(): Promise<void> {
    await Promise.all([this.control, ...this.strangers].map((client) => client.end()));
  }

  private async takeAll(): Promise<void> {
    for (;;) {
      const stranger = await this.site.connect().catch((error: Error) => error);
      if (!(stranger instanceof Error)) this.strangers.push(stranger);
      else if ('code' in stranger && stranger.code === TOO_MANY) return;
      else throw stranger;
    }
  }

  /** Those that are being made have no name yet, and may be the program's. */
  private async connectionsOf(program: string): Promise<number> {
    const { rows } = await this.control.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where application_name = $1 or state = 'starting'`,
      [program],
    );
    return rows[0]?.count ?? 0;
  }
}
