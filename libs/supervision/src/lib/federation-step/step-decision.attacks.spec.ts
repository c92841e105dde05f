import 'reflect-metadata';
import { newId } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { attacked, type Attack } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StepWorld } from '../../testing/step-world.js';

/** A decision that waits, who proposed it, another registrar, one of a county, and one who also acts for an agency that buys. */
interface Rows {
  readonly id: string;
  readonly first: Actor;
  readonly second: Actor;
  readonly county: Actor;
  readonly buyer: Actor;
}

const proposed = ({ accountId, acting }: Actor, from: string) =>
  `insert into federation_step_decision (id, region_code, effective_from, until, document_name, document_number, base_pack_id,
     base_pack_hash, proposed_by, proposed_in)
   select gen_random_uuid(), '22', '${from}', '2032-12-31', '通知', '1号', id, hash, '${accountId}', '${acting.id}'
   from rule_pack where id = '22-2026-12'`;
const decided = (id: string, outcome: string, by?: Actor) =>
  `update federation_step_decision set outcome = '${outcome}', decided_at = clock_timestamp()
   ${by ? `, decided_by = '${by.accountId}', decided_in = '${by.acting.id}', decision_reason = '文号有误'` : ''} where id = '${id}'`;
/** Of two open ones the index tells before a trigger is reached. */
const WITHOUT_OPEN = `drop index federation_step_decision_open`;

/** The newest pack of the province, followed by another that says this of the federation step's source. */
const followed = (id: string, source: string) =>
  `insert into rule_pack (content)
   select content || jsonb_build_object('id', '${id}', 'effectiveFrom', '2029-01-01', 'sources',
     (content -> 'sources') || jsonb_build_object('federationStep', (content #> '{sources,federationStep}') ${source}))
   from rule_pack where region = '22' order by effective_from desc limit 1`;
/** As the act of a second person would, by a pack that does not say that it was decided. */
const confirmedUnsaid = (id: string, by: Actor) =>
  `insert into rule_pack (content)
   select content || jsonb_build_object('id', '22-unsaid', 'effectiveFrom', d.effective_from::text,
     'federationStep', (content -> 'federationStep') || jsonb_build_object('until', d.until::text))
   from rule_pack p join federation_step_decision d on d.base_pack_id = p.id where d.id = '${id}';
   update federation_step_decision set outcome = 'CONFIRMED', decided_by = '${by.accountId}', decided_in = '${by.acting.id}',
     decided_at = clock_timestamp(), pack_id = '22-unsaid', pack_hash = (select hash from rule_pack where id = '22-unsaid')
   where id = '${id}'`;

/** As the act of a second person would, where no county has a pack of its own. */
const confirmedSaid = (id: string, by: Actor) =>
  confirmedUnsaid(id, by)
    .replaceAll('22-unsaid', '22-said')
    .replace(
      `'federationStep', (content`,
      `'sources', (content -> 'sources') || jsonb_build_object('federationStep', (content #> '{sources,federationStep}')
         || jsonb_build_object('decidedFrom', d.effective_from::text)), 'federationStep', (content`,
    );

/** By trigger: what a writer of the database would do, and is refused by this trigger alone. */
const ATTACKS: Readonly<Record<string, Readonly<Record<string, (rows: Rows) => Attack>>>> = {
  federation_step_decision_begins: {
    'decide for a day that has come': ({ first }) => ({ given: WITHOUT_OPEN, sql: proposed(first, '2026-01-01') }),
    'decide for another office': ({ county }) => ({ given: WITHOUT_OPEN, sql: proposed(county, '2028-01-01') }),
    'propose while acting for an agency that buys': ({ buyer }) => ({
      given: WITHOUT_OPEN,
      sql: proposed(buyer, '2028-01-01'),
    }),
  },
  federation_step_decision_follows: {
    'go on with a step that has ended': ({ first }) => ({ given: WITHOUT_OPEN, sql: proposed(first, '2028-01-02') }),
  },
  federation_step_decision_goes_on: {
    'let a decision lapse that may still be confirmed': ({ id }) => ({ sql: decided(id, 'LAPSED') }),
    'confirm while acting for an agency that buys': ({ id, buyer }) => ({ sql: confirmedSaid(id, buyer) }),
    'take a proposal away': ({ id }) => ({
      by: 'OWNER',
      sql: `delete from federation_step_decision where id = '${id}'`,
    }),
    'decide something else than was proposed': ({ id }) => ({
      by: 'OWNER',
      sql: `update federation_step_decision set document_number = '2号' where id = '${id}'`,
    }),
  },
  federation_step_decision_said_by_pack: {
    'confirm by a pack that says nothing of it': ({ id, second }) => ({ sql: confirmedUnsaid(id, second) }),
  },
  federation_step_decision_holds_within: {
    'decide past a county that has rules of its own': ({ id, second }) => ({
      given: `insert into rule_pack (content)
        select content || '{"id": "220202-own", "region": "220202", "effectiveFrom": "2027-02-01"}'
        from rule_pack where id = '22-2026-12-04'`,
      sql: `${confirmedSaid(id, second)}; set constraints all immediate`,
    }),
  },
  rule_pack_is_of_decision: {
    'enter a pack as decided that nobody decided': () => ({
      sql: followed('22-untrue', `|| '{"decidedFrom": "2029-01-01"}'`),
    }),
  },
  rule_pack_carries_decided: {
    'enter a pack that changes unsaid what was decided': () => ({
      given: followed('22-decided', `|| '{"decidedFrom": "2028-01-01"}'`).replace('2029-01-01', '2028-06-01'),
      sql: followed('22-unsaid', `- 'decidedFrom'`),
    }),
    'enter a pack of a county that says otherwise': () => ({
      given: followed('22-decided', `|| '{"decidedFrom": "2028-01-01"}'`).replace('2029-01-01', '2028-06-01'),
      sql: followed('220202-unsaid', `- 'decidedFrom'`).replace(`'sources',`, `'region', '220202', 'sources',`),
    }),
  },
  federation_step_decision_in_its_time: {
    'refuse what has lapsed': ({ id, second }) => ({
      given: `alter table federation_step_decision disable trigger federation_step_decision_goes_on;
        update federation_step_decision set effective_from = '2026-01-01' where id = '${id}';
        alter table federation_step_decision enable trigger federation_step_decision_goes_on`,
      sql: decided(id, 'REFUSED', second),
    }),
  },
};

describe('what the database holds of the federation step, whoever writes', () => {
  let world: StepWorld;
  let rows: Rows;

  beforeAll(async () => {
    world = await StepWorld.create();
    const [first, second] = [await world.officer(), await world.officer()];
    const county = await world.officer('REGISTRAR', '220202', world.world.agencyId);
    const buyer = await world.officer();
    await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await world.db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, 'BUYER', $3, '220202')`,
      [newId(), buyer.accountId, world.world.agencyId],
    );
    rows = { first, second, county, buyer, id: await world.proposed(first) };
  });
  afterAll(() => world?.close());

  describe.each(Object.entries(ATTACKS))('%s', (trigger, attacks) => {
    it.each(Object.entries(attacks))('lets nobody %s', async (_, attack) => {
      expect(await attacked(world.db, trigger, attack(rows))).toEqual({
        ...{ refused: expect.any(String), untouched: true, refusedWithoutIt: null },
      });
    });
  });
});
