import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { attacked, movesOf, storedMoves, type Attack } from '@chengjie/testkit';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import { cancellationProposalActs, type CancellationProposalStatus } from './cancellation-proposal.acts.js';
import { cancellationProposalStatus } from './cancellation-proposal.fields.js';

/** A ranked project with a proposal, two that were opened, of which one was ranked, one whose bids are sealed, and who acts. */
interface Rows {
  readonly id: string;
  readonly proposedOf: string;
  readonly ranked: string;
  readonly opened: string;
  readonly sealed: string;
  readonly buyer: Actor;
  readonly second: Actor;
  readonly supervisor: Actor;
}

const proposed = (project: string, { accountId, acting }: Actor) =>
  `insert into cancellation_proposal (id, project_id, ground, reason, proposed_by, proposed_in, lapses_at)
   values (gen_random_uuid(), '${project}', 'MAJOR_CHANGE', '区财政调整预算，本年度不再采购', '${accountId}', '${acting.id}',
     clock_timestamp() + interval '71 hours')`;
const decided = (id: string, outcome: string, by?: Actor) =>
  `update cancellation_proposal set outcome = '${outcome}', decided_at = clock_timestamp()
   ${by ? `, decided_by = '${by.accountId}', decided_in = '${by.acting.id}'` : ''}
   ${outcome === 'REFUSED' ? `, decision_reason = '理由不充分'` : ''} where id = '${id}'`;
const left = ({ acting }: Actor) =>
  `alter table role_grant disable trigger user; update role_grant set valid_to = clock_timestamp() where id = '${acting.id}'`;
const cancelled = (project: string) =>
  `with l as (update lot set status = 'CANCELLED', ended_at = clock_timestamp(), end_reason = '{"code":"MAJOR_CHANGE","zh":"无","en":"none"}'
     where project_id = '${project}' returning ended_at, end_reason)
   update project p set status = 'CANCELLED', ended_at = l.ended_at, end_reason = l.end_reason from l where p.id = '${project}'`;

/** By trigger: what a writer of the database would do, and is refused by this trigger alone. */
const ATTACKS: Readonly<Record<string, Readonly<Record<string, (rows: Rows) => Attack>>>> = {
  cancellation_proposal_begins: {
    'propose to cancel what was not opened': ({ sealed, buyer }) => ({ sql: proposed(sealed, buyer) }),
    'propose it for another office': ({ ranked, supervisor }) => ({ sql: proposed(ranked, supervisor) }),
  },
  cancellation_proposal_goes_on: {
    'let a proposal lapse in time': ({ id }) => ({ sql: decided(id, 'LAPSED') }),
    'confirm it as a supervisor beside a second officer': ({ id, supervisor }) => ({
      sql: decided(id, 'CONFIRMED', supervisor),
    }),
    'confirm what somebody proposed who buys there no more': ({ id, buyer, second }) => ({
      given: left(buyer),
      sql: decided(id, 'CONFIRMED', second),
    }),
    'send it back then': ({ id, buyer, second }) => ({ given: left(buyer), sql: decided(id, 'REFUSED', second) }),
    'take it away': ({ id }) => ({ by: 'OWNER', sql: `delete from cancellation_proposal where id = '${id}'` }),
    'give another reason than was published': ({ id }) => ({
      by: 'OWNER',
      sql: `update cancellation_proposal set reason = '另有安排，本年度不再采购' where id = '${id}'`,
    }),
  },
  cancellation_proposal_of_others: {
    'confirm it as a supervisor of another agency who works for the buyer as well': ({
      id,
      buyer,
      second,
      supervisor,
    }) => ({
      given: `alter table role_grant disable trigger user; update role_grant set account_id = '${supervisor.accountId}', role = 'FILING_OFFICE'
        where id = '${second.acting.id}'; update role_grant set valid_to = clock_timestamp()
        where role = 'BUYER' and agency_id = '${buyer.acting.agencyId}' and id <> '${buyer.acting.id}'`,
      sql: decided(id, 'CONFIRMED', supervisor),
    }),
  },
  lot_cancelled_by_two: {
    'cancel what was ranked by one hand': ({ ranked }) => ({ sql: cancelled(ranked) }),
    'cancel what was opened by one hand': ({ opened }) => ({ sql: cancelled(opened) }),
  },
  evaluation_waits_for_cancellation: {
    'rank what is to be cancelled': ({ proposedOf }) => ({
      sql: `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result)
        select gen_random_uuid(), project_id, lot_id, run + 1, engine_version, input, input_hash, result
        from evaluation where project_id = '${proposedOf}'`,
    }),
  },
  award_waits_for_cancellation: {
    'award what is to be cancelled': ({ proposedOf }) => ({
      sql: `with a as (insert into award (id, project_id, lot_id, bid_id, evaluation_id, status, amount_fen, preferential, published_at,
            notice_ends_at, notice_provisional)
          select gen_random_uuid(), '${proposedOf}', lot_id, bid_id, evaluation_id, 'ACTIVE', price_fen, false, clock_timestamp(),
            clock_timestamp() + interval '1 day', false
          from ranked_bid r where place = 1 and exists (select from lot l where l.id = r.lot_id and l.project_id = '${proposedOf}')
          returning published_at),
        l as (update lot set status = 'AWARDED', awarded_at = a.published_at from a where project_id = '${proposedOf}' returning awarded_at)
        update project set status = 'AWARDED', awarded_at = l.awarded_at from l where id = '${proposedOf}'`,
    }),
  },
};

