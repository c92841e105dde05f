import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { done } from '@chengjie/testkit';
import { biddingServices, deadlinePasses } from '../../testing/bidding-services.js';
import type { FixtureLot, FixtureOrganization } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import type { RecusalGround } from './recusal.js';

describe('what is offered to an evaluator who stands down', () => {
  let panel: PanelWorld;
  let stranger: FixtureOrganization;

  beforeAll(async () => {
    panel = await panelWorld();
    stranger = await panel.world.organization('别的服务中心');
  });

  afterAll(() => panel.close());

  /** Both bid; nothing is opened unless told otherwise. */
  const bidFor = async (opened: boolean): Promise<FixtureLot> => {
    const { world, north, south } = panel;
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    const bidding = biddingServices(world.database, world.sealing);
    for (const by of [north, south]) await bidding.submit(project, by);
    if (!opened) return project;
    await deadlinePasses(world, project);
    await bidding.openings.open(project.id);
    return project;
  };

  /** An organization wants the evaluator to act for it, and two administrators offer it a role of an agency. */
  async function offers(evaluator: Actor, by: FixtureOrganization, agencyId: string): Promise<[string, string]> {
    const [admission, proposal] = [newId(), newId()];
    const { accountId, acting } = by.actor;
    await panel.db.query(
      `insert into organization_admission (id, organization_id, region_code, login_name, account_id, administrator, proposed_by,
         proposed_in, expires_at)
       select $1, $2, $3, login_name, id, false, $4, $5, now() + interval '9 days' from account where id = $6`,
      [admission, by.id, panel.world.regionCode, accountId, acting.id, evaluator.accountId],
    );
    await panel.db.query(
      `insert into role_proposal (id, account_id, role, agency_id, region_code, reason, proposed_by, proposed_in, expires_at)
       values ($1, $2, 'BUYER', $3, $4, '岗位需要', $5, $6, now() + interval '9 days')`,
      [proposal, evaluator.accountId, agencyId, panel.world.regionCode, accountId, acting.id],
    );
    return [admission, proposal];
  }

  const ended = async ([admission, proposal]: readonly [string, string]) => {
    const [row] = await panel.db.query<{ admission: boolean; proposal: boolean }>(
      `select (select declined_at is not null from organization_admission where id = $1) as admission,
         (select ended_at is not null from role_proposal where id = $2) as proposal`,
      [admission, proposal],
    );
    return [row?.admission, row?.proposal];
  };

  it.each<[string, number, boolean, RecusalGround, boolean]>([
    ['by bidders and buyer, for a conflict', 1, true, 'KINSHIP', true],
    ['by bidders and buyer, for another relation', 2, true, 'OTHER_TIE', true],
    ['by nobody, where it is unable', 3, true, 'UNABLE', false],
    ['by the buyer alone before the opening, since who bids is sealed', 5, false, 'KINSHIP', false],
  ])('ends %s', async (_, number, opened, ground, byBidder) => {
    const { world, services, north } = panel;
    const project = await bidFor(opened);
    await services.appoint(project, [number, 6, 7]);
    const evaluator = world.evaluator(number);
    const [there, elsewhere] = [
      await offers(evaluator, north, world.agencyId),
      await offers(evaluator, stranger, await agency()),
    ];
    await services.recuse(evaluator, project, undefined, ground);
    expect(await ended(there)).toEqual([byBidder, ground !== 'UNABLE']);
    expect(await ended(elsewhere)).toEqual([false, false]);
  });

  async function agency(): Promise<string> {
    const id = newId();
    await panel.db.query(`insert into agency (id, name, kind, region_code) values ($1, $2, 'CIVIL_AFFAIRS', $3)`, [
      ...[id, `别的机关 ${id}`, panel.world.regionCode],
    ]);
    return id;
  }

  it('is ended by the database, whoever writes that it stands down', async () => {
    const { world, services, south } = panel;
    const project = await bidFor(true);
    await services.appoint(project, [4, 5, 6]);
    const [admission] = await offers(world.evaluator(4), south, world.agencyId);
    const outcome = await done(panel.db, 'panel_member_ends_offers', {
      sql: `update panel_member set recused_at = clock_timestamp(), recusal_reason = '亲属', recusal_ground = 'KINSHIP', recused_by = 'PANEL',
          recused_over = '${south.id}'
        where project_id = '${project.id}' and number = 1`,
      shows: `select declined_at is not null as ended from organization_admission where id = '${admission}'`,
    });
    expect(outcome).toEqual({ withIt: [{ ended: true }], withoutIt: [{ ended: false }] });
  });
});
