import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decidedPack, type RulePack } from '@chengjie/law';
import type { Actor } from '@chengjie/platform';
import { movesOf, storedMoves } from '@chengjie/testkit';
import { inDays, StepWorld } from '../../testing/step-world.js';
import { stepDecisionActs, type StepDecisionStatus } from './step-decision.acts.js';
import { stepDecisionStatus } from './step-decisions.reader.js';

/** Something by its id. */
interface Stored {
  readonly id: string;
}

/** After the pack that the first decision enters. */
const LATER = { from: '2029-01-01', until: '2036-12-31' };

describe('the acts on decisions about the federation step', () => {
  let world: StepWorld;
  let [first, second] = [] as unknown as [Actor, Actor];

  beforeAll(async () => {
    world = await StepWorld.create();
    [first, second] = [await world.officer(), await world.officer()];
  });
  afterAll(() => world?.close());

  const daysPass = ({ id }: Stored) =>
    world.db.tamper(`update federation_step_decision set effective_from = '2026-01-01', until = null where id = $1`, [
      id,
    ]);
  const proposed = async (asked = LATER): Promise<Stored> => ({ id: await world.proposed(first, asked) });

  it('are the steps that the database lets a decision take, and no others', async () => {
    const confirmed = await proposed({ from: inDays(10), until: '2032-12-31' });
    await world.act(() => world.decisions.confirm(second, confirmed.id));
    const refused = await proposed();
    await world.act(() => world.decisions.refuse(second, refused.id, '文号有误'));
    const withdrawn = await proposed();
    await world.act(() => world.decisions.withdraw(first, withdrawn.id, '重新提议'));
    const lapsed = await proposed();
    await daysPass(lapsed);
    const base = (await world.rules.book()).byId(`22-${inDays(10)}`)?.value;
    if (!base) throw new Error('Nothing was entered');
    const writes = writesBy(first, second, base);
    // One is open at a time: whoever proposes another one records that the last has lapsed.
    expect(await storedMoves(world.db, { standing: { LAPSED: lapsed }, writes, status })).toEqual([]);
    const standing: Record<StepDecisionStatus, Stored> = {
      PROPOSED: await proposed(),
      CONFIRMED: confirmed,
      REFUSED: refused,
      WITHDRAWN: withdrawn,
      LAPSED: lapsed,
    };
    const kind = { standing, writes, status };
    expect(await storedMoves(world.db, kind)).toEqual(movesOf(stepDecisionActs, kind));
  });
});

const status = (id: string) =>
  `select ${stepDecisionStatus} as status from federation_step_decision d where id = '${id}'`;

type Writes = Omit<Record<StepDecisionStatus, (row: Stored) => string>, 'LAPSED'>;

/** @param base the pack that a confirmed decision's follows */
function writesBy(first: Actor, second: Actor, base: RulePack): Writes {
  const pack = decidedPack(base, { region: '22', ...LATER, document: '通知（1号）' });
  const update = (outcome: StepDecisionStatus | null, by: Actor | null, set: string) => (row: Stored) =>
    `update federation_step_decision set outcome = ${outcome ? `'${outcome}'` : 'null'},
       decided_by = ${by ? `'${by.accountId}'` : 'null'}, decided_in = ${by ? `'${by.acting.id}'` : 'null'},
       decided_at = ${by ? 'clock_timestamp()' : 'null'}, ${set} where id = '${row.id}'`;
  const none = 'decision_reason = null, pack_id = null, pack_hash = null';
  const because = `decision_reason = '文号有误', pack_id = null, pack_hash = null`;
  const entered = `decision_reason = null, pack_id = '${pack.id}', pack_hash = (select hash from rule_pack where id = '${pack.id}')`;
  return {
    PROPOSED: update(null, null, none),
    CONFIRMED: (row) =>
      `insert into rule_pack (content) values ($pack$${JSON.stringify(pack)}$pack$);
       ${update('CONFIRMED', second, entered)(row)}`,
    REFUSED: update('REFUSED', second, because),
    WITHDRAWN: update('WITHDRAWN', first, because),
  };
}