describe('what the database holds of cancelling what was opened, whoever writes', () => {
  let panel: PanelWorld;
  let rows: Rows;
  let ranked: () => Promise<{ id: string; lotId: string; bidIds: readonly string[] }>;

  beforeAll(async () => {
    panel = await panelWorld();
    const { world, services, north, south } = panel;
    const opened = () =>
      world.project({
        minimumValidBids: 1,
        bids: [
          { by: north, priceFen: 8_000_000 },
          { by: south, priceFen: 9_000_000 },
        ],
      });
    ranked = async () => {
      const project = await opened();
      await services.score(project, ['70.00', '60.00']);
      await services.evaluate(project);
      return project;
    };
    const proposal = await ranked();
    rows = {
      ...{ proposedOf: proposal.id, id: await services.proposeCancellation(proposal) },
      ...{
        ranked: (await ranked()).id,
        opened: (await opened()).id,
        sealed: (await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 })).id,
      },
      ...{ buyer: world.buyer, supervisor: world.supervisor },
      second: await world.actor('BUYER', { agencyId: world.agencyId, holder: '兴华街道办事处' }),
    };
  });
  afterAll(() => panel.close());

  describe.each(Object.entries(ATTACKS))('%s', (trigger, attacks) => {
    it.each(Object.entries(attacks))('lets nobody %s', async (_, attack) => {
      expect(await attacked(panel.db, trigger, attack(rows))).toEqual({
        ...{ refused: expect.any(String), untouched: true, refusedWithoutIt: null },
      });
    });
  });

  it('takes the steps of the table, and no others', async () => {
    const { services, db } = panel;
    const { buyer, second } = rows;
    const proposal = async () => ({ id: await services.proposeCancellation(await ranked()) });
    const standing: Record<CancellationProposalStatus, { readonly id: string }> = {
      ...{ PROPOSED: await proposal(), CONFIRMED: await proposal(), REFUSED: await proposal() },
      ...{ WITHDRAWN: await proposal(), LAPSED: await proposal() },
    };
    await services.confirmCancellation(standing.CONFIRMED.id, second);
    await db.tamper(decided(standing.REFUSED.id, 'REFUSED', second));
    await db.tamper(
      `update cancellation_proposal set outcome = 'WITHDRAWN', decided_at = clock_timestamp(), decided_by = proposed_by,
         decided_in = proposed_in, decision_reason = '重新考虑' where id = $1`,
      [standing.WITHDRAWN.id],
    );
    await db.tamper(
      `update cancellation_proposal set proposed_at = proposed_at - interval '73 hours', lapses_at = lapses_at - interval '73 hours'
       where id = $1`,
      [standing.LAPSED.id],
    );
    const update =
      (outcome: string, by: Actor | null, reason: string) =>
      ({ id }: { readonly id: string }) =>
        `update cancellation_proposal set outcome = ${outcome}, decided_by = ${by ? `'${by.accountId}'` : 'null'},
         decided_in = ${by ? `'${by.acting.id}'` : 'null'}, decided_at = ${outcome === 'null' ? 'null' : 'clock_timestamp()'},
         decision_reason = ${reason} where id = '${id}'`;
    const kind = {
      standing,
      writes: {
        PROPOSED: update('null', null, 'null'),
        CONFIRMED: update(`'CONFIRMED'`, second, 'null'),
        REFUSED: update(`'REFUSED'`, second, `'理由不充分'`),
        WITHDRAWN: update(`'WITHDRAWN'`, buyer, `'重新考虑'`),
      },
      status: (id: string) =>
        `select ${cancellationProposalStatus} as status from cancellation_proposal c where id = '${id}'`,
    };
    expect(await storedMoves<CancellationProposalStatus, { readonly id: string }>(db, kind)).toEqual(
      movesOf(cancellationProposalActs, kind),
    );
  });
});
