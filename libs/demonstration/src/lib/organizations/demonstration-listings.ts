import type { ListingGround } from '@chengjie/law';
import { shanghaiDate, startOfShanghaiDate } from '@chengjie/kernel';
import type { Actor, Database } from '@chengjie/platform';
import { WALK_DISTRICT } from '@chengjie/demonstration-accounts';
import { at, daysLater } from '../generator/calendar.js';
import { Ids } from '../generator/ids.js';
import { insertRows } from '../generator/rows.js';
import type { DemonstrationPlan } from '../plan-demonstration.js';
import type { PlannedOrganization } from './organization.js';

/** Days ago on which one came on the abnormal list that has been there for more than two years. */
const LONG_AGO = 800;

/** Days for which one was on it that came off again. */
const [CAME, LEFT] = [400, 200];

/** Numbers of decisions. */
const numberOf = (day: string, count: number) => `示例民社〔${day.slice(0, 4)}〕${count}号`;

/**
 * Stores why organizations are on the two lists: one on two grounds, one for more than two years whom the clock proposes for the serious
 * list, those on the serious list by a decision of two officers, and one that came off. Of the others nobody kept a ground. Before the
 * projects, as claims are.
 */
export async function storeListings(database: Database, plan: DemonstrationPlan): Promise<void> {
  const { setting, organizations, people } = plan;
  const { seed, calendar, rules } = setting;
  const pack = rules.list(null, '22').findLast(({ value }) => value.region === '22' && value.listingRules);
  if (!pack?.value.listingRules) throw new Error('No rule pack tells the grounds of the lists');
  const { grounds, months, replyDays } = pack.value.listingRules;
  const ids = new Ids(seed, 'listings');
  const byPack = { rule_pack_id: pack.value.id, rule_pack_hash: pack.hash };
  const groundOf = (key: string): ListingGround => {
    const found = grounds.find((each) => each.key === key);
    if (!found) throw new RangeError(`The rules have no ground ${key}`);
    return found;
  };
  const officerOf = ({ regionCode }: PlannedOrganization): Actor =>
    people.actor(regionCode.startsWith(WALK_DISTRICT) ? 'approval-office' : 'province-registrar-1');
  const document = (name: string, on: Date, count: number) => {
    const issuedOn = shanghaiDate(on);
    return { name, number: numberOf(issuedOn, count), issuedOn };
  };
  const inDistrict = ({ regionCode }: PlannedOrganization) => regionCode.startsWith(WALK_DISTRICT);
  const listed = (standing: PlannedOrganization['standing']) =>
    organizations
      .filter((each) => each.standing === standing && each.track === 'REGISTERED' && !each.isFederation)
      .toSorted((one, other) => Number(inDistrict(other)) - Number(inDistrict(one)));
  const [twice, long] = listed('ABNORMAL');
  const removed = organizations.findLast(
    (each) => each.standing === 'GOOD' && each.track === 'REGISTERED' && inDistrict(each) && !people.actsFor(each.id),
  );
  if (!twice || !long || !removed) throw new RangeError('Too few organizations to be listed');
  const since = ({ standingSince }: PlannedOrganization) => startOfShanghaiDate(standingSince ?? calendar.date(-CAME));
  const longAgo = calendar.day(-LONG_AGO);
  const [came, left] = [at(calendar.day(-CAME), 10), at(calendar.day(-LEFT), 15)];

  await database.run('update standing_period set valid_from = $2 where organization_id = $1', [long.id, longAgo]);
  await insertRows(database, 'standing_period', [
    { organization_id: removed.id, standing: 'ABNORMAL', valid_from: came, valid_to: left },
  ]);
  const serious = listed('SERIOUS').map((organization, index) => {
    const decidedAt = since(organization);
    const proposedAt = daysLater(decidedAt, -20);
    return { organization, proposalId: ids.at(proposedAt), proposedAt, decidedAt, count: 20 + index };
  });
  const [first, second] = [people.actor('province-registrar-1'), people.actor('province-registrar-2')];
  const noticedAt = at(calendar.day(-3), 9);
  await insertRows(database, 'serious_listing_proposal', [
    ...serious.map(({ organization, proposalId, proposedAt, decidedAt, count }) => ({
      ...{ id: proposalId, organization_id: organization.id, ground: groundOf('HEAVY_PENALTY'), ...byPack },
      ...{ document: document('行政处罚决定书', proposedAt, count), reason: '被处以5万元以上罚款（示例）' },
      ...{ status: 'LISTED', proposed_at: proposedAt, proposed_by: first.accountId, proposed_in: first.acting.id },
      ...{ noticed_at: daysLater(proposedAt, 1), noticed_by: first.accountId, noticed_in: first.acting.id },
      ...{ reply_until: daysLater(proposedAt, 1 + replyDays), ended_at: decidedAt },
      ...{ ended_by: second.accountId, ended_in: second.acting.id, end_reason: '事实清楚，期满未答复（示例）' },
    })),
    {
      ...{ id: ids.at(noticedAt), organization_id: long.id, ground: groundOf('TWO_YEARS_ABNORMAL'), ...byPack },
      ...{ document: null, reason: null, status: 'NOTICED', proposed_at: daysLater(noticedAt, -1) },
      ...{ proposed_by: null, proposed_in: null, noticed_at: noticedAt, noticed_by: officerOf(long).accountId },
      ...{ noticed_in: officerOf(long).acting.id, reply_until: daysLater(calendar.day(-3), replyDays + 1) },
      ...{ ended_at: null, ended_by: null, ended_in: null, end_reason: null },
    },
  ]);
  const cause = (
    of: PlannedOrganization,
    from: Date,
    on: Date,
    key: string,
    { by = officerOf(of), count = 1, proposalId = null as string | null } = {},
  ) => {
    const ground = groundOf(key);
    const timed = ground.ends === 'TIME' || ground.ends === 'RECTIFIED_AND_TIME';
    return {
      ...{ id: ids.at(on), organization_id: of.id, listed_from: from, ground, ...byPack },
      ...{ months: timed ? months[ground.list] : null, document: document('列入决定书', on, count) },
      ...{ reason: `${ground.words.zh}（示例）`, proposal_id: proposalId, entered_at: on },
      ...{ entered_by: by.accountId, entered_in: by.acting.id },
    };
  };
  await insertRows(database, 'listing_cause', [
    cause(twice, since(twice), since(twice), 'ANNUAL_REPORT_LATE', { count: 1 }),
    cause(twice, since(twice), at(calendar.day(-60), 10), 'LIGHT_PENALTY', { count: 2 }),
    cause(long, longAgo, longAgo, 'NOT_REACHABLE', { count: 3 }),
    cause(removed, came, came, 'LIGHT_PENALTY', { count: 4 }),
    ...serious.map(({ organization, proposalId, decidedAt, count }) =>
      cause(organization, since(organization), decidedAt, 'HEAVY_PENALTY', {
        by: second,
        count: count + 10,
        proposalId,
      }),
    ),
  ]);
  const by = officerOf(removed);
  await insertRows(database, 'listing_removal', [
    {
      ...{ organization_id: removed.id, listed_from: came, rectified: false, document: null },
      ...{
        reason: '列入满6个月，没有新的情形（示例）',
        removed_at: left,
        removed_by: by.accountId,
        removed_in: by.acting.id,
      },
    },
  ]);
}
