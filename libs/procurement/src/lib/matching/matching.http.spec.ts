import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Events } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { notify } from '../notification/notification.statements.js';
import { procurementTemplate, type FixtureOrganization } from '../testing/fixtures.js';
import { HttpWorld } from '../testing/http-world.js';
import { MatchingWorld } from '../testing/matching-world.js';

const MATCHES = `query ($id: ID!) { project(id: $id) {
  matchingOrganizations(first: 10) { totalCount edges { node {
    organization { id name track kind region { name } } eligible conditions { code met text { zh en } rule }
    viaFederations { id name } fit functionFits areaFits freeCapacity record
  } } }
  myEligibility {
    eligible conditions { code met } viaFederations { organization { id } eligible } forMembers { eligible }
  }
} }`;

let db: TestDatabase;
let http: HttpWorld;
let places: MatchingWorld;
let organization: FixtureOrganization;
let projectId: string;

beforeAll(async () => {
  db = await testDatabase(procurementTemplate);
  http = await HttpWorld.create(db.url);
  places = await MatchingWorld.create(http.world);
  organization = await http.world.organization('兴华服务中心');
  await db.query('insert into organization_area values ($1, $2)', [organization.id, http.world.regionCode]);
  projectId = await places.project();
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
  const PROJECTS = `{ matchingProjects(first: 5, onlyEligible: true) {
    totalCount edges { node { project { id region { name } buyer { name } } eligible fit forMembers { id } } }
  } }`;

  it('are read for the organization one acts for', async () => {
    expect((await http.ask(organization.actor, PROJECTS)).data).toMatchObject({
      matchingProjects: { totalCount: 1, edges: [{ node: { project: { id: projectId }, eligible: true, fit: 45 } }] },
    });
  });

  it('are refused to others', async () => {
    expect((await http.ask(http.world.buyer, PROJECTS)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await http.ask(null, PROJECTS)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('notifications over HTTP', () => {
  it('are read and marked by the organization they are for', async () => {
    await notify(http.world.database, [organization.id], projectId, 'PROJECT_MATCHES');
    const inbox = `{ unreadNotificationCount notifications(unreadOnly: true) { edges { node { id kind text { en } } } } }`;
    const before = await http.ask(organization.actor, inbox);
    expect(before.data).toMatchObject({
      unreadNotificationCount: 1,
      notifications: { edges: [{ node: { kind: 'PROJECT_MATCHES' } }] },
    });
    const rows = await db.query<{ id: string }>('select id from notification');
    const marked = await http.ask(
      organization.actor,
      `mutation ($input: MarkNotificationsReadInput!) {
         markNotificationsRead(input: $input) { unreadNotificationCount userErrors { code } } }`,
      { input: { ids: rows.map(({ id }) => id) } },
    );
    expect(marked.data).toEqual({ markNotificationsRead: { unreadNotificationCount: 0, userErrors: [] } });
    expect((await http.ask(organization.actor, inbox)).data).toMatchObject({ notifications: { edges: [] } });
  });
});

describe('events over HTTP and WebSocket', () => {
  const append = (type: string) =>
    http.world.database.transaction(() =>
      new Events(http.world.database).append({
        ...{ type, subjectType: 'PROJECT', subjectId: projectId, actor: null, public: true, data: { some: 'detail' } },
      }),
    );
  const connect = (): Client =>
    createClient({ url: http.url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });

  it('come as they happen, and are read back', async () => {
    const client = connect();
    await append('PROJECT_PUBLISHED');
    const stream = client.iterate<{ projectEvents: { type: string } }>({
      query: 'subscription ($id: ID!) { projectEvents(projectId: $id, after: 0) { type sequence data } }',
      variables: { id: projectId },
    });
    expect((await stream.next()).value).toMatchObject({ data: { projectEvents: { type: 'PROJECT_PUBLISHED' } } });
    await append('BIDS_OPENED');
    expect((await stream.next()).value).toMatchObject({
      data: { projectEvents: { type: 'BIDS_OPENED', data: { some: 'detail' } } },
    });
    await stream.return?.();
    await client.dispose();
    const { data } = await http.ask(
      null,
      'query ($id: ID!) { project(id: $id) { events { totalCount edges { node { type actorLabel public } } } } }',
      { id: projectId },
    );
    expect(data).toMatchObject({
      project: {
        events: {
          totalCount: 2,
          edges: [{ node: { type: 'PROJECT_PUBLISHED', actorLabel: 'system', public: true } }, { node: {} }],
        },
      },
    });
  });

  it('are refused for an id that is none, without a word of the inside', async () => {
    const client = connect();
    const stream = client.iterate({ query: 'subscription { projectEvents(projectId: "x") { type } }' });
    const refused = await stream.next().then(
      ({ value }) => JSON.stringify(value),
      (error: unknown) => JSON.stringify(error),
    );
    expect(refused).toMatch(/No such project|未找到/);
    expect(refused).not.toMatch(/select|uuid|stack/);
    await client.dispose();
  });
});
