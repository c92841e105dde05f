import { openStates } from '@chengjie/kernel';
import { Database, inStates, sharedLoader, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { lotActs } from '../acts/lot.acts.js';

/** States of what is published and has not ended. */
const UNDER_WAY = openStates(lotActs).filter((status) => status !== lotActs.initial);

/** Of an agency, when it buys in them. */
const GOING_ON = `p.agency_id = a.id and ${inStates('p.status', UNDER_WAY)} and not p.exercise`;

/** Most projects of an agency that are told as what it buys in. */
const MOST_TOLD = 5;

const goingOn = statement<{ agencyId: string; projectId: string }, [agencyIds: readonly string[]]>(
  'agency_projects_going_on',
  `select a.id as "agencyId", going."projectId" from agency a cross join lateral (
     select p.id as "projectId", p.deadline_at from project p where ${GOING_ON} order by p.deadline_at desc, p.id limit ${MOST_TOLD}) going
   where a.id = any($1::uuid[]) order by going.deadline_at desc, going."projectId"`,
);

const drafting = statement<{ agencyId: string }, [agencyIds: readonly string[]]>(
  'agency_drafting',
  `select distinct p.agency_id as "agencyId" from project p
   where p.agency_id = any($1::uuid[]) and p.status = '${lotActs.initial}' and not p.exercise`,
);

/** Which agencies buy in a project that is published and has not ended; exercises buy nothing. They steer no rule and no bidder meanwhile. */
@Injectable()
export class BuyingAgenciesReader {
  private readonly projects = sharedLoader<string, readonly string[]>(async (ids) => {
    const found = await this.database.query(goingOn, [ids]);
    return ids.map((id) => found.filter(({ agencyId }) => agencyId === id).map(({ projectId }) => projectId));
  });

  constructor(private readonly database: Database) {}

  /** Ids of the projects that an agency buys in, what closes last first; five at most. All are public. */
  projectsOf(agencyId: string): Promise<readonly string[]> {
    return this.projects.load(agencyId);
  }

  /** Whether one of these agencies drafts a purchase. Its own officers alone may know: a draft is not public. */
  async draft(agencyIds: readonly string[]): Promise<boolean> {
    return (await this.database.query(drafting, [agencyIds])).length > 0;
  }
}
