import type { Effect } from '@chengjie/testkit';
import type { FrozenRows } from './frozen-rows.js';

/** What somebody with the serving role's connection would do by more than one column or row. */
export const ATTACKS: Readonly<Record<string, (rows: FrozenRows) => string>> = {
  'seal an opened bid again': (rows) =>
    `update bid set status = 'SUBMITTED', price_fen = null, proposal = null, federation = null, draw_secret = null,
       bidder_name = null where ${at(rows, 'bid', 'VALID, opened')}`,
  'make a valid bid invalid as too dear that is not': (rows) =>
    `update bid set status = 'INVALID', invalid_reason = '{"code":"OVER_CEILING","zh":"","en":""}'
     where ${at(rows, 'bid', 'VALID, opened')}`,
  'make an invalid bid valid by the finding that made it invalid': (rows) =>
    `update bid set status = 'VALID', invalid_reason = null where ${at(rows, 'bid', 'INVALID, found so')}`,
  'find a bid of an awarded lot invalid': (rows) =>
    `update bid set status = 'INVALID', invalid_reason = '{"code":"OVER_CEILING","zh":"","en":""}'
     where ${at(rows, 'bid', 'VALID, awarded')}`,
  'open a bid before the deadline': (rows) =>
    `update bid set status = 'VALID', price_fen = 1, proposal = '', federation = false, draw_secret = repeat('0', 64)
     where ${at(rows, 'bid', 'SUBMITTED, before the deadline')}`,
  'replace a bid after the deadline': (rows) =>
    `update bid set ciphertext = '\\x01', revision = revision + 1, submitted_at = submitted_at - interval '1 hour'
     where ${at(rows, 'bid', 'SUBMITTED, after the deadline')}`,
  'open a bid as another than was sealed in': (rows) =>
    `update bid set ciphertext = '\\x01', status = 'VALID', price_fen = 1, proposal = '', federation = false,
       draw_secret = repeat('0', 64) where ${at(rows, 'bid', 'SUBMITTED, after the deadline')}`,
  'add a bid that is opened': (rows) =>
    `insert into bid select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'bidder_id', o.id))).*
     from bid b, organization o where b.${at(rows, 'bid', 'VALID, opened')}
       and not exists (select from bid other where other.lot_id = b.lot_id and other.bidder_id = o.id) limit 1`,
  'add to the record of revisions after the deadline': (rows) =>
    `insert into bid_revision select bid_id, revision + 1, 'REPLACED', 'other', content_hash, at, actor_id
     from bid_revision where ${at(rows, 'bid_revision', 'after it')}`,
  'add an agreement that was never asked': (rows) =>
    `insert into bid_consent select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'status', 'AGREED',
       'lot_id', l.id, 'project_id', l.project_id, 'agreed_at', c.asked_at, 'agreed_by', c.asked_by))).*
     from bid_consent c, lot l where c.${at(rows, 'bid_consent', 'ASKED, before the deadline')}
       and l.${at(rows, 'lot', 'PROVISIONAL')}`,
  'move a deadline that was announced': (rows) =>
    `update project set deadline_at = deadline_at + interval '1 hour', deadline_provisional = true
     where ${at(rows, 'project', 'PUBLISHED')}`,
  'move a provisional deadline forward': (rows) =>
    `update project set deadline_at = deadline_at - interval '1 minute', deadline_provisional = false
     where ${at(rows, 'project', 'PROVISIONAL')}`,
  'open a lot before its deadline': (rows) =>
    `with l as (update lot set status = 'OPENED', opened_at = clock_timestamp() where ${at(rows, 'lot', 'PUBLISHED')})
     update project set status = 'OPENED', opened_at = deadline_at where ${at(rows, 'project', 'PUBLISHED')}`,
  'take an opening back': (rows) =>
    `with l as (update lot set status = 'PUBLISHED', opened_at = null where ${at(rows, 'lot', 'OPENED')})
     update project set status = 'PUBLISHED', opened_at = null where ${at(rows, 'project', 'OPENED')}`,
  'take an award back': (rows) =>
    `with l as (update lot set status = 'EVALUATED', awarded_at = null where ${at(rows, 'lot', 'AWARDED')})
     update project set status = 'EVALUATED', awarded_at = null where ${at(rows, 'project', 'AWARDED')}`,
  'cancel what was opened without a ground': (rows) => ended(rows, 'OPENED'),
  'cancel what was awarded': (rows) => ended(rows, 'AWARDED', 'MAJOR_CHANGE'),
  'cancel what has failed': (rows) => ended(rows, 'FAILED', 'MAJOR_CHANGE'),
  'rank a lot without an evaluation': (rows) =>
    `with l as (update lot set status = 'EVALUATED', evaluated_at = clock_timestamp() where ${at(rows, 'lot', 'OPENED')})
     update project set status = 'EVALUATED', evaluated_at = clock_timestamp() where ${at(rows, 'project', 'OPENED')}`,
  'say that a lot was awarded without an award': (rows) =>
    `with l as (update lot set status = 'AWARDED', awarded_at = now() where ${at(rows, 'lot', 'EVALUATED')})
     update project set status = 'AWARDED', awarded_at = now() where ${at(rows, 'project', 'EVALUATED')}`,
  'add a project that is opened': (rows) =>
    `insert into project select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'reference', 'CJ-OTHER'))).*
     from project p where ${at(rows, 'project', 'OPENED')}`,
  'add a lot to what is opened': (rows) =>
    `insert into lot select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'number', 2))).*
     from lot l where ${at(rows, 'lot', 'OPENED')}`,
  'add a seat after the ranking': (rows) =>
    `insert into panel_member (id, project_id, account_id, number)
     select gen_random_uuid(), p.id, a.id, 9 from project p, account a where p.${at(rows, 'project', 'EVALUATED')} limit 1`,
  'add a seat to a panel that knows the prices': (rows) =>
    `insert into panel_member (id, project_id, account_id, number)
     select gen_random_uuid(), m.project_id, a.id, 9 from panel_member m, account a where m.${at(rows, 'panel_member', 'sits, opened')}
       and not exists (select from panel_member s where s.project_id = m.project_id and s.account_id = a.id) limit 1`,
  'add a seat as if it had always been there': (rows) =>
    `insert into panel_member (id, project_id, account_id, number, appointed_at)
     select gen_random_uuid(), m.project_id, a.id, 9, '2000-01-01' from panel_member m, account a where m.${at(rows, 'panel_member', 'sits, opened')}
       and not exists (select from panel_member s where s.project_id = m.project_id and s.account_id = a.id) limit 1`,
  'stand somebody down after the ranking': (rows) =>
    `update panel_member set ${STAND_DOWN} where ${at(rows, 'panel_member', 'sits, ranked')}`,
  'stand somebody down twice': (rows) =>
    `update panel_member set ${STAND_DOWN} where ${at(rows, 'panel_member', 'stood down')}`,
  'add scores to a sheet that is in': (rows) =>
    `insert into score (sheet_id, criterion_id, points)
     select id, 'more', 1 from score_sheet where ${at(rows, 'score_sheet', 'handed in')}`,
  'hand in a sheet of long ago': (rows) =>
    `update score_sheet set submitted_at = now() - interval '1 day' where ${at(rows, 'score_sheet', 'draft')}`,
  'begin a correction and leave it, so that there is no other': (rows) =>
    correct(`b.${at(rows, 'beside', 'half scored')}`).split(';')[0] ?? '',
  'stand a seat down that handed a sheet in, for what no register shows': (rows) =>
    `update panel_member m set recused_at = clock_timestamp(), recusal_reason = '亲属关系如上所述，须予回避', recusal_ground = 'KINSHIP',
       recused_by = 'BUYER', recused_over = ${BIDDER} where ${at(rows, 'beside', 'half scored')} and number = 1`,
  'correct a sheet once all are in': (rows) => correct(`b.${at(rows, 'beside', 'scored')}`),
  'correct a sheet of a lot that was ranked': (rows) => correct(`b.${at(rows, 'bid', 'VALID, ranked')}`),
  'begin a sheet after the award': (rows) =>
    `insert into score_sheet (id, panel_member_id, bid_id) select gen_random_uuid(), m.id, b.id
     from bid b join panel_member m on m.project_id = b.project_id where b.${at(rows, 'bid', 'INVALID, awarded')} limit 1`,
  'rank anew by an evaluation of before': (rows) =>
    `delete from ranked_bid where ${at(rows, 'ranked_bid', 'ranked')};
     insert into ranked_bid (lot_id, place, bid_id, evaluation_id, price_fen, preferential_place)
     select b.lot_id, 1, b.id, e.id, b.price_fen, false from evaluation e join bid b on b.lot_id = e.lot_id and b.status = 'VALID'
     where e.${at(rows, 'evaluation', 'ranked')} order by b.price_fen desc limit 1`,
  'take the ranking of an awarded lot away': (rows) =>
    `delete from ranked_bid where ${at(rows, 'ranked_bid', 'awarded')}`,
  'evaluate what is awarded': (rows) =>
    `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result)
     select gen_random_uuid(), project_id, lot_id, run + 1, engine_version, input, input_hash, result
     from evaluation where ${at(rows, 'evaluation', 'awarded')}`,
  'award the second in rank': (rows) => award(rows, 'r.place = 2', 'r.price_fen'),
  'award at another price': (rows) => award(rows, 'r.place = 1', 'r.price_fen + 1'),
  'award a lot with an open finding': (rows) =>
    award(rows, 'r.place = 1', 'r.price_fen', 'EVALUATED, with an open finding'),
  'rank a lot with an open finding': (rows) =>
    `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result)
     select gen_random_uuid(), e.project_id, e.lot_id, e.run + 1, e.engine_version, e.input, e.input_hash, e.result
     from evaluation e join lot l on l.id = e.lot_id where l.${at(rows, 'lot', 'EVALUATED, with an open finding')}`,
  'let a lot with an open finding fail': (rows) =>
    `with l as (update lot set status = 'FAILED', ended_at = now(), end_reason = '{"code":"TOO_FEW_VALID_BIDS","zh":"","en":""}'
       where ${at(rows, 'lot', 'EVALUATED, with an open finding')} returning project_id, ended_at, end_reason)
     update project p set status = 'FAILED', ended_at = l.ended_at, end_reason = l.end_reason from l where p.id = l.project_id`,
  'stand a seat down that voted on an open finding, for a conflict': (rows) =>
    `update panel_member m set recused_at = clock_timestamp(), recusal_reason = '亲属关系如上所述，须予回避', recusal_ground = 'KINSHIP',
       recused_by = 'BUYER', recused_over = ${BIDDER} where ${at(rows, 'panel_member', 'sits, opened')} and number = 1`,
  'stand down for kinship with no bidder in particular': (rows) =>
    `update panel_member m set recused_at = clock_timestamp(), recusal_reason = '亲属关系如上所述，须予回避', recusal_ground = 'KINSHIP',
       recused_by = 'PANEL' where ${at(rows, 'panel_member', 'sits, opened')} and number = 2`,
  'adopt a finding as it is made': (rows) =>
    `insert into bid_finding select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'status', 'ADOPTED',
       'decided_at', clock_timestamp(), 'proposed_at', clock_timestamp()))).*
     from bid_finding f where ${at(rows, 'bid_finding', 'VOTING')}`,
  'propose a finding about what is awarded': (rows) =>
    `insert into bid_finding select (jsonb_populate_record(null::bid_finding, to_jsonb(f) || jsonb_build_object('id', gen_random_uuid(),
       'proposed_at', clock_timestamp(), 'bid_id', b.id, 'lot_id', b.lot_id, 'project_id', b.project_id))).*
     from (select * from bid_finding where ${at(rows, 'bid_finding', 'VOTING')}) f,
       (select * from bid where ${at(rows, 'bid', 'VALID, awarded')}) b`,
  'hand in a sheet before qualification is reviewed': (rows) =>
    `update score_sheet set submitted_at = clock_timestamp() where bid_id in (select id from bid where ${at(rows, 'beside', 'unqualified')})`,
  'rank a lot before qualification is reviewed': (rows) =>
    `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result)
     select gen_random_uuid(), project_id, id, 1, '0', '{}', '0', '{}' from lot where ${at(rows, 'beside', 'unqualified')}`,
  'propose that a bid is invalid before qualification is reviewed': (rows) =>
    `insert into bid_finding (id, project_id, lot_id, bid_id, kind, invalidates, ground, clause, facts, figures, status, proposed_by,
       panel_member_id, proposed_at)
     select gen_random_uuid(), b.project_id, b.lot_id, b.id, 'COMPLIANCE', true, 'NOT_RESPONSIVE', '第三章', '无', '[]', 'VOTING',
       m.account_id, m.id, clock_timestamp() from (select * from bid where ${at(rows, 'beside', 'unqualified')} and status = 'VALID' limit 1) b
       join panel_member m on m.project_id = b.project_id and m.number = 1`,
  'end a lot by findings before they could be corrected': (rows) =>
    `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result)
     select gen_random_uuid(), b.project_id, b.lot_id, 1, '0', '{}', '0', '{"failure":{"code":"TOO_FEW_VALID_BIDS"}}'
     from bid b where b.${at(rows, 'bid', 'INVALID, found so')}`,
  'find a bidder not qualified once scores are in': (rows) =>
    `insert into bid_finding (id, project_id, lot_id, bid_id, kind, invalidates, ground, condition, facts, figures, status, proposed_by,
       proposed_at, decided_at)
     select gen_random_uuid(), project_id, lot_id, id, 'QUALIFICATION', true, 'NOT_QUALIFIED', 'CAPABILITY', '无', '[]', 'ADOPTED',
       submitted_by, clock_timestamp(), clock_timestamp() from bid where ${at(rows, 'bid', 'VALID, opened')}`,
  'find the first in rank no longer eligible though the register says it is': (rows) =>
    `insert into bid_finding (id, project_id, lot_id, bid_id, kind, invalidates, ground, facts, figures, lost, status, proposed_by,
       proposed_at, decided_at)
     select gen_random_uuid(), project_id, lot_id, id, 'ELIGIBILITY', true, 'NO_LONGER_ELIGIBLE', '无', '[]', '[{"code":"QUALIFIED"}]',
       'ADOPTED', submitted_by, clock_timestamp(), clock_timestamp() from bid where ${at(rows, 'bid', 'VALID, ranked')}`,
  'find of two bids together and leave both valid': (rows) =>
    `update bid_finding set status = 'ADOPTED', decided_at = clock_timestamp() where ${at(rows, 'beside', 'colluding')}`,
  'propose a second finding about what one is under way of': (rows) =>
    proposeOfOther(rows, `'ground', 'COLLUSION', 'other_bid_id', f.bid_id`),
  'propose again what the panel rejected': (rows) =>
    `insert into bid_finding select (jsonb_populate_record(null::bid_finding, to_jsonb(f) || jsonb_build_object('id', gen_random_uuid(),
       'status', 'VOTING', 'decided_at', null, 'proposed_at', clock_timestamp()))).*
     from bid_finding f where f.${at(rows, 'bid_finding', 'REJECTED')}`,
  'have the panel review qualification where the buyer does': (rows) =>
    proposeOfOther(rows, `'ground', 'NOT_QUALIFIED', 'clause', null, 'condition', 'CAPABILITY'`),
  'adopt a finding while two of five seats are empty': (rows) =>
    `update bid_finding set status = 'ADOPTED', decided_at = clock_timestamp() where ${at(rows, 'beside', 'thinned')}`,
  'rank a lot while two of five seats are empty': (rows) =>
    `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result)
     select gen_random_uuid(), project_id, id, 1, '0', '{}', '0', '{}' from lot where ${at(rows, 'beside', 'thinned')}`,
  'stand a silent seat down by one hand': (rows) =>
    `update panel_member set ${STAND_DOWN} where ${at(rows, 'beside', 'thinned')} and number = 3`,
  'take a seat away whose holder does not vote as wanted': (rows) =>
    `delete from panel_member where ${at(rows, 'beside', 'thinned')} and number = 3`,
  'stand a seat down that voted, since it is unable': (rows) =>
    `update panel_member set ${STAND_DOWN} where id in (select panel_member_id from finding_vote
       where finding_id in (select id from bid_finding where ${at(rows, 'bid_finding', 'VOTING')}))`,
  'say a ground without standing down': (rows) =>
    `update panel_member set recusal_ground = 'UNABLE', recused_by = 'BUYER' where ${at(rows, 'panel_member', 'sits, opened')}`,
  'add a draft lot to what is published': (rows) =>
    `insert into lot (id, project_id, number, title, budget_fen, status)
     select gen_random_uuid(), id, 2, title, 100, 'DRAFT' from project where ${at(rows, 'project', 'PUBLISHED')}`,
  'bring other secrets into a draw': () =>
    `update lot set draw_entries_hash = repeat('0', 64) where draw_entries_hash is not null`,
  'open a bid as valid for a member that did not agree': (rows) =>
    `update bid b set status = 'VALID', price_fen = 1, proposal = '', federation = true, draw_secret = repeat('0', 64), bidder_name = '无'
     where ${at(rows, 'beside', 'unagreed')}`,
  'have given a mandate yesterday': () =>
    `insert into bid_mandate (id, membership_id, valid_from, given_by)
     select gen_random_uuid(), m.id, now() - interval '1 day', (select account_id from role_grant where organization_id = m.member_id limit 1)
     from membership m where not exists (select from bid_mandate b where b.membership_id = m.id)`,
  'have become a federation before an opening': () =>
    `insert into federation_period (organization_id, valid_from)
     select organization_id, now() - interval '2 hours' from federation_period limit 1`,
  'have been no federation at an opening': () => `update federation_period set valid_to = now() - interval '2 hours'`,
  'have been a member at an opening': () =>
    `insert into membership (id, federation_id, member_id, valid_from)
     select gen_random_uuid(), bidder_id, performer_id, now() - interval '2 hours' from bid where ${OPENED_FOR_MEMBER}`,
  'have been no member at an opening': () =>
    `update membership set valid_to = now() - interval '2 hours'
     where member_id in (select performer_id from bid where ${OPENED_FOR_MEMBER})`,
  'have agreed by a mandate at an opening': () =>
    `insert into bid_mandate (id, membership_id, region_code, valid_from)
     select gen_random_uuid(), m.id, '22', now() - interval '2 hours' from membership m
     where m.member_id in (select performer_id from bid where ${OPENED_FOR_MEMBER})`,
  'have ended a mandate before an opening': () =>
    `update bid_mandate set valid_to = now() - interval '2 hours' where membership_id in (select m.id from membership m
     where m.member_id in (select performer_id from bid where ${OPENED_FOR_MEMBER}))`,
  'have been qualified at an opening': () =>
    `insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from)
     select gen_random_uuid(), b.bidder_id, p.function_id, p.region_code, p.agency_id, now() - interval '2 hours'
     from bid b join project p on p.id = b.project_id where b.price_fen is not null limit 1`,
  'have been qualified no more at an opening': () => `update qualification set revoked_at = now() - interval '2 hours'`,
  'have been on a list at an opening': () =>
    `insert into standing_period (organization_id, standing, valid_from)
     select bidder_id, 'SERIOUS', now() - interval '2 hours' from bid where price_fen is not null limit 1`,
  'have ended before an opening': () =>
    `insert into out_of_register_period (organization_id, kind, reason, valid_from)
     select bidder_id, 'CANCELLED', '撤销登记', now() - interval '2 hours' from bid where price_fen is not null limit 1`,
  'have been free to act at an opening': () =>
    `update out_of_register_period set valid_to = now() - interval '2 hours'`,
  'have been on a list no more at an opening': () => `update standing_period set valid_to = now() - interval '2 hours'`,
  'correct a compliance review after the ranking': (rows) =>
    `insert into bid_finding (id, project_id, lot_id, bid_id, kind, invalidates, ground, corrects, clause, facts, figures, status,
       proposed_by, proposed_at)
     select gen_random_uuid(), project_id, lot_id, id, 'CORRECTION', true, 'NOT_RESPONSIVE', 'COMPLIANCE_MISJUDGED', '第三章', '无', '[]',
       'VOTING', submitted_by, clock_timestamp() from bid where ${at(rows, 'bid', 'VALID, ranked')}`,
  'adopt a finding without its majority': (rows) => decide(rows, 'ADOPTED'),
  'reject a finding without its majority': (rows) => decide(rows, 'REJECTED'),
  'end the time to explain a price': (rows) =>
    `update bid_finding set status = 'VOTING' where ${at(rows, 'bid_finding', 'ASKED')}`,
  'explain a price in another’s time': (rows) =>
    `update bid_finding set status = 'VOTING', explanation = '无', explained_at = proposed_at, explained_by = proposed_by
     where ${at(rows, 'bid_finding', 'ASKED')}`,
  'vote on what is decided': () =>
    `insert into finding_vote (finding_id, panel_member_id, in_favour, reason)
     select f.id, m.id, true, '同意' from bid_finding f join panel_member m on m.project_id = f.project_id
     where f.status = 'ADOPTED' and m.recused_at is null
       and not exists (select from finding_vote v where v.finding_id = f.id and v.panel_member_id = m.id)`,
  'record an event at a time of its own': () =>
    `insert into event (type, at, actor_label, subject_type, subject_id, data)
     select type, at - interval '1 day', actor_label, subject_type, subject_id, data from event limit 1`,
};

