import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineEvents, type DomainEvent } from '@chengjie/kernel';
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
          ... on BidsOpenedEvent { data { bids { nodes { bid { id } } } } } } }`,
      variables: { id: projectId },
    });
    expect((await stream.next()).value).toMatchObject({ data: { projectEvents: { type: 'PROJECT_PUBLISHED' } } });
    await append(projectEvents.BIDS_OPENED(projectId, { bids: [] }));
    expect((await stream.next()).value).toMatchObject({
      data: {
        projectEvents: {
          type: 'BIDS_OPENED',
          data: { bids: { nodes: [] } },
          text: { zh: '开启', en: 'Responses opened' },
        },
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
    const by = await http.world.organization('北社服务中心');
    const { bidIds } = await http.world.project({ bids: [{ by, priceFen: 8_000_000, status: 'VALID' }] });
    const bidder = { id: by.id, name: '北社服务中心' };
    const amounts = { bidId: bidIds[0] ?? '', bidder, amountFen: 8_000_000, preferential: true };
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
      ... on LotFailedEvent { data { lot { id } reason { code zh en } } }
      ... on AwardPublishedEvent { award: data { award { id } lot { id } bid { id } bidder { organization { id } name } amount { amount } preferential noticeEndsAt } }
    } } } }`;
    const eventsFor = async (actor: Actor | null) => {
      const { data, errors } = await http.ask(actor, query, { id: project.id });
      expect(errors).toBeUndefined();
      return (data as { project: { events: { nodes: object[] } } }).project.events.nodes;
    };
    const { amountFen, preferential } = amounts;
    const open = [
      {
        ...{ __typename: 'LotFailedEvent', text: { en: 'Terminated' } },
        data: { lot: { id: project.lotId }, reason },
      },
      {
        ...{ __typename: 'AwardPublishedEvent', text: { en: 'Award notice published' } },
        award: {
          ...{ award: null, lot: null, bid: { id: bidIds[0] }, preferential, noticeEndsAt: '2100-01-01T00:00:00.000Z' },
          bidder: { organization: { id: by.id }, name: bidder.name },
          amount: { amount: (amountFen / 100).toFixed(2) },
        },
      },
      { __typename: 'OtherProjectEvent', text: { en: 'HEARING_HELD' } },
    ];
    const appointed = { __typename: 'PanelAppointedEvent', text: { en: 'Consultation panel appointed' } };
    expect(await eventsFor(null)).toEqual(open);
    expect(await eventsFor(http.world.supervisor)).toEqual(open);
    expect(await eventsFor(http.world.buyer)).toEqual([
      { ...appointed, data: { evaluatorAccountIds: [bidder.id] } },
      ...open,
    ]);
  });

  it('show what they name as its own lookup does, and nothing of what is sealed', async () => {
    const organizations = [
      await http.world.organization('东社服务中心'),
      await http.world.organization('南社服务中心'),
    ];
    const bids = (status: 'SUBMITTED' | 'VALID') => organizations.map((by) => ({ by, priceFen: 7_000_000, status }));
    const sealed = await http.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000, bids: bids('SUBMITTED') });
    const opened = await http.world.project({ bids: bids('VALID') });
    const lines = [sealed, opened].flatMap(({ bidIds }) => bidIds.map((bidId) => ({ bidId, bidderName: '社' })));
    const told = lines.map((line) => ({ ...line, lotId: opened.lotId, priceFen: 1, invalid: null }));
    await append(projectEvents.BIDS_OPENED(opened.id, { bids: told }));
    const query = `query ($id: ID!) { project(by: { id: $id }) { events { nodes { project { id } ... on BidsOpenedEvent {
      data { bids { nodes { bid { id price { amount } lot { project { id } } } lot { id } } } } } } } } }`;
    const shown = opened.bidIds.map((id) => ({
      bid: { id, price: { amount: '70000.00' }, lot: { project: { id: opened.id } } },
      lot: { id: opened.lotId },
    }));
    const hidden = sealed.bidIds.map(() => ({ bid: null, lot: { id: opened.lotId } }));
    for (const actor of [null, organizations[0]!.actor, http.world.buyer, http.world.supervisor]) {
      const { data, errors, statements } = await http.counted(actor, query, { id: opened.id });
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        project: {
          events: {
            nodes: [{ project: { id: opened.id }, data: { bids: { nodes: [...hidden, ...shown] } } }],
          },
        },
      });
      expect(statements).toBeLessThan(15); // as many for four bids as for one
    }
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
