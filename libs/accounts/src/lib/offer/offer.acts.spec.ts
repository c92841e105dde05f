import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { movesOf, storedMoves } from '@chengjie/testkit';
import { AccountsWorld } from '../../testing/accounts-world.js';
import { admissionActs, type AdmissionStatus } from '../admission/admission.acts.js';
import { admissionStatus } from '../admission/admissions.reader.js';
import { grantProposalActs, type GrantProposalStatus } from '../grant-proposal/grant-proposal.acts.js';
import { grantProposalStatus } from '../grant-proposal/grant-proposals.reader.js';

/** Something by its id. */
interface Stored {
  readonly id: string;
}

describe('the acts on offered roles', () => {
  let world: AccountsWorld;
  let services: AccountsWorld['services'];

  beforeAll(async () => {
    world = await AccountsWorld.create();
    ({ services } = world);
  });

  afterAll(() => world?.close());

  const act: AccountsWorld['transaction'] = (doing) => world.transaction(doing);
  const after = async (id: string, ...doings: readonly (() => Promise<unknown>)[]): Promise<Stored> => {
    for (const doing of doings) await doing();
    return { id };
  };
  const late = (table: string, column: string, { id }: Stored) =>
    world.db.tamper(`update ${table} set ${column} = clock_timestamp() - interval '1 minute' where id = $1`, [id]);

  it('are the steps that the database lets an admission take, and no others', async () => {
    const organizationId = newId();
    await world.db.query('insert into organization values ($1, $2, $3)', [organizationId, '某服务社', '2202']);
    const owner = await world.founder(organizationId, await world.opened());
    const person = await world.opened();
    const proposed = async (loginName: string) =>
      (await act(() => services.admissions.propose(owner, loginName, false))).admissionId;
    const [accepted, withdrawn] = [await proposed(person.loginName), await proposed('second.name')];
    const expired = { id: await proposed('third.name') };
    await late('organization_admission', 'expires_at', expired);
    const standing: Record<AdmissionStatus, Stored> = {
      PROPOSED: { id: await proposed((await world.opened()).loginName) },
      ACCEPTED: await after(accepted, () => world.accept(person, accepted)),
      WITHDRAWN: await after(withdrawn, () => act(() => services.admissions.withdraw(owner, withdrawn))),
      EXPIRED: expired,
    };
    const decided = (outcome: string | null) => (row: Stored) => decide(row, outcome);
    const writes = {
      PROPOSED: decided(null),
      ACCEPTED: decided('ACCEPTED'),
      WITHDRAWN: decided('WITHDRAWN'),
    };
    const status = (id: string) =>
      `select ${admissionStatus} as status from organization_admission p where id = '${id}'`;
    const kind = { standing, writes, status };
    expect(await storedMoves(world.db, kind)).toEqual(movesOf(admissionActs, kind));
    const expires = decided('EXPIRED');
    await expect(world.db.query(expires(standing.PROPOSED))).rejects.toThrow('organization_admission_in_its_time');
    await world.db.query(expires(expired));
  });

  it('are the steps that the database lets a role of an office take, and no others', async () => {
    const [first, second] = [world.administrator, world.second];
    const confirm = (id: string) => act(() => services.proposals.confirm(second, id));
    const proposed = async () => {
      const receiver = await world.opened();
      return { receiver, id: await world.propose(receiver.loginName) };
    };
    const [confirmed, accepted, refused, withdrawn, ended] = [
      ...[await proposed(), await proposed(), await proposed(), await proposed(), await proposed()],
    ] as const;
    const standing: Omit<Record<GrantProposalStatus, Stored>, 'EXPIRED'> = {
      PROPOSED: await proposed(),
      CONFIRMED: await after(confirmed.id, () => confirm(confirmed.id)),
      ACCEPTED: await after(
        accepted.id,
        () => confirm(accepted.id),
        () => world.accept(accepted.receiver, accepted.id),
      ),
      REFUSED: await after(refused.id, () => act(() => services.proposals.refuse(second, refused.id, '不合适'))),
      WITHDRAWN: await after(withdrawn.id, () =>
        act(() => services.proposals.withdraw(first, withdrawn.id, '不再需要')),
      ),
      ENDED: await after(ended.id, () =>
        world.db.query(`update account set status = 'DISABLED' where id = $1`, [ended.receiver.id]),
      ),
    };
    const undecided = await proposed();
    await late('role_proposal', 'expires_at', undecided);
    const unaccepted = await proposed();
    await confirm(unaccepted.id);
    await late('role_proposal', 'accept_by', unaccepted);
    const status = (id: string) => `select ${grantProposalStatus} as status from role_proposal p where id = '${id}'`;
    for (const EXPIRED of [undecided, unaccepted]) {
      const kind = { standing: { ...standing, EXPIRED }, writes: writesBy(first, second), status };
      expect(await storedMoves<GrantProposalStatus, Stored>(world.db, kind)).toEqual(movesOf(grantProposalActs, kind));
    }
  });
});

const decide = ({ id }: Stored, outcome: string | null) =>
  `update organization_admission set outcome = ${outcome ? `'${outcome}'` : 'null'},
     decided_at = ${outcome ? 'clock_timestamp()' : 'null'} where id = '${id}'`;

/** What the row of each state has, where it is not there already. */
function writesBy(first: Actor, second: Actor): Omit<Record<GrantProposalStatus, (row: Stored) => string>, 'EXPIRED'> {
  const columns = ['outcome', 'decided_by', 'decided_in', 'decided_at', 'decision_reason', 'accept_by', 'accepted_at'];
  const ends = ['ended_at', 'ended_by', 'ended_in', 'end_reason'];
  const none = Object.fromEntries([...columns, ...ends].map((column) => [column, 'null']));
  const unlessThere = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([column, value]) => [column, `coalesce(${column}, ${value})`]));
  const decided = unlessThere({
    ...{ decided_by: `'${second.accountId}'`, decided_in: `'${second.acting.id}'`, decided_at: 'clock_timestamp()' },
  });
  const confirmed = {
    ...{ ...none, ...decided, outcome: `'CONFIRMED'` },
    ...unlessThere({ accept_by: `clock_timestamp() + interval '14 days'` }),
  };
  const by = { ended_by: `'${first.accountId}'`, ended_in: `'${first.acting.id}'`, end_reason: `'不再需要'` };
  const update = (values: Readonly<Record<string, string>>) => {
    const set = Object.entries(values).map(([column, value]) => `${column} = ${value}`);
    return ({ id }: Stored) => `update role_proposal set ${set.join(', ')} where id = '${id}'`;
  };
  return {
    PROPOSED: update(none),
    CONFIRMED: update(confirmed),
    ACCEPTED: update({ ...confirmed, accepted_at: 'clock_timestamp()' }),
    REFUSED: update({ ...none, ...decided, outcome: `'REFUSED'`, decision_reason: `'不合适'` }),
    WITHDRAWN: update({ ended_at: 'clock_timestamp()', ...by }),
    ENDED: update({ ended_at: 'clock_timestamp()', ended_by: 'null', ended_in: 'null', end_reason: 'null' }),
  };
}
