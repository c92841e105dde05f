import type { Actor } from '@chengjie/platform';
import type { Attack } from '@chengjie/testkit';
import type { ListingsWorld } from './listings-world.js';

/** Organizations and proposals in several states, and the officers whom a writer of the database would have act. */
export interface AttackedListings {
  readonly first: Actor;
  readonly second: Actor;
  /** Of another county. */
  readonly stranger: Actor;
  /** Who acts for the organization that is noticed, as well. */
  readonly biased: Actor;
  readonly good: string;
  /** On the abnormal list for a time that is not over. */
  readonly abnormal: string;
  /** Of an organization that was told. */
  readonly noticed: string;
  /** Of one whose days are over. */
  readonly over: string;
  readonly dropped: string;
  /** The organization for which that was proposed. */
  readonly letOff: string;
  /** On the abnormal list, and proposed for the serious one. */
  readonly proposed: string;
  /** On the abnormal list for two years. */
  readonly due: string;
}

export async function attackedListings(world: ListingsWorld): Promise<AttackedListings> {
  const [first, second] = [await world.officer(), await world.officer()];
  const [good, abnormal, told, late, let_] = [
    ...[await world.organization(), await world.organization(), await world.organization()],
    ...[await world.organization(), await world.organization()],
  ] as [string, string, string, string, string];
  const document = { name: '决定书', number: '1号', issuedOn: '2026-01-01' };
  const light = { organizationId: abnormal, ground: 'LIGHT_PENALTY', document, reason: '受到警告' };
  await world.act(() => world.listings.enter(first, light));
  const serve = async (organizationId: string) => {
    const id = await world.proposal(first, organizationId);
    await world.act(() => world.proposals.serve(first, id));
    return id;
  };
  const [noticed, over, dropped] = [await serve(told), await serve(late), await serve(let_)];
  for (const id of [over, dropped]) await world.daysOver(id);
  await world.act(() => world.proposals.drop(second, dropped, '情节轻微'));
  const biased = await world.officer();
  await world.db.query(
    `insert into role_grant (id, account_id, role, organization_id, region_code) values (gen_random_uuid(), $1, 'ORGANIZATION', $2, '220202001')`,
    [biased.accountId, late],
  );
  const stranger = await world.officer('REGISTRAR', '220203');
  const [proposed, due] = [await world.abnormal(3), await world.abnormal(24)];
  await world.proposal(first, proposed);
  return { first, second, stranger, biased, good, abnormal, noticed, over, dropped, letOff: let_, proposed, due };
}

type Attacks = Readonly<Record<string, (rows: AttackedListings) => Attack>>;

const by = (step: string, { accountId, acting }: Actor) =>
  `${step}_by = '${accountId}', ${step}_in = '${acting.id}', ${step}_at = clock_timestamp()`;
const decided = (id: string, status: string, actor: Actor) =>
  `update serious_listing_proposal set status = '${status}', ${by('ended', actor)}, end_reason = '决定' where id = '${id}'`;
const ground = (key: string) =>
  `(select g from rule_pack p, jsonb_array_elements(p.content #> '{listingRules,grounds}') g where p.id = '22-2026-12-04' and g ->> 'key' = '${key}')`;
const PACK = `'22-2026-12-04', (select hash from rule_pack where id = '22-2026-12-04')`;
const DOCUMENT = `'{"name":"决定书","number":"9号","issuedOn":"2026-01-01"}'`;

const proposed = (organizationId: string, key: string, { accountId, acting }: Actor, what = ground(key)) =>
  `insert into serious_listing_proposal (id, organization_id, ground, rule_pack_id, rule_pack_hash, document, reason, proposed_by, proposed_in)
   values (gen_random_uuid(), '${organizationId}', ${what}, ${PACK}, ${DOCUMENT}, '理由', '${accountId}', '${acting.id}')`;

const caused = (organizationId: string, key: string, { accountId, acting }: Actor) =>
  `insert into listing_cause (id, organization_id, listed_from, ground, rule_pack_id, rule_pack_hash, document, reason, entered_by, entered_in)
   select gen_random_uuid(), organization_id, valid_from, ${ground(key)}, ${PACK}, ${DOCUMENT}, '理由', '${accountId}', '${acting.id}'
   from standing_period where organization_id = '${organizationId}'`;

const removed = (organizationId: string, { accountId, acting }: Actor) =>
  `insert into listing_removal (organization_id, listed_from, rectified, reason, removed_by, removed_in)
   select organization_id, valid_from, true, '理由', '${accountId}', '${acting.id}' from standing_period where organization_id = '${organizationId}'`;

