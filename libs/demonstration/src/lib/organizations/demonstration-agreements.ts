import { startOfShanghaiDate } from '@chengjie/kernel';
import { organizationEvents } from '@chengjie/organizations';
import type { Actor, Database } from '@chengjie/platform';
import { at, daysLater } from '../generator/calendar.js';
import type { PastEvent } from '../generator/events.js';
import { Ids } from '../generator/ids.js';
import { insertRows } from '../generator/rows.js';
import { WALK_ORGANIZATIONS, WALK_STREET, type WalkOrganization } from '@chengjie/demonstration-accounts';
import type { DemonstrationPlan } from '../plan-demonstration.js';
import type { PlannedOrganization } from './organization.js';

/** For how long a proposed membership can be accepted (docs/adr/0024). */
const PROPOSAL_DAYS = 30;

/** The walk-through's organization of that login name. */
function walkOrganization({ organizations }: DemonstrationPlan, login: WalkOrganization): PlannedOrganization {
  const found = organizations.find(({ name }) => name === WALK_ORGANIZATIONS[login].name);
  if (!found) throw new RangeError(`No organization of ${login}`);
  return found;
}

function isMember({ memberships }: PlannedOrganization, federationId: string): boolean {
  return memberships.some((each) => each.federationId === federationId && each.leftOn === null);
}

/**
 * Stores what awaits an answer between the walk-through's federation and others: a membership that it proposed to an
 * organization of its street, one that volunteers ask for, and a mandate of its filed member for one function (docs/adr/0024).
 * Before the projects: a mandate is older than the bids that it covers.
 */
export async function storeProposals(database: Database, plan: DemonstrationPlan): Promise<PastEvent[]> {
  const { setting, organizations, people } = plan;
  const { seed, calendar } = setting;
  const ids = new Ids(seed, 'agreements');
  const federation = walkOrganization(plan, 'federation');
  const invited = organizations.find(
    (each) => each.regionCode.startsWith(WALK_STREET) && each !== federation && !isMember(each, federation.id),
  );
  const team = walkOrganization(plan, 'yangge-team');
  const joined = team.memberships.find(({ federationId }) => federationId === federation.id);
  if (!invited || !joined) throw new RangeError('The federation has nobody to invite, or no member');
  const proposals = [
    { side: 'FEDERATION', member: invited, by: people.actor('federation'), daysAgo: 2 },
    { side: 'MEMBER', member: walkOrganization(plan, 'volunteers'), by: people.actor('volunteers'), daysAgo: 1 },
  ].map(({ daysAgo, ...proposal }) => {
    const proposedAt = at(calendar.day(-daysAgo), 10);
    return { ...proposal, id: ids.at(proposedAt), proposedAt };
  });
  await insertRows(
    database,
    'membership_proposal',
    proposals.map(({ id, side, member, by, proposedAt }) => ({
      ...{ id, federation_id: federation.id, member_id: member.id, proposed_side: side },
      ...{ message: '共同做好社区服务。', proposed_by: by.accountId, proposed_in: by.acting.id },
      ...{ proposed_at: proposedAt, expires_at: daysLater(proposedAt, PROPOSAL_DAYS) },
    })),
  );
  const since = startOfShanghaiDate(joined.joinedOn);
  await insertRows(database, 'bid_mandate', [
    {
      ...{ id: ids.at(since), membership_id: joined.id, valid_from: since },
      function_id: setting.functions.withCode(team.functions[0] ?? '').id,
    },
  ]);
  return proposals.map(({ id, member, by, proposedAt }) => ({
    event: organizationEvents.MEMBERSHIP_PROPOSED(member.id, { proposalId: id, federationId: federation.id }),
    at: proposedAt,
    actor: by,
  }));
}

/**
 * Stores that a federation asks a filed member whether it may bid in its name, for the open project with the latest deadline.
 * Nothing is asked where that has passed by the database's clock: a demonstration may be set around an earlier day.
 */
export async function storeConsent(database: Database, plan: DemonstrationPlan): Promise<void> {
  const { setting, people, projects } = plan;
  const federation = walkOrganization(plan, 'federation');
  const open = projects
    .filter(({ scenario: { stage } }) => stage === 'PUBLISHED')
    .toSorted((one, other) => other.timeline.deadlineAt.getTime() - one.timeline.deadlineAt.getTime())[0];
  if (!open) throw new RangeError('No project is open');
  const asker: Actor = people.actor('federation');
  const askedAt = open.timeline.publishedAt;
  await database.run(
    `insert into bid_consent (id, project_id, lot_id, federation_id, performer_id, part, asked_at, asked_by)
     select $1, p.id, $3, $4, $5, '承担活动的组织和场地布置。', $6, $7 from project p
     where p.id = $2 and p.deadline_at > clock_timestamp()`,
    [
      ...[new Ids(setting.seed, 'consents').at(askedAt), open.id, open.lotId, federation.id],
      ...[walkOrganization(plan, 'yangge-team').id, askedAt, asker.accountId],
    ],
  );
}
