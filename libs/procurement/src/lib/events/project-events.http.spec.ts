import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '@chengjie/kernel';
import { Events } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { projectEvents } from '../procurement.events.js';
import { procurementTemplate } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

let db: TestDatabase;
let http: HttpWorld;
let projectId: string;

beforeAll(async () => {
  db = await testDatabase(procurementTemplate);
  http = await HttpWorld.create(db.url);
  projectId = (await http.world.project({ status: 'PUBLISHED' })).id;
});

afterAll(async () => {
  await http.close();
  await db.drop();
});

describe('events over HTTP and WebSocket', () => {
  const append = (event: DomainEvent) =>
    http.world.database.transaction(() => new Events(http.world.database).append(event, { actor: null }));
  const connect = (): Client =>
    createClient({ url: http.url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });

  it('come as they happen, and are read back', async () => {
    const client = connect();
    await append(projectEvents.PROJECT_PUBLISHED(projectId, { deadlineAt: '2100-01-01T00:00:00.000Z' }));
    const stream = client.iterate<{ projectEvents: { type: string } }>({
      query:
        'subscription ($id: ID!) { projectEvents(projectId: $id, after: 0) { type sequence data text { zh en } } }',
      variables: { id: projectId },
    });
    expect((await stream.next()).value).toMatchObject({ data: { projectEvents: { type: 'PROJECT_PUBLISHED' } } });
    await append(projectEvents.BIDS_OPENED(projectId, { bids: [] }));
    expect((await stream.next()).value).toMatchObject({
      data: { projectEvents: { type: 'BIDS_OPENED', data: { bids: [] }, text: { zh: '开标', en: 'Bids opened' } } },
    });
    await stream.return?.();
    await client.dispose();
    const { data } = await http.ask(
      null,
      'query ($id: ID!) { project(by: { id: $id }) { events { totalCount edges { node { type actorLabel public } } } } }',
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
