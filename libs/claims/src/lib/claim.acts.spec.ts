import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { movesOf, storedMoves } from '@chengjie/testkit';
import { ClaimsWorld } from '../testing/claims-world.js';
import { claimActs, type ClaimStatus } from './claim.acts.js';

/** A claim, and who made it. */
interface StoredClaim {
  readonly id: string;
  readonly claimantId: string;
}

describe('the acts on claims', () => {
  let world: ClaimsWorld;

  beforeAll(async () => {
    world = await ClaimsWorld.create();
  });

  afterAll(() => world?.close());

  const made = async (consents: number): Promise<StoredClaim> => {
    const claimant = await world.person();
    const id = await world.claimed(await world.organization(), claimant);
    for (let each = 0; each < consents; each += 1) await world.consent(await world.officer(), id);
    return { id, claimantId: claimant.accountId };
  };
  const afterItsDays = async (claim: StoredClaim): Promise<StoredClaim> => {
    await world.weekLater(claim.id);
    return claim;
  };
  const ended = async (claim: StoredClaim, act: (claim: StoredClaim) => Promise<unknown>): Promise<StoredClaim> => {
    await world.transaction(() => act(claim));
    return claim;
  };

  it('are the steps that the database lets a claim take, and no others', async () => {
    const [first, second] = [await world.officer(), await world.officer()];
    const effective = await afterItsDays(await made(2));
    await world.effects.takeNext();
    const lapsed = await afterItsDays(await made(2));
    await world.db.query(`update account set status = 'DISABLED' where id = $1`, [lapsed.claimantId]);
    await world.effects.takeNext();
    const standing: Record<ClaimStatus, StoredClaim> = {
      SUBMITTED: await made(0),
      CONSENTED: await made(1),
      ANNOUNCED: await afterItsDays(await made(2)),
      EFFECTIVE: effective,
      REJECTED: await ended(await made(0), ({ id }) => world.decisions.reject(first, id, '材料不符', 'OTHER')),
      STOPPED: await ended(await made(2), ({ id }) => world.claims.stop(first, id, '不属实', '登记的负责人来电')),
      WITHDRAWN: await ended(await made(0), ({ id, claimantId: accountId }) =>
        world.claims.withdraw({ accountId, displayName: '联系人', grants: [] }, id),
      ),
      LAPSED: lapsed,
    };
    const kind = { standing, writes: writesBy(first, second), status };
    expect(await storedMoves(world.db, kind)).toEqual(movesOf(claimActs, kind));
  });
});

const status = (id: string) => `select status from organization_claim where id = '${id}'`;

/** What the row of each state has, where it is not there already. */
function writesBy(first: Actor, second: Actor): Record<ClaimStatus, (claim: StoredClaim) => string> {
  const consent = (turn: 'first' | 'second', { accountId, acting }: Actor) =>
    [`by = coalesce(${turn}_by, '${accountId}')`, `in = coalesce(${turn}_in, '${acting.id}')`]
      .concat(`agency_id = coalesce(${turn}_agency_id, '${acting.agencyId}')`)
      .concat(`at = coalesce(${turn}_at, clock_timestamp())`)
      .map((set) => `${turn}_${set}`);
  const none = (turn: 'first' | 'second') =>
    ['by', 'in', 'agency_id', 'at'].map((column) => `${turn}_${column} = null`);
  const one = [...consent('first', first), ...none('second'), 'announced_until = null'];
  const two = [
    ...[...consent('first', first), ...consent('second', second)],
    `announced_until = coalesce(announced_until, clock_timestamp() + interval '5 days')`,
  ];
  const end = (set: Readonly<Record<string, string>> = {}) =>
    ['ended_at', 'ended_by', 'ended_in', 'end_reason', 'reject_ground', 'lapse_code'].map(
      (column) => `${column} = ${set[column] ?? 'null'}`,
    );
  const over = { ended_at: 'clock_timestamp()' };
  const by = { ...over, ended_by: `'${first.accountId}'`, ended_in: `'${first.acting.id}'`, end_reason: `'不属实'` };
  const update = (to: ClaimStatus, ...sets: readonly string[]) => {
    const set = [`status = '${to}'`, ...sets].join(', ');
    return ({ id }: StoredClaim) => `update organization_claim set ${set} where id = '${id}'`;
  };
  return {
    SUBMITTED: update('SUBMITTED', ...none('first'), ...none('second'), 'announced_until = null', ...end()),
    CONSENTED: update('CONSENTED', ...one, ...end()),
    ANNOUNCED: update('ANNOUNCED', ...two, ...end()),
    EFFECTIVE: update('EFFECTIVE', ...two, ...end(over)),
    REJECTED: update('REJECTED', ...end({ ...by, reject_ground: `'OTHER'` })),
    STOPPED: update('STOPPED', ...end(by)),
    WITHDRAWN: update('WITHDRAWN', ...end({ ...over, ended_by: 'claimant_id' })),
    LAPSED: update('LAPSED', ...two, ...end({ ...over, lapse_code: `'CLAIMANT_HAS_ROLE'` })),
  };
}
