import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineEvents, newId, type DomainEvent } from '@chengjie/kernel';
import { Events, type Actor } from '@chengjie/platform';
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
      query: `subscription ($id: ID!) { projectEvents(projectId: $id, after: 0) { type sequence text { zh en }
          ... on BidsOpenedEvent { data { bids { nodes { bidId } } } } } }`,
      variables: { id: projectId },
    });
    expect((await stream.next()).value).toMatchObject({ data: { projectEvents: { type: 'PROJECT_PUBLISHED' } } });
    await append(projectEvents.BIDS_OPENED(projectId, { bids: [] }));
    expect((await stream.next()).value).toMatchObject({
      data: {
        projectEvents: { type: 'BIDS_OPENED', data: { bids: { nodes: [] } }, text: { zh: '开标', en: 'Bids opened' } },
      },
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

  it('have a type for each kind, with its details; what the public may not see, the buyer alone gets', async () => {
    const project = await http.world.project({ status: 'PUBLISHED' });
    const reason = { code: 'TOO_FEW_BIDS', zh: '投标家数不足', en: 'Too few bids' };
    const later = defineEvents('PROJECT', { HEARING_HELD: { public: true, zh: '听证', en: 'Hearing' } });
    const bidder = { id: newId(), name: '北社服务中心' };
    const amounts = { bidId: newId(), bidder, amountFen: 8_000_000, preferential: true };
    for (const event of [
      projectEvents.PANEL_APPOINTED(project.id, { evaluatorAccountIds: [bidder.id] }),
      projectEvents.LOT_FAILED(project.id, { lotId: project.lotId, reason }),
      // As it was told while each project had one lot.
      projectEvents.AWARD_PUBLISHED(project.id, { ...amounts, noticeEndsAt: '2100-01-01T00:00:00.000Z' }),
      later.HEARING_HELD(project.id),
    ])
      await append(event);
    const query = `query ($id: ID!) { project(by: { id: $id }) { events { nodes {
      __typename text { en }
      ... on PanelAppointedEvent { data { evaluatorAccountIds } }
      ... on LotFailedEvent { data { lotId reason { code zh en } } }
      ... on AwardPublishedEvent { award: data { lotId bidId bidder { id name } amount { amount } preferential noticeEndsAt } }
    } } } }`;
    const eventsFor = async (actor: Actor | null) => {
      const { data, errors } = await http.ask(actor, query, { id: project.id });
      expect(errors).toBeUndefined();
      return (data as { project: { events: { nodes: object[] } } }).project.events.nodes;
    };
    const { amountFen, ...award } = amounts;
    const open = [
      {
        ...{ __typename: 'LotFailedEvent', text: { en: 'Ended without award' } },
        data: { lotId: project.lotId, reason },
      },
      {
        ...{ __typename: 'AwardPublishedEvent', text: { en: 'Award notice published' } },
        award: {
          ...{ ...award, lotId: null, noticeEndsAt: '2100-01-01T00:00:00.000Z' },
          amount: { amount: (amountFen / 100).toFixed(2) },
        },
      },
      { __typename: 'OtherProjectEvent', text: { en: 'HEARING_HELD' } },
    ];
    const appointed = { __typename: 'PanelAppointedEvent', text: { en: 'Panel appointed' } };
    expect(await eventsFor(null)).toEqual(open);
    expect(await eventsFor(http.world.supervisor)).toEqual(open);
    expect(await eventsFor(http.world.buyer)).toEqual([
      { ...appointed, data: { evaluatorAccountIds: [bidder.id] } },
      ...open,
    ]);
  });

  it('are refused for an id that is none, without a word of the inside', async () => {
    const client = connect();
    const stream = client.iterate({ query: 'subscription { projectEvents(projectId: "x") { type } }' });
    const refused = await stream.next().then(
      ({ value }) => JSON.stringify(value),
      (error: unknown) => JSON.stringify(error),
    );
    expect(refused).toContain('"codes":["INVALID_ID","BAD_USER_INPUT","Client"],"inputPath":["projectId"]');
    expect(refused).not.toMatch(/select|uuid|stack/);
    await client.dispose();
  });
});
