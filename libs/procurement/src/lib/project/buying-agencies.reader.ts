import { Database, sharedLoader, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';

const buying = statement<{ agencyId: string }, [agencyIds: readonly string[]]>(
  'agency_buying',
  `select a.id as "agencyId" from agency a where a.id = any($1::uuid[]) and exists (
     select from project p where p.agency_id = a.id and p.status in ('PUBLISHED', 'OPENED', 'EVALUATED') and not p.exercise)`,
);

/** Which agencies buy in a project that is published and has not ended; exercises buy nothing. They steer no rule and no bidder meanwhile. */
@Injectable()
export class BuyingAgenciesReader {
  private readonly buyers = sharedLoader<string, boolean>((ids) => this.load(ids));

  constructor(private readonly database: Database) {}

  /** Of these agencies, those that buy; questions of one moment are asked together. */
  async among(agencyIds: readonly (string | null | undefined)[]): Promise<ReadonlySet<string>> {
    const ids = agencyIds.filter((id) => id !== null && id !== undefined);
    const buy = await this.buyers.loadMany(ids);
    return new Set(ids.filter((_, index) => buy[index] === true));
  }

  private async load(agencyIds: readonly string[]): Promise<boolean[]> {
    const found = await this.database.query(buying, [agencyIds]);
    const ids = new Set(found.map(({ agencyId }) => agencyId));
    return agencyIds.map((id) => ids.has(id));
  }
}
