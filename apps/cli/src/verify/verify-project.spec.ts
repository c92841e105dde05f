import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublishedEvaluation, PublishedLot } from '@chengjie/verification';
import { evaluation, FORGERIES, lot, openedLot } from '@chengjie/verification/testing';
import { verifyProject } from './verify-project.js';

const NUMBER = 'CJ-2026-000001';

/** What a server publishes: tests put in here what is to be verified. */
let published: {
  readonly lot: PublishedLot;
  readonly evaluation: PublishedEvaluation | null;
  /** Other lots, with which nothing was done yet. */
  readonly others?: readonly Partial<PublishedLot>[];
};

/** A list as the API pages it, two to a page. */
function paged<Node>(nodes: readonly Node[], after = 0) {
  const end = after + 2;
  return { pageInfo: { hasNextPage: end < nodes.length, endCursor: String(end) }, nodes: nodes.slice(after, end) };
}

/** The events with what their openings keep, from a row on. */
function toldEvents(after = 0) {
  return published.lot.events.map(({ opening, ...event }) => ({
    ...event,
    ...(opening && { opening: { ...opening, bids: paged(opening.bids.nodes, after) } }),
  }));
}

/** Answers the documents of the command as the API does. */
function answer({ query, variables }: { query: string; variables: { by: { reference: string }; after?: string } }) {
  if (variables.by.reference !== NUMBER) return { project: null };
  const { projectId, openingRecord, rankedBids, events: _, ...rest } = published.lot;
  const after = Number(variables.after ?? 0);
  const opened = openingRecord && paged(openingRecord.nodes, after);
  const ranked = rankedBids && paged(rankedBids.nodes, after);
  if (query.includes('query PublishedOpenings')) return { project: { lots: [{ id: rest.id, openingRecord: opened }] } };
  if (query.includes('query PublishedRankings')) return { project: { lots: [{ id: rest.id, rankedBids: ranked }] } };
  if (query.includes('query PublishedMoreEvents')) return { project: { events: paged(toldEvents(), after) } };
  if (query.includes('query PublishedOpeningEvents')) return { project: { events: { nodes: toldEvents(after) } } };
  const ofLot = { ...rest, number: 1, openingRecord: opened, rankedBids: ranked, evaluation: published.evaluation };
  const others = (published.others ?? []).map((other, index) => ({ ...ofLot, number: index + 2, ...other }));
  const of = { ...rest, id: projectId, reference: NUMBER, events: paged(toldEvents()) };
  return { project: { ...of, lots: [ofLot, ...others] } };
}