/** A finding like the one under way in the lot of `thinned`, about another of its bids. */
function proposeOfOther(rows: FrozenRows, changes: string): string {
  return `insert into bid_finding select (jsonb_populate_record(null::bid_finding, to_jsonb(f) || jsonb_build_object('id', gen_random_uuid(),
      'proposed_at', clock_timestamp(), 'bid_id', b.id, ${changes}))).*
    from (select * from bid_finding where ${at(rows, 'beside', 'thinned')}) f join bid b on b.lot_id = f.lot_id and b.status = 'VALID'
    where b.id <> f.bid_id`;
}

/** The first sheet for these bids `b`, by another that is handed in. */
function correct(bids: string): string {
  return `insert into score_sheet (id, panel_member_id, bid_id, corrects, correction)
    select gen_random_uuid(), s.panel_member_id, s.bid_id, s.id, '人员一项看错了证书的数目' from score_sheet s join bid b on b.id = s.bid_id
    where ${bids} limit 1;
    update score_sheet set submitted_at = clock_timestamp() where corrects is not null and submitted_at is null`;
}

const OPENED_FOR_MEMBER = `performer_id is not null and price_fen is not null`;

/** By trigger: what it does by itself, and what is found then. */
export const EFFECTS: Readonly<Record<string, (rows: FrozenRows) => Effect & { readonly is: object }>> = {
  award_filled: (rows) => ({
    sql: award(rows, 'r.place = 1', 'r.price_fen'),
    shows: `select a.region_code = p.region_code and a.function_id = p.function_id and a.bidder_id = b.bidder_id as filled
      from award a join project p on p.id = a.project_id join bid b on b.id = a.bid_id
      where p.${at(rows, 'project', 'EVALUATED')}`,
    is: { filled: true },
  }),
  bid_consent_holds_project: (rows) => ({
    sql: `update bid_consent set status = 'WITHDRAWN', ended_at = clock_timestamp(), ended_by = asked_by
      where ${at(rows, 'bid_consent', 'ASKED, before the deadline')}`,
    shows: `select p.xmax::text::bigint >= pg_current_xact_id()::text::bigint as held from project p where ${at(rows, 'project', 'PUBLISHED')}`,
    is: { held: true },
  }),
  bid_seal_broken: (rows) => ({
    sql: `update bid set status = 'SEAL_BROKEN' where ${at(rows, 'bid', 'SUBMITTED, after the deadline')}`,
    shows: `select count(*)::int as told from security_event s join project p on p.reference = s.detail
      where s.kind = 'SEAL_BROKEN' and p.${at(rows, 'project', 'CLOSED')}`,
    is: { told: 1 },
  }),
};

