import { notify } from '@chengjie/notifications';
import { Database } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { matchingNotices } from './matching.notices.js';
import { announcement, eligibleBidders } from './matching.statements.js';

/** Organizations told of an exercise at most: it trains a few, it must not bother a province. */
const MOST_IN_EXERCISE = 50;

/** Notifications written by one statement. */
const BATCH = 1_000;

/** Tells organizations of projects that they may bid for. */
@Injectable()
export class MatchingTeller {
  constructor(private readonly database: Database) {}

  /** Tells everybody who may bid, for itself or for a member, of a project that is open; each once. */
  async tell(projectId: string): Promise<void> {
    const project = await this.database.queryOne(announcement, [projectId]);
    if (!project) return;
    const { exercise, ...titles } = project;
    const notice = matchingNotices.PROJECT_MATCHES(projectId, titles);
    const bidders = await this.database.query(eligibleBidders, [projectId, MOST_IN_EXERCISE]);
    for (let start = 0; start < bidders.length; start += BATCH) {
      const ids = bidders.slice(start, start + BATCH).map(({ id }) => id);
      await notify(this.database, ids, notice, exercise);
    }
  }
}