describe('verifying a project over HTTP', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ data: answer(JSON.parse(body) as Parameters<typeof answer>[0]) }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  async function verified(of: typeof published) {
    published = of;
    const lines: string[] = [];
    const code = await verifyProject(url, NUMBER, (line) => lines.push(line));
    return { code, lines };
  }

  it('agrees with what the rules gave', async () => {
    const { code, lines } = await verified({ lot, evaluation });
    expect(lines).toEqual([
      expect.stringMatching(/^CJ-2026-000001, lot 1: agrees in all \d+ figures \(engine 2\.2\.0\)$/),
    ]);
    expect(code).toBe(0);
  });

  it.each(FORGERIES)('finds $name', async ({ told, ...forged }) => {
    const { code, lines } = await verified(forged);
    expect(code).toBe(2);
    expect(lines[0]).toMatch(/lot 1: DIFFERS in \d+ of \d+ figures/);
    for (const figure of told) expect(lines.join('\n')).toContain(`  ${figure}`);
  });

  it('says where something differs, with both values', async () => {
    const { lines } = await verified({ lot: { ...lot, budget: { amount: '90000.00' } }, evaluation });
    expect(lines.slice(1)).toEqual(['  notice.budget: published 90000.00, repeated 100000.00']);
  });

  it('shows what would move the cursor or turn the text, and does not do it', async () => {
    const deadlineAt = '2026\u001b[2K\r\u202e\nlot 2: agrees';
    const { lines } = await verified({ lot: { ...lot, deadlineAt }, evaluation });
    expect(lines.slice(1)).toEqual([
      expect.stringContaining(String.raw`published 2026\u{1b}[2K\u{d}\u{202e}\u{a}lot 2: agrees, recorded then`),
    ]);
  });

  it('says what of the events was not recorded then, apart from what agrees', async () => {
    const { code, lines } = await verified({ lot: { ...lot, events: [] }, evaluation });
    expect(lines).toEqual([
      expect.stringMatching(/lot 1: agrees in all \d+ figures/),
      expect.stringMatching(/^ {2}not recorded then, so neither the same nor different: \d+ figures of events$/),
    ]);
    expect(code).toBe(0);
  });

  it('says what the page and what the event says', async () => {
    const { lines } = await verified({ lot: { ...lot, deadlineAt: '2026-04-28T10:00:00.000Z' }, evaluation });
    expect(lines.slice(1)).toEqual([
      '  events.recordedDeadline: published 2026-04-28T10:00:00.000Z, recorded then 2026-04-28T09:00:00.000Z',
    ]);
  });

  it('tells an engine that it does not know apart from a difference', async () => {
    const { code, lines } = await verified({ lot, evaluation: { ...evaluation, engineVersion: '9.0.0' } });
    expect(lines).toEqual([
      expect.stringContaining('NOT REPEATED: it was computed by engine 9.0.0, this program knows 1.0.0,'),
      expect.stringMatching(/^ {2}what is public agrees with its events in all \d+ figures$/),
    ]);
    expect(code).toBe(3);
  });

  it('says so when what was published cannot be evaluated', async () => {
    const inputJson = { ...(evaluation.inputJson as object), sheets: [] };
    const { code, lines } = await verified({ lot, evaluation: { ...evaluation, inputJson } });
    expect(lines[0]).toContain('CANNOT BE REPEATED');
    expect(lines[1]).toContain('MISSING_SHEET');
    expect(code).toBe(2);
  });

  it('accounts for every lot', async () => {
    const { openingRecord, ...open } = openedLot;
    const opened = { ...open, openingRecord: openingRecord && paged(openingRecord.nodes) };
    const { code, lines } = await verified({ lot, evaluation, others: [opened] });
    expect(lines).toEqual([
      expect.stringContaining('lot 1: agrees'),
      'CJ-2026-000001, lot 2: nothing to repeat: it is OPENED, without an award',
      expect.stringMatching(/^ {2}what is public agrees with its events in all \d+ figures$/),
    ]);
    expect(code).toBe(0);
  });

  it('finds what of a lot without an award is not as its events kept it', async () => {
    const { openingRecord: _, ...open } = openedLot;
    const { code, lines } = await verified({ lot, evaluation, others: [{ ...open, openingRecord: null }] });
    expect(lines[1]).toMatch(/lot 2: DIFFERS in \d+ of \d+ figures$/);
    expect(lines[2]).toBe('  events.recordedBids: published nothing, recorded then P');
    expect(code).toBe(2);
  });

  it.each([
    ['none', null],
    ['one with a closed input', { ...evaluation, inputJson: null }],
  ])('finds an award whose evaluation is not public: %s', async (_, closed) => {
    const { code, lines } = await verified({ lot, evaluation, others: [{ id: 'lot-2', evaluation: closed }] });
    expect(lines[1]).toBe(
      'CJ-2026-000001, lot 2: WITHHELD: it is AWARDED, and the evaluation that it rests on is not public',
    );
    expect(code).toBe(2);
  });

  it('asks for nothing that is not there', async () => {
    const events = lot.events.filter(({ awarded }: PublishedLot['events'][number]) => !awarded);
    await expect(
      verified({ lot: { ...lot, status: 'EVALUATED', award: null, events }, evaluation: null }),
    ).rejects.toThrow('Nothing of the evaluation of CJ-2026-000001 is public');
    await expect(verifyProject(url, 'CJ-2026-000009', () => undefined)).rejects.toThrow(
      'no published project CJ-2026-000009',
    );
    await expect(verifyProject('http://127.0.0.1:1', NUMBER, () => undefined)).rejects.toThrow('Nothing answers');
  });
});