/** One of those who bid for what seat `m` evaluates. */
const BIDDER = '(select b.bidder_id from bid b where b.project_id = m.project_id and b.price_fen is not null limit 1)';
const STAND_DOWN = `recused_at = clock_timestamp(), recusal_reason = '无', recusal_ground = 'UNABLE', recused_by = 'BUYER'`;

function at(rows: FrozenRows, table: string, state: string): string {
  const condition = rows[table]?.[state];
  if (!condition) throw new Error(`No ${table} that is ${state}`);
  return condition;
}

function ended(rows: FrozenRows, stage: string, code = 'CANCELLED'): string {
  const end = `status = 'CANCELLED', ended_at = now(), end_reason = '{"code":"${code}","zh":"","en":""}'`;
  return `with l as (update lot set ${end} where ${at(rows, 'lot', stage)})
    update project set ${end} where ${at(rows, 'project', stage)}`;
}

function award(rows: FrozenRows, winner: string, amount: string, state = 'EVALUATED'): string {
  return `insert into award (id, project_id, lot_id, bid_id, evaluation_id, amount_fen, preferential, notice_ends_at)
    select gen_random_uuid(), l.project_id, l.id, r.bid_id, r.evaluation_id, ${amount}, r.preferential_place, now()
    from ranked_bid r join lot l on l.id = r.lot_id where l.${at(rows, 'lot', state)} and ${winner}`;
}

function decide(rows: FrozenRows, status: string): string {
  return `update bid_finding set status = '${status}', decided_at = clock_timestamp()
    where ${at(rows, 'bid_finding', 'VOTING')}`;
}
