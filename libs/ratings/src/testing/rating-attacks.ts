import { organizationOf, type Actor } from '@chengjie/platform';
import type { Attack } from '@chengjie/testkit';
import type { RatingsWorld } from './ratings-world.js';

/** Rounds and parts in several states, and whom a writer of the database would have act. */
export interface AttackedRatings {
  readonly first: Actor;
  readonly second: Actor;
  /** Of another county. */
  readonly stranger: Actor;
  /** Of the office, and for an organization as well. */
  readonly biased: Actor;
  readonly expert: Actor;
  /** An evaluator who is on no panel. */
  readonly outsider: Actor;
  readonly organization: Actor;
  /** Who takes part in nothing yet. */
  readonly free: Actor;
  /** Of another county. */
  readonly far: Actor;
  readonly roundId: string;
  /** Assessed by itself, with no sheet in. */
  readonly sent: string;
  readonly sentBy: Actor;
  readonly file: string;
  readonly published: string;
  /** Published, its days over. */
  readonly over: string;
  /** Published, with an objection that is open. */
  readonly objected: string;
  readonly final: string;
  readonly finalOf: Actor;
  readonly otherFile: string;
}

export async function attackedRatings(world: RatingsWorld): Promise<AttackedRatings> {
  const [first, second] = [await world.officer(), await world.officer()];
  const stranger = await world.officer('REGISTRAR', '220203');
  const [expert, outsider] = [await world.expert(), await world.expert()];
  const [organization, free, sentBy, finalOf] = [
    ...[await world.association(), await world.association()],
    ...[await world.association(), await world.association()],
  ] as [Actor, Actor, Actor, Actor];
  const far = await world.association('2020-01-01', '220203001');
  const biased = await world.biased(await world.officer(), organizationOf(free));
  const roundId = await world.announced(first, [expert]);
  const [file, otherFile] = [await world.file(sentBy), await world.file(sentBy)];
  const item = 'no-such-item';
  const sent = await world.sent(sentBy, roundId);
  const published = async (by: Actor) => {
    const entryId = await world.sent(by, await world.announced(first, [expert]));
    await world.score(expert, entryId);
    await world.act(() => world.results.publish(first, entryId, []));
    return entryId;
  };
  const [open, over, objected, final] = [
    ...[await published(organization), await published(organization)],
    ...[await published(organization), await published(finalOf)],
  ] as [string, string, string, string];
  await world.act(async () => world.results.object(await world.person(), objected, '服务人次与公布的年报不一致'));
  for (const id of [over, objected, final]) await world.daysEarlier(id);
  await world.act(() => world.results.conclude(second, final));
  await world.db.tamper(
    'insert into rating_entry_file (entry_id, item, position, document_id) values ($1, $2, 0, $3)',
    [open, item, file],
  );
  return {
    ...{ first, second, stranger, biased, expert, outsider, organization, free, far, roundId, sent, sentBy, file },
    ...{ published: open, over, objected, final, finalOf, otherFile },
  };
}

type Attacks = Readonly<Record<string, (rows: AttackedRatings) => Attack>>;

const HASH = '0'.repeat(64);

const announced = ({ accountId, acting }: Actor, scale = 'GRADE') =>
  `insert into rating_round (id, scale, scheme_id, scheme_hash, rules_id, rules_hash, office_role, office_code, announced_by, announced_in, closes_at)
   values (gen_random_uuid(), '${scale}', 'x', '${HASH}', 'x', '${HASH}', 'REGISTRAR', '220202', '${accountId}', '${acting.id}',
     clock_timestamp() + interval '1 day')`;

const takesPart = ({ accountId, acting }: Actor, organization: Actor, roundId: string) =>
  `insert into rating_entry (id, round_id, organization_id, self, sent_by, sent_in)
   values (gen_random_uuid(), '${roundId}', '${organizationOf(organization)}', '[]', '${accountId}', '${acting.id}')`;

const published = (id: string, { accountId, acting }: Actor, at = 'clock_timestamp()') =>
  `update rating_entry set status = 'PUBLICITY', committee = '[]', result = '{"total":"1000","level":5}', published_by = '${accountId}',
     published_in = '${acting.id}', published_at = ${at}, publicity_until = ${at} + interval '7 days' where id = '${id}'`;

const concluded = (id: string, { accountId, acting }: Actor) =>
  `update rating_entry set status = 'FINAL', final_by = '${accountId}', final_in = '${acting.id}', final_at = clock_timestamp(),
     rule_pack_id = 'x', rule_pack_hash = 'x', valid_from = current_date, valid_until = current_date + 1000 where id = '${id}'`;

const scored = (id: string, { accountId, acting }: Actor) =>
  `insert into rating_sheet (entry_id, account_id, answers, scored_in) values ('${id}', '${accountId}', '[]', '${acting.id}')`;

const changed = (id: string, level: number | null, { accountId, acting }: Actor) =>
  `insert into rating_change (id, entry_id, level, ground, reason, changed_by, changed_in)
   values (gen_random_uuid(), '${id}', ${level ?? 'null'}, 'OTHER', '理由', '${accountId}', '${acting.id}')`;

const objected = (id: string, { accountId }: Actor) =>
  `insert into rating_objection (id, entry_id, objector_id, text) values (gen_random_uuid(), '${id}', '${accountId}', '服务人次与公布的年报不一致')`;

const answered = (id: string, { accountId, acting }: Actor) =>
  `update rating_objection set upheld = false, answer = '理由', answered_at = clock_timestamp(), answered_by = '${accountId}',
     answered_in = '${acting.id}' where entry_id = '${id}'`;

