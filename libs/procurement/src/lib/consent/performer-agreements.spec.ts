import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, newId } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices } from '../../testing/bidding-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
} from '../../testing/fixtures.js';

describe('what a federation knows of its members’ agreement to bids', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof biddingServices>;
  let federation: FixtureOrganization;
  let project: FixtureProject;
  let serial = 0;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    services = biddingServices(world.database, world.sealing);
    federation = await world.organization('某联合会', { federation: true });
    project = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
  });

  afterAll(async () => {
    await world?.close();
    await db?.drop();
  });

  async function member(mandate = false): Promise<FixtureOrganization> {
    const made = await world.organization(`第${(serial += 1)}志愿队`, { filed: true });
    await world.member(federation, made, { mandate });
    return made;
  }

  /** Nobody has an account for it: as most filed organizations are. */
  async function deserted(mandate = false): Promise<FixtureOrganization> {
    const made = await member(mandate);
    await db.query('update role_grant set valid_to = clock_timestamp() where organization_id = $1', [made.id]);
    return made;
  }

  const ask = (performer: FixtureOrganization) => services.ask(project, federation, performer);
  const agreementOf = async ({ id }: FixtureOrganization, actor = federation.actor) =>
    (await services.performerAgreements.ofLot(actor, project.lotId)).find(({ performer }) => performer.id === id)
      ?.agreement;

  it.each<[string, () => Promise<FixtureOrganization>, string]>([
    ['is not asked', () => member(), 'NOT_ASKED'],
    ['gave a mandate', () => member(true), 'MANDATED'],
    ['has nobody', () => deserted(), 'NOBODY'],
    ['gave a mandate, and has nobody any more', () => deserted(true), 'MANDATED'],
    [
      'was asked',
      async () => {
        const asked = await member();
        await ask(asked);
        return asked;
      },
      'ASKED',
    ],
    [
      'agreed, with a mandate besides',
      async () => {
        const asked = await member(true);
        await services.moveConsent(asked, 'agreeToBid', await ask(asked));
        return asked;
      },
      'AGREED',
    ],
    [
      'gave a mandate, and declined',
      async () => {
        const asked = await member(true);
        await services.moveConsent(asked, 'declineBid', await ask(asked));
        return asked;
      },
      'REFUSED',
    ],
  ])('a member that %s', async (_, made, expected) => {
    expect(await agreementOf(await made())).toBe(expected);
  });

  it('tells others nothing, and whoever gained the role later nothing of what was asked before', async () => {
    const asked = await member();
    await services.moveConsent(asked, 'agreeToBid', await ask(asked));
    for (const actor of [asked.actor, world.buyer, world.supervisor, null])
      expect(await services.performerAgreements.ofLot(actor, project.lotId)).toEqual([]);
    const newcomer = { ...federation.actor, heldSince: await world.database.now() };
    expect(await agreementOf(asked, newcomer)).toBe('NOT_ASKED');
  });

  it('a member without an account is not asked, and a bid for it says so', async () => {
    const nobody = await deserted();
    const error = await ask(nobody).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error instanceof DomainError && error.violations).toMatchObject([
      { code: 'NOBODY_TO_ANSWER', path: ['performerId'] },
    ]);
    expect(await db.query('select id from bid_consent where performer_id = $1', [nobody.id])).toEqual([]);
    const { bid } = await services.submit(project, federation, { performerId: nobody.id });
    const warnings = await services.warnings.of(bid as NonNullable<typeof bid>, federation.actor);
    expect(warnings.map(({ code }) => code)).toEqual(['NOBODY_TO_ANSWER']);
    await db.query(
      `insert into bid_mandate (id, membership_id, valid_from) select $1, id, clock_timestamp() from membership where member_id = $2`,
      [newId(), nobody.id],
    );
    expect(await services.warnings.of(bid as NonNullable<typeof bid>, federation.actor)).toEqual([]);
  });
});
