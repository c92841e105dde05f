import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { Events, type Actor } from '@chengjie/platform';
import {
  EntryChanges,
  Federations,
  organizationEvents,
  OrganizationRegister,
  OrganizationsReader,
  Qualifications,
  Standings,
} from '@chengjie/organizations';
import { GrantProposals } from '@chengjie/accounts';
import { ClaimsWorld } from '../testing/claims-world.js';

const BUYS = { constraint: 'facts_office_buys' };

describe('whoever buys decides no fact of its own awards', () => {
  let world: ClaimsWorld;

  beforeAll(async () => {
    world = await ClaimsWorld.create();
  });

  afterAll(() => world?.close());

  const officerWhoBuys = (role: 'REGISTRAR' | 'ADMINISTRATOR', regionCode = '22') =>
    world.officer(role, regionCode, world.world.agencyId);

  const cancel = async (projectId: string) => {
    for (const [table, key] of [
      ['lot', 'project_id'],
      ['project', 'id'],
    ])
      await world.db.tamper(
        `update ${table} set status = 'CANCELLED', ended_at = now(),
           end_reason = '{"code":"CANCELLED","zh":"取消","en":"cancelled"}' where ${key} = $1`,
        [projectId],
      );
  };

  const federation = async () => (await world.world.organization('某街道联合会', { federation: true })).id;

  const qualification = async (organizationId: string): Promise<string> => {
    const id = newId();
    await world.world.loader.run(
      `insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from)
       values ($1, $2, $3, '220202', $4, now())`,
      [id, organizationId, world.world.functionId, world.world.agencyId],
    );
    return id;
  };

  const changed = async (officer: Actor, id: string, to: { name?: string; kind?: 'CHARITY' }) => {
    const was = await world.of(OrganizationsReader).profile(id);
    if (!was) throw new Error('It is in the register');
    const { name, kind, region, areas, representative, supervisingDepartment, staffCount } = was;
    const entry = { name, kind, representative, supervisingDepartment, staffCount, regionCode: region.code };
    return world.transaction(() =>
      world
        .of(EntryChanges)
        .change(
          officer,
          id,
          { ...entry, areaCodes: areas.map(({ code }) => code), alikeConfirmed: null, ...to },
          { registered: null, reason: '按申请办理' },
        ),
    );
  };

  const acts: readonly [string, (officer: Actor) => Promise<unknown>][] = [
    [
      'standing',
      async (officer) => {
        const organizationId = await world.organization();
        return world.transaction(() => world.of(Standings).set(officer, organizationId, 'ABNORMAL', '列入名录'));
      },
    ],
    [
      'federations',
      async (officer) => {
        const organizationId = await federation();
        return world.transaction(() => world.of(Federations).set(officer, organizationId, false, '不再符合条件'));
      },
    ],
    [
      'federations as they are registered',
      (officer) =>
        world.transaction(() =>
          world.of(OrganizationRegister).register(officer, {
            ...{ name: '新街道社区社会组织联合会', kind: 'SUPPORT', legalForm: 'ASSOCIATION', isFederation: true },
            ...{ regionCode: '220202001', areaCodes: [], representative: '负责人 009', foundedOn: '2020-01-01' },
            ...{ creditCode: '51220204MJ00003760', staffCount: 3, capacity: 2 },
          }),
        ),
    ],
    ['kinds of entries', async (officer) => changed(officer, await world.organization(), { kind: 'CHARITY' })],
    [
      'qualifications',
      async (officer) => {
        const id = await qualification(await world.organization());
        return world.transaction(() => world.of(Qualifications).revoke(officer, id, '条件不再具备'));
      },
    ],
  ];

  it.each(acts)('%s', async (_, decide) => {
    const officer = await officerWhoBuys('REGISTRAR');
    const draft = await world.world.project({ status: 'DRAFT' });
    await expect(decide(officer)).rejects.toMatchObject(BUYS);
    await cancel(draft.id);
    const { id } = await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await expect(decide(officer)).rejects.toMatchObject(BUYS);
    await decide(await world.officer('REGISTRAR', '22')); // another office goes on
    await cancel(id);
    if (_ !== 'federations as they are registered') await decide(officer);
  });

  it('but a name, by which nobody is eligible', async () => {
    const officer = await officerWhoBuys('REGISTRAR');
    const { id } = await world.world.project({ status: 'DRAFT' });
    await changed(officer, await world.organization(), { name: '改了名的养老服务中心' });
    await cancel(id);
  });

  it('evaluators and supervisors: neither proposed nor confirmed, nor confirmed once the proposer buys', async () => {
    const { accountId } = await world.person();
    const [{ login }] = (await world.db.query<{ login: string }>(
      `select login_name as login from account where id = $1`,
      [accountId],
    )) as [{ login: string }];
    const [buying, one, other] = [
      await officerWhoBuys('ADMINISTRATOR', '22'),
      await world.officer('ADMINISTRATOR', '22'),
      await world.officer('ADMINISTRATOR', '22'),
    ];
    const agencyId = one.acting.agencyId ?? '';
    const proposed = async (by: Actor, role: 'EVALUATOR' | 'SUPERVISOR' | 'REGISTRAR') => {
      const asked = { loginName: login, role, agencyId, regionCode: null, reason: '入库' };
      return (await world.transaction(() => world.of(GrantProposals).propose(by, asked))).proposalId;
    };
    const confirm = (by: Actor, proposalId: string) =>
      world.transaction(() => world.of(GrantProposals).confirm(by, proposalId));

    const early = await proposed(buying, 'SUPERVISOR');
    const { id } = await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await expect(confirm(one, early)).rejects.toMatchObject({ constraint: 'facts_proposer_buys' });
    await expect(proposed(buying, 'EVALUATOR')).rejects.toMatchObject(BUYS);
    const evaluator = await proposed(one, 'EVALUATOR');
    await expect(confirm(buying, evaluator)).rejects.toMatchObject(BUYS);
    await confirm(buying, await proposed(one, 'REGISTRAR')); // decides no award by itself
    await confirm(other, evaluator);
    await cancel(id);
    await confirm(one, early);
  });

  it('the offices that can act instead are told, of filed organizations with their filing office', async () => {
    const registered = await world.organization();
    const filed = (await world.world.organization('某备案队', { filed: true })).id;
    const registrar = await world.officer('REGISTRAR', '220202');
    const street = await world.officer('FILING_OFFICE', '220202001');
    const of = async (id: string) => (await world.offices.ofRegisterOf(id)).map(({ agencyId }) => agencyId);
    expect(await of(registered)).toEqual(expect.arrayContaining([registrar.acting.agencyId]));
    expect(await of(registered)).not.toContain(street.acting.agencyId);
    expect(await of(filed)).toEqual(expect.arrayContaining([street.acting.agencyId, registrar.acting.agencyId]));
  });

  it('where the clock acts nothing stands against it', async () => {
    await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    const organizationId = await world.organization();
    const event = organizationEvents.STANDING_CHANGED(organizationId, { before: 'GOOD', after: 'ABNORMAL' });
    await world.transaction(() => world.of(Events).append(event, { actor: null }));
  });
});
