import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { notify } from '@chengjie/notifications';
import { HttpWorld, type FixtureOrganization } from '@chengjie/procurement/testing';
import { matchingTemplate } from '../testing/matching-template.js';
import { MatchingWorld } from '../testing/matching-world.js';
import { matchingApi } from '../api.js';
import { matchingNotices } from './matching.notices.js';

const MATCHES = `query ($id: ID!) { project(by: { id: $id }) {
  matchingOrganizations(first: 10) { totalCount edges { node {
    organization { id name track kind region { name } } eligible conditions { code met text { zh en } rule }
    viaFederations { id name } fit functionFits areaFits freeCapacity record
  } } }
  myEligibility {
    eligible conditions { code met } viaFederations { organization { id } eligible } forMembers { eligible }
  }
} }`;

const STREET = '220202001';

let db: TestDatabase;
let http: HttpWorld;
let scene: MatchingWorld;
let organization: FixtureOrganization;
let projectId: string;

beforeAll(async () => {
  db = await testDatabase(matchingTemplate);
  http = await HttpWorld.create(db.url, [matchingApi]);
  scene = await MatchingWorld.create(http.world);
  organization = await http.world.organization('兴华服务中心');
  await db.query('insert into organization_area values ($1, $2)', [organization.id, http.world.regionCode]);
  projectId = await scene.project();
});

afterAll(async () => {
  await http.close();
  await db.drop();
});

const read = async (actor: Parameters<HttpWorld['ask']>[0]) => (await http.ask(actor, MATCHES, { id: projectId })).data;

describe('candidates of a project over HTTP', () => {
  it('are for its buyer and supervisors', async () => {
    const seen = {
      project: {
        matchingOrganizations: {
          totalCount: 1,
          edges: [
            {
              node: {
                organization: { id: organization.id, name: '兴华服务中心', region: { name: '兴华街道' } },
                eligible: true,
                viaFederations: [],
                fit: 45,
                functionFits: false,
                areaFits: true,
                freeCapacity: 3,
                record: 0,
              },
            },
          ],
        },
        myEligibility: null,
      },
    };
    expect(await read(http.world.buyer)).toMatchObject(seen);
    expect(await read(http.world.supervisor)).toMatchObject(seen);
  });

  it('are nobody else’s; organizations see their own case', async () => {
    expect(await read(null)).toEqual({ project: { matchingOrganizations: null, myEligibility: null } });
    expect(await read(organization.actor)).toMatchObject({
      project: { matchingOrganizations: null, myEligibility: { eligible: true, viaFederations: [], forMembers: [] } },
    });
  });
});

describe('projects for an organization over HTTP', () => {
  const PROJECTS = `{ viewer { matchingProjects(first: 5, filter: { onlyEligible: true }) {
    totalCount edges { node { project { id region { name } buyer { name } } eligible fit forMembers { id } } }
  } } }`;

  it('are read for the organization one acts for', async () => {
    expect((await http.ask(organization.actor, PROJECTS)).data).toMatchObject({
      viewer: {
        matchingProjects: { totalCount: 1, edges: [{ node: { project: { id: projectId }, eligible: true, fit: 45 } }] },
      },
    });
  });

  it('are nothing to others', async () => {
    expect(await http.ask(http.world.buyer, PROJECTS)).toMatchObject({ data: { viewer: { matchingProjects: null } } });
    expect(await http.ask(null, PROJECTS)).toMatchObject({ data: { viewer: null } });
  });
});

