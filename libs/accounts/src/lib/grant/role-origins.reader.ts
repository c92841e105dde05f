import { Database, sharedLoader, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { OfficePerson } from '../grant-proposal/grant-proposals.reader.js';

/** Ways in which roles are given (docs/adr/0019). */
export type RoleWay = 'PROVISIONED' | 'PROPOSED' | 'CLAIMED' | 'ADMITTED';

/** How a role came to be held. */
export interface RoleOrigin {
  readonly way: RoleWay;
  readonly at: Date;
  /** Who gave it, in the order in which they did; empty where no person did. */
  readonly by: readonly OfficePerson[];
}

const byGrants = statement<RoleOrigin & { readonly grantId: string }, [readonly string[]]>(
  'role_origins',
  `select g.id as "grantId", g.given as way, g.valid_from as at, coalesce((
     select json_agg(json_build_object('displayName', a.display_name, 'holder', coalesce(agency.name, organization.name)) order by giver.turn)
     from (select 1 as turn, p.proposed_by as account_id, p.proposed_in as grant_id
           union all select 2, p.decided_by, p.decided_in
           union all select 1, g.given_by, g.given_in
           union all select 2, g.also_given_by, g.also_given_in) giver
     join account a on a.id = giver.account_id
     join role_grant held on held.id = giver.grant_id
     left join agency on agency.id = held.agency_id
     left join organization on organization.id = held.organization_id), '[]') as by
   from role_grant g left join role_proposal p on p.id = g.proposal_id
   where g.id = any($1::uuid[])`,
);

/** Who gave which role, for all grants of a request at once. */
@Injectable()
export class RoleOriginsReader {
  private readonly loader = sharedLoader<string, RoleOrigin | undefined>((ids) => this.load(ids));

  constructor(private readonly database: Database) {}

  of(grantId: string): Promise<RoleOrigin | undefined> {
    return this.loader.load(grantId);
  }

  private async load(ids: readonly string[]): Promise<(RoleOrigin | undefined)[]> {
    const found = await this.database.query(byGrants, [ids]);
    const byId = new Map(found.map((origin) => [origin.grantId, origin]));
    return ids.map((id) => byId.get(id));
  }
}
