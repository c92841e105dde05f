import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { drawSecretOf } from '../../testing/bidding-services.js';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { procurementTemplate, type FixtureOrganization, type FixtureProject } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

describe('things by their ids, over HTTP', () => {
  let db: TestDatabase;
  let http: HttpWorld;
  let bidder: FixtureOrganization;
  let sealed: FixtureProject;
  let awarded: FixtureProject;
  let draft: { readonly id: string; readonly lotId: string };
  let award: string;
  /** What was sealed in, by its bidder; and a bid that was opened, in another project. */
  let sealedBid: string;
  let viewers: readonly (readonly [name: string, actor: Actor | null])[];

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
    const { world } = http;
    bidder = await world.organization('北社服务中心');
    const other = await world.organization('东社服务中心');
    sealed = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    const { data } = await http.ask(
      bidder.actor,
      `mutation ($input: SubmitBidInput!) { submitBid(input: $input) { bid { id } userErrors { code message } } }`,
      {
        input: {
          ...{ idempotencyKey: newId(), lotId: sealed.lotId, price: { amount: '70000.00' } },
          ...{ proposal: '服务方案', capacity: 'SELF', drawSecret: drawSecretOf(bidder.id) },
        },
      },
    );
    const submitted = data?.['submitBid'] as { bid: { id: string } | null; userErrors: unknown[] };
    expect(submitted.userErrors).toEqual([]);
    sealedBid = submitted.bid?.id ?? '';
    awarded = await world.project({ bids: [bidder, other].map((by) => ({ by, priceFen: 9_000_000 })) });
    const services = evaluationServices(world);
    await services.score(awarded, ['71.00', '70.00']);
    await services.evaluate(awarded);
    await services.award(awarded);
    award = await only('select id from award');
    draft = { id: newId(), lotId: newId() };
    await db.query(
      `insert into project select (jsonb_populate_record(p, jsonb_build_object('id', $1::text, 'reference', 'CJ-DRAFT',
         'status', 'DRAFT', 'published_at', null, 'deadline_at', null, 'opened_at', null))).* from project p where id = $2`,
      [draft.id, sealed.id],
    );
    await db.query(
      `insert into lot (id, project_id, number, title, budget_fen, status) values ($1, $2, 1, '草稿', 100, 'DRAFT')`,
      [draft.lotId, draft.id],
    );
    const held = { holder: '管理员', agencyId: world.agencyId };
    const elsewhere = { holder: '另一采购人', agencyId: await otherAgency() };
    viewers = [
      ['nobody signed in', null],
      ['the bidder', bidder.actor],
      ['another bidder', other.actor],
      ['the buyer', world.buyer],
      ['another buyer', await world.actor('BUYER', elsewhere)],
      ['an evaluator', world.evaluator(1)],
      ['the supervisor', world.supervisor],
      ['an administrator', await world.actor('ADMINISTRATOR', held)],
    ];
  });

  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  const only = async (sql: string) => (await db.query<{ id: string }>(sql))[0]?.id ?? '';
  const otherAgency = async () => {
    const id = newId();
    await db.query(
      `insert into agency (id, name, kind, region_code) values ($1, '另一办事处', 'STREET_OFFICE', '2202')`,
      [id],
    );
    return id;
  };
  const data = async (actor: Actor | null, query: string, variables: object) => {
    const answer = await http.ask(actor, query, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };

  it('are what the lookup of their type shows, for everybody', async () => {
    const kinds: readonly (readonly [type: string, id: string, lookup: string, fields: string])[] = [
      ['Organization', bidder.id, 'organization(id: $id)', 'name kind bids { totalCount }'],
      ['Agency', http.world.agencyId, 'agency(id: $id)', 'name region { fullName }'],
      ['Function', http.world.functionId, 'function(by: { id: $id })', 'code name { zh }'],
      ['Project', sealed.id, 'project(by: { id: $id })', 'title lots { id myBid { id } openingRecord { totalCount } }'],
      ['Project', awarded.id, 'project(by: { id: $id })', 'title lots { award { id } }'],
      ['Project', draft.id, 'project(by: { id: $id })', 'title'],
      ['Bid', sealedBid, 'bid(id: $id)', 'status price { amount } proposal receipt { number }'],
    ];
    const seen = new Map<string, string[]>();
    for (const [name, actor] of viewers) {
      for (const [type, id, lookup, fields] of kinds) {
        // `bid` is for bidders alone; what `node` says to others is what it says of any id.
        const asked =
          lookup.startsWith('bid(') && actor?.acting.role !== 'ORGANIZATION'
            ? ''
            : `lookup: ${lookup} { __typename id ${fields} }`;
        const answer = await data(
          actor,
          `query ($id: ID!) { node(id: $id) { __typename id ... on ${type} { ${fields} } } ${asked} }`,
          { id },
        );
        expect([name, type, answer?.['node']]).toEqual([name, type, answer?.['lookup'] ?? null]);
        if (answer?.['node']) seen.set(id, [...(seen.get(id) ?? []), name]);
      }
    }
    const all = viewers.map(([name]) => name);
    for (const id of [bidder.id, http.world.agencyId, sealed.id, awarded.id]) expect(seen.get(id)).toEqual(all);
    expect(seen.get(draft.id)).toEqual(['the buyer']);
    expect(seen.get(sealedBid)).toEqual(['the bidder']);
  });

  it('show lots with their project, awards and opened bids to everybody, sealed ones to their bidder alone', async () => {
    const opened = awarded.bidIds[1];
    await db.query(
      `insert into bid_revision select (jsonb_populate_record(v, jsonb_build_object('bid_id', $1::text,
         'receipt_number', 'R-OPENED'))).* from bid_revision v where v.bid_id = $2`,
      [opened, sealedBid],
    );
    const ids = [draft.lotId, sealed.lotId, award, sealedBid, opened, newId(), newId(), sealed.lotId];
    for (const [name, actor] of viewers) {
      const answer = await data(actor, 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
      const lot = { __typename: 'Lot', id: sealed.lotId };
      expect([name, answer?.['nodes']]).toEqual([
        name,
        [
          name === 'the buyer' ? { __typename: 'Lot', id: draft.lotId } : null,
          lot,
          { __typename: 'Award', id: award },
          name === 'the bidder' ? { __typename: 'Bid', id: sealedBid } : null,
          { __typename: name === 'another bidder' ? 'Bid' : 'OpenedBid', id: opened },
          ...[null, null],
          lot,
        ],
      ]);
    }
  });

  it('show evaluations from the award on to everybody, before that to buyer, panel and supervisor', async () => {
    const ranked = await http.world.project({ bids: [{ by: bidder, priceFen: 9_000_000 }], minimumValidBids: 1 });
    const services = evaluationServices(http.world);
    await services.score(ranked, ['71.00']);
    await services.evaluate(ranked);
    const idOf = ({ lotId }: FixtureProject) => only(`select id from evaluation where lot_id = '${lotId}'`);
    const ids = [await idOf(awarded), await idOf(ranked)];
    const FIELDS = '... on Evaluation { id run result { outcome } lot { id } project { id } }';
    for (const [name, actor] of viewers) {
      const answer = await data(actor, `query ($ids: [ID!]!) { nodes(ids: $ids) { ${FIELDS} } }`, { ids });
      const of = (project: FixtureProject) => ({ lot: { id: project.lotId }, project: { id: project.id } });
      expect([name, answer?.['nodes']]).toEqual([
        name,
        [
          { id: ids[0], run: 1, result: { outcome: 'RANKED' }, ...of(awarded) },
          ['the buyer', 'an evaluator', 'the supervisor'].includes(name)
            ? { id: ids[1], run: 1, result: null, ...of(ranked) }
            : null,
        ],
      ]);
    }
  });

  it('are asked for a hundred at a time, in a statement for their kinds and one for each kind', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = Array.from({ length: 98 }, () => newId());
    const asked = await http.counted(http.world.buyer, query, { ids: [...ids, sealed.id, awarded.id] });
    expect(asked.errors).toBeUndefined();
    expect(asked.statements).toBe(2);
    const { errors } = await http.ask(null, query, { ids: Array.from({ length: 101 }, () => newId()) });
    expect(errors?.[0]?.extensions).toMatchObject({ codes: ['NODES_LIMIT', 'BAD_USER_INPUT', 'Client'] });
  });
});