/** By trigger: what a writer of the database would do, and is refused by this trigger alone. */
export const ATTACKS: Readonly<Record<string, Attacks>> = {
  serious_listing_proposal_begins: {
    'propose it by a ground that no pack has': ({ good, first }) => ({
      sql: proposed(good, '', first, `'{"list":"SERIOUS","key":"DISLIKED"}'::jsonb`),
    }),
    'propose it for an office of another county': ({ good, stranger }) => ({
      sql: proposed(good, 'HEAVY_PENALTY', stranger),
    }),
    'propose it after two years that are not over': ({ abnormal, first }) => ({
      sql: proposed(abnormal, 'TWO_YEARS_ABNORMAL', first),
    }),
    'begin with what is replied to': ({ good, first }) => ({
      given: 'grant insert on serious_listing_proposal to chengjie_app',
      sql: `insert into serious_listing_proposal (id, organization_id, ground, rule_pack_id, rule_pack_hash, document, reason, proposed_by,
          proposed_in, status, noticed_at, noticed_by, noticed_in, reply_until)
        values (gen_random_uuid(), '${good}', ${ground('HEAVY_PENALTY')}, ${PACK}, ${DOCUMENT}, '理由', '${first.accountId}',
          '${first.acting.id}', 'NOTICED', clock_timestamp(), '${first.accountId}', '${first.acting.id}', clock_timestamp() + interval '1 day')`,
    }),
  },
  serious_listing_proposal_by_another: {
    'propose it again after it came to nothing': ({ letOff, first }) => ({
      sql: proposed(letOff, 'PENALIZED_TWICE', first),
    }),
  },
  serious_listing_proposal_goes_on: {
    'decide it once more': ({ dropped, second }) => ({ sql: decided(dropped, 'LISTED', second) }),
    'decide it for another county': ({ over, stranger }) => ({ sql: decided(over, 'LISTED', stranger) }),
    'decide it while acting for another organization': ({ noticed, biased }) => ({
      given: `alter table serious_listing_proposal disable trigger user; update serious_listing_proposal
        set proposed_at = proposed_at - interval '30 days', noticed_at = noticed_at - interval '30 days', reply_until = reply_until - interval '30 days'
        where id = '${noticed}'; alter table serious_listing_proposal enable trigger user`,
      sql: decided(noticed, 'DROPPED', biased),
    }),
    'decide it while acting for the organization': ({ over, biased }) => ({ sql: decided(over, 'DROPPED', biased) }),
    'reply for the organization': ({ noticed, second }) => ({
      sql: `update serious_listing_proposal set status = 'REPLIED', ${by('replied', second)}, reply = '没有意见' where id = '${noticed}'`,
    }),
    'give the organization fewer days': ({ noticed }) => ({
      sql: `update serious_listing_proposal set reply_until = clock_timestamp() + interval '1 minute' where id = '${noticed}'`,
    }),
    'let one lapse that did not come from the abnormal list': ({ noticed }) => ({
      sql: `update serious_listing_proposal set status = 'LAPSED', ended_at = clock_timestamp() where id = '${noticed}'`,
    }),
    'take it away': ({ dropped }) => ({
      by: 'OWNER',
      sql: `delete from serious_listing_proposal where id = '${dropped}'`,
    }),
  },
  listing_cause_is_of_its_list: {
    'enter a serious ground on the abnormal list': ({ abnormal, first }) => ({
      sql: caused(abnormal, 'HEAVY_PENALTY', first),
    }),
    'enter a ground for another county': ({ abnormal, stranger }) => ({
      sql: caused(abnormal, 'NOT_REACHABLE', stranger),
    }),
  },
  listing_removal_in_its_time: {
    'take it off before its time': ({ abnormal, first }) => ({ sql: removed(abnormal, first) }),
    'take it off for another county': ({ abnormal, stranger }) => ({
      given: `alter table listing_cause disable trigger user; update listing_cause set months = null`,
      sql: removed(abnormal, stranger),
    }),
  },
  listing_removal_after_decision: {
    'take it off while the serious list is proposed': ({ proposed, second }) => ({ sql: removed(proposed, second) }),
    'take it off when the serious list is due': ({ due, second }) => ({ sql: removed(due, second) }),
  },
  standing_period_is_decided: {
    'put it on the serious list without a proposal': ({ good }) => ({
      sql: `insert into standing_period (organization_id, standing, valid_from) values ('${good}', 'SERIOUS', clock_timestamp())`,
    }),
    'have it off a list that nobody took it from': ({ abnormal }) => ({
      sql: `update standing_period set valid_to = clock_timestamp() where organization_id = '${abnormal}'`,
    }),
  },
};
