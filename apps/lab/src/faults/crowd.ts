import type pg from 'pg';
import type { Site } from './site.js';

/** What PostgreSQL answers when it takes no more connections. */
const TOO_MANY = '53300';

/** By this name its connections are known from those of all others. */
const CROWD = 'crowd';

/** Strangers who take every connection that PostgreSQL gives. */
export class Crowd {
  private readonly members: pg.Client[] = [];

  private constructor(private readonly site: Site) {}

  /**
   * Ends the connections of all others until each that PostgreSQL has is the crowd's own. Nothing less is sure: a
   * session that was ended is seen no more before its connection is free, for whoever comes first.
   */
  static async gather(site: Site): Promise<Crowd> {
    const crowd = new Crowd(site);
    const control = await site.connect(CROWD);
    crowd.members.push(control);
    const { rows } = await control.query<{ most: number }>(`select current_setting('max_connections')::int as most`);
    const most = rows[0]?.most ?? 0;
    while (crowd.members.length < most) {
      await control.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where backend_type = 'client backend' and application_name <> $1`,
        [CROWD],
      );
      await crowd.takeAll();
    }
    return crowd;
  }

  /** Goes away at once. */
  async leave(): Promise<void> {
    await Promise.all(this.members.map((client) => client.end()));
  }

  private async takeAll(): Promise<void> {
    for (;;) {
      const stranger = await this.site.connect(CROWD).catch((error: Error) => error);
      if (!(stranger instanceof Error)) this.members.push(stranger);
      else if ('code' in stranger && stranger.code === TOO_MANY) return;
      else throw stranger;
    }
  }
}
