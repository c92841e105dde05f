import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { attacked, movesOf, storedMoves } from '@chengjie/testkit';
import {
  APPLICATION_ATTACKS,
  attackedApplications,
  type AttackedApplications,
} from '../testing/application-attacks.js';
import { RegistrationWorld } from '../testing/registration-world.js';
import { applicationActs, type ApplicationStatus } from './application.acts.js';

interface Stored {
  readonly id: string;
}

describe('what the database holds of applications', () => {
  let world: RegistrationWorld;
  let street: Actor;
  let rows: AttackedApplications;
  let serial = 0;

  beforeAll(async () => {
    world = await RegistrationWorld.create();
    street = await world.officer();
    rows = await attackedApplications(world);
  });

  afterAll(() => world?.close());

  const made = async (): Promise<Stored> => {
    serial += 1;
    return { id: await world.submitted(await world.person(), { name: `状态第${serial}互助队` }) };
  };
  const after = async (...acts: readonly ((id: string) => Promise<unknown>)[]): Promise<Stored> => {
    const stored = await made();
    for (const act of acts) await act(stored.id);
    return stored;
  };

  it('are the steps of the table, and no others', async () => {
    const refuse = (id: string) => world.refuse(street, id);
    const withdrawn = async () => {
      const by = await world.person();
      const id = await world.submitted(by, { name: '状态撤回互助队' });
      await world.transaction(() => world.applications.withdraw(by, id));
      return { id };
    };
    const standing: Record<ApplicationStatus, Stored> = {
      SUBMITTED: await made(),
      MATERIAL_ASKED: await after((id) => world.ask(street, id)),
      GRANTED: await after((id) => world.grant(street, id)),
      REFUSED: await after(refuse),
      APPEALED: await after(refuse, (id) =>
        world.transaction(() => world.decisions.noteAppeal(street, id, '复议机关')),
      ),
      WITHDRAWN: await withdrawn(),
    };
    const free = await world.filed('空闲互助队');
    const kind = { standing, writes: writesBy(street, free), status };
    expect(await storedMoves(world.db, kind)).toEqual(movesOf(applicationActs, kind));
  });

  describe.each(Object.entries(APPLICATION_ATTACKS))('%s', (trigger, attacks) => {
    it.each(Object.entries(attacks))('lets nobody %s', async (_, attack) => {
      expect(await attacked(world.db, trigger, attack(rows))).toEqual({
        ...{ refused: expect.any(String), untouched: true, refusedWithoutIt: null },
      });
    });
  });
});

const status = (id: string) => `select status from register_application where id = '${id}'`;

/** What the row of each state has, where it is not there already. */
function writesBy(
  { accountId, acting }: Actor,
  organizationId: string,
): Record<ApplicationStatus, (row: Stored) => string> {
  const decided = [
    `decided_by = coalesce(decided_by, '${accountId}')`,
    `decided_in = coalesce(decided_in, '${acting.id}')`,
    'decided_at = coalesce(decided_at, clock_timestamp())',
    `reason = coalesce(reason, '理由如下')`,
  ];
  const undecided = ['decided_by = null', 'decided_in = null', 'decided_at = null', 'reason = null'];
  const none = ['organization_id = null', 'appeal = null'];
  const update = (to: ApplicationStatus, ...sets: readonly string[]) => {
    const set = [`status = '${to}'`, ...sets].join(', ');
    return ({ id }: Stored) => `update register_application set ${set} where id = '${id}'`;
  };
  return {
    SUBMITTED: update('SUBMITTED', ...undecided, ...none),
    MATERIAL_ASKED: update('MATERIAL_ASKED', ...undecided, ...none),
    GRANTED: update(
      'GRANTED',
      ...decided,
      `organization_id = coalesce(organization_id, '${organizationId}')`,
      'appeal = null',
    ),
    REFUSED: update('REFUSED', ...decided, ...none),
    APPEALED: update('APPEALED', ...decided, 'organization_id = null', `appeal = coalesce(appeal, '复议机关')`),
    WITHDRAWN: update(
      'WITHDRAWN',
      'decided_by = null, decided_in = null, reason = null, decided_at = coalesce(decided_at, clock_timestamp())',
      ...none,
    ),
  };
}