/** By trigger: what a writer of the database would do, and is refused by this trigger alone. */
export const ATTACKS: Readonly<Record<string, Attacks>> = {
  rating_round_is_announced: {
    'announce a round for another county': ({ stranger }) => ({ sql: announced(stranger) }),
    'announce a round and act for an organization': ({ biased }) => ({ sql: announced(biased) }),
  },
  rating_panelist_is_fit: {
    'name a panelist later': ({ roundId, outsider }) => ({
      sql: `insert into rating_panelist (round_id, account_id) values ('${roundId}', '${outsider.accountId}')`,
    }),
    'have the last one stand down': ({ roundId, first }) => ({
      sql: `update rating_panelist set left_at = clock_timestamp(), left_by = '${first.accountId}', left_in = '${first.acting.id}',
        left_reason = '理由' where round_id = '${roundId}'`,
    }),
  },
  rating_entry_begins: {
    'take part for another': ({ free, roundId, sentBy }) => ({ sql: takesPart(sentBy, free, roundId) }),
    'take part from another county': ({ far, roundId }) => ({ sql: takesPart(far, far, roundId) }),
    'take part when the round is closed': ({ free, roundId }) => ({
      given: `alter table rating_round disable trigger user;
        update rating_round set announced_at = announced_at - interval '30 days', closes_at = closes_at - interval '30 days'
        where id = '${roundId}'; alter table rating_round enable trigger user`,
      sql: takesPart(free, free, roundId),
    }),
  },
  rating_entry_organization_id_in_register: {
    'take part while one is out of the register': ({ free, roundId }) => ({
      given: `insert into out_of_register_period (organization_id, kind, reason, valid_from)
        values ('${organizationOf(free)}', 'SUSPENDED', '责令停止活动', now())`,
      sql: takesPart(free, free, roundId),
    }),
  },
  rating_entry_goes_on: {
    'publish without a sheet': ({ sent, first }) => ({ sql: published(sent, first) }),
    'publish for another county': ({ sent, stranger }) => ({ sql: published(sent, stranger) }),
    'take a result back to which nobody objected': ({ published: id }) => ({
      sql: `update rating_entry set status = 'SELF_ASSESSED', committee = null, result = null, published_by = null, published_in = null,
        published_at = null, publicity_until = null where id = '${id}'`,
    }),
    'make it final with an objection open': ({ objected: id, second }) => ({ sql: concluded(id, second) }),
    'make it final for another county': ({ over, stranger }) => ({ sql: concluded(over, stranger) }),
    'make it final with another result': ({ over, second }) => ({
      sql: concluded(over, second).replace("set status = 'FINAL'", `set result = '{"level":1}', status = 'FINAL'`),
    }),
    'end a final one later': ({ final }) => ({
      sql: `update rating_entry set valid_until = valid_until + 365 where id = '${final}'`,
    }),
    'take it away': ({ sent }) => ({ by: 'OWNER', sql: `delete from rating_entry where id = '${sent}'` }),
  },
  rating_entry_is_timely: {
    'publish as if it had been a month ago': ({ sent, first, expert }) => ({
      given: `insert into rating_sheet (entry_id, account_id, answers, scored_in) values ('${sent}', '${expert.accountId}', '[]', '${expert.acting.id}')`,
      sql: published(sent, first, `(clock_timestamp() - interval '30 days')`),
    }),
  },
  rating_entry_file_comes_with_it: {
    'add a file later': ({ sent, otherFile }) => ({
      sql: `insert into rating_entry_file (entry_id, item, position, document_id) values ('${sent}', 'other', 0, '${otherFile}')`,
    }),
    'take a file away': ({ file }) => ({ sql: `delete from rating_entry_file where document_id = '${file}'` }),
  },
  rating_sheet_of_panelist: {
    'score without being on the panel': ({ sent, outsider }) => ({ sql: scored(sent, outsider) }),
    'score what is published': ({ published: id, expert }) => ({
      sql: `update rating_sheet set answers = '[{}]' where entry_id = '${id}' and account_id = '${expert.accountId}'`,
    }),
  },
  rating_objection_in_time: {
    'object after the days of publicity': ({ over, outsider }) => ({ sql: objected(over, outsider) }),
    'object to what is not public': ({ sent, outsider }) => ({ sql: objected(sent, outsider) }),
    'answer for another county': ({ objected: id, stranger }) => ({ sql: answered(id, stranger) }),
  },
  rating_change_goes_down: {
    'leave a level as it is': ({ final, first }) => ({ sql: changed(final, 5, first) }),
    'withdraw a level for another county': ({ final, stranger }) => ({ sql: changed(final, null, stranger) }),
    'withdraw what is not final': ({ published: id, first }) => ({ sql: changed(id, null, first) }),
  },
  organization_rating_by_result: {
    'give a rating by hand': ({ free }) => ({
      sql: `update organization set rating = 5, rating_valid_until = current_date + 100 where id = '${organizationOf(free)}'`,
    }),
    'prolong a rating': ({ finalOf }) => ({
      sql: `update organization set rating_valid_until = rating_valid_until + 365 where id = '${organizationOf(finalOf)}'`,
    }),
    'give a star by hand': ({ free }) => ({
      sql: `update organization set star = 5 where id = '${organizationOf(free)}'`,
    }),
  },
  rating_office_is_recused: {
    'decide and act for an organization': ({ biased, over }) => ({
      sql: `insert into event (type, actor_id, actor_label, subject_type, subject_id, public, exercise, data)
        values ('RATING_CONCLUDED', '${biased.accountId}', '经办', 'RATING_ENTRY', '${over}', false, false, '{}')`,
    }),
  },
};