describe('notifications over HTTP', () => {
  it('are read and marked by the organization they are for', async () => {
    const notice = matchingNotices.PROJECT_MATCHES(projectId, { titleZh: '居家养老服务', titleEn: 'Home care' });
    await notify(http.world.database, [organization.id], notice, false);
    const inbox = `{ viewer { unreadNotificationCount
      notifications(filter: { unreadOnly: true }) { edges { node { id kind text { en } project { id title } } } } } }`;
    const before = await http.ask(organization.actor, inbox);
    expect(before.data).toMatchObject({
      viewer: {
        unreadNotificationCount: 1,
        notifications: {
          edges: [
            {
              node: {
                kind: 'PROJECT_MATCHES',
                text: { en: 'A project that is open to you was published: Home care' },
                project: { id: projectId, title: '居家养老服务' },
              },
            },
          ],
        },
      },
    });
    const rows = await db.query<{ id: string }>('select id from notification');
    const marked = await http.ask(
      organization.actor,
      `mutation ($input: MarkNotificationsReadInput!) {
         markNotificationsRead(input: $input) { unreadNotificationCount userErrors { code } } }`,
      { input: { idempotencyKey: 'matching-read', ids: rows.map(({ id }) => id) } },
    );
    expect(marked.data).toEqual({ markNotificationsRead: { unreadNotificationCount: 0, userErrors: [] } });
    expect((await http.ask(organization.actor, inbox)).data).toMatchObject({
      viewer: { notifications: { edges: [] } },
    });
  });
});

describe('who serves, or is qualified for, a part of the region (docs/adr/0038)', () => {
  const ASKED = `query ($id: ID!) { project(by: { id: $id }) { rulePack { coversWholeRegion }
    matchingOrganizations(first: 100) { nodes { organization { id } eligible functionFits areaFits conditions { code met text { zh } } } }
    myEligibility { eligible conditions { code met } } } }`;
  /** Of a street. */
  const HELD = { itself: STREET, above: '2202', below: '220202001001', beside: '2203' };
  const AREA = '服务范围只包括项目地区的一部分，须包括其全部';
  const QUALIFICATION = '本职能事项的承接资质只适用于项目地区的一部分，须包括其全部';

  it.each([
    ['22-2026', 'area', { itself: [], above: [], below: [], beside: ['AREA_SERVED'] }],
    [
      '22-2026-12-03',
      'area',
      { itself: [], above: [], below: [`AREA_SERVED_WHOLLY ${AREA}`], beside: ['AREA_SERVED'] },
    ],
    ['22-2026', 'qualification', { itself: [], above: [], below: [], beside: ['QUALIFIED'] }],
    [
      '22-2026-12-03',
      'qualification',
      { itself: [], above: [], below: [`QUALIFIED_WHOLLY ${QUALIFICATION}`], beside: ['QUALIFIED'] },
    ],
  ] as const)('under %s, by its %s', async (rulePack, fact, missing) => {
    const isArea = fact === 'area';
    const project = await scene.project({
      rulePack,
      eligibility: { serviceAreaRequired: isArea, qualificationRequired: !isArea },
    });
    for (const relation of ['itself', 'above', 'below', 'beside'] as const) {
      const held = await http.world.organization(`${rulePack} ${fact} ${relation}`);
      await (isArea
        ? db.query('insert into organization_area values ($1, $2)', [held.id, HELD[relation]])
        : scene.qualify(held.id, HELD[relation]));
      const own = (await http.ask(held.actor, ASKED, { id: project })).data as unknown as Asked;
      const codes = missing[relation].map((each) => each.split(' ')[0]);
      const unmet = own.project.myEligibility?.conditions.filter(({ met }) => !met).map(({ code }) => code);
      expect([relation, unmet]).toEqual([relation, codes]);
      expect(own.project.rulePack).toEqual({ coversWholeRegion: rulePack === '22-2026-12-03' });
      const seen = (await http.ask(http.world.buyer, ASKED, { id: project })).data as unknown as Asked;
      const match = seen.project.matchingOrganizations?.nodes.find(({ organization: { id } }) => id === held.id);
      if (relation === 'beside') expect(match).toBeUndefined();
      else {
        expect(match).toMatchObject({
          eligible: codes.length === 0,
          [isArea ? 'areaFits' : 'functionFits']: codes.length === 0,
        });
        const said = match?.conditions.filter(({ met }) => !met).map(({ code, text }) => `${code} ${text.zh}`);
        expect(said).toEqual(missing[relation]);
      }
    }
  });
});

interface Asked {
  readonly project: {
    readonly rulePack: object;
    readonly matchingOrganizations: {
      readonly nodes: readonly { organization: { id: string }; conditions: readonly Condition[] }[];
    } | null;
    readonly myEligibility: { readonly conditions: readonly Condition[] } | null;
  };
}
interface Condition {
  readonly code: string;
  readonly met: boolean;
  readonly text: { readonly zh: string };
}
