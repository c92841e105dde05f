import { describe, expect, it } from '@jest/globals';
import { evaluate } from '@chengjie/evaluation';
import { evaluation, FORGERIES, input, lot } from '../testing/index.js';
import type { PublishedEvaluation, PublishedLot } from './published-lot.js';
import { repeatEvaluation } from './repeat-evaluation.js';

function disagreeing(published: PublishedLot, of: PublishedEvaluation = evaluation): string[] {
  return repeatEvaluation(published, of).groups.flatMap(({ name, figures }) =>
    figures.filter(({ agrees }) => !agrees).map((figure) => `${name}.${figure.name}`),
  );
}

describe('repeating a published evaluation', () => {
  it('agrees with what the rules gave', () => {
    const { verdict, disagreeing: count, compared, groups } = repeatEvaluation(lot, evaluation);
    expect([verdict, count]).toEqual(['AGREES', 0]);
    expect(compared).toBe(groups.flatMap(({ figures }) => figures).length);
    expect(groups.map(({ name, bid: of }) => of?.id.slice(0, 1) ?? name)).toEqual([
      'fingerprint',
      'notice',
      'opening',
      'sheets',
      'outcome',
      ...evaluate(input).ranking.map(({ bidId }) => bidId),
      'decisions',
      'ties',
      'draws',
      'award',
    ]);
  });

  it.each(FORGERIES)('finds $name', ({ lot: published, evaluation: of, told, alone }) => {
    expect(disagreeing(published, of)).toEqual(alone ? told : expect.arrayContaining([...told]));
  });

  it('agrees where a bidder is called otherwise by now: the record has the name of then', () => {
    const renamed = {
      openingRecord: {
        nodes: lot.openingRecord!.nodes.map((bid) => ({ ...bid, bidder: { id: bid.bidder.id, name: '新名' } })),
      },
      award: { ...lot.award!, bidder: { id: 'bidder-F', name: '新名' } },
    };
    expect(disagreeing({ ...lot, ...renamed })).toEqual([]);
  });

  it('shows both values of a changed total', () => {
    const resultJson = structuredClone(evaluation.resultJson) as { ranking: { total: string }[] };
    resultJson.ranking[3]!.total = '91.00';
    const { verdict, groups } = repeatEvaluation(lot, { ...evaluation, resultJson });
    const total = groups.find(({ bid: of }) => of?.place === 4)?.figures.find(({ name }) => name === 'total');
    expect(verdict).toBe('DIFFERS');
    expect(total).toMatchObject({ published: ['91.00', '77.78'], recomputed: ['77.78', '77.78'], agrees: false });
  });

  it('finds a result that is missing altogether', () => {
    const { verdict, groups } = repeatEvaluation(lot, { ...evaluation, resultJson: null });
    const ofResult = groups.filter(({ name }) => name === 'bid' || name === 'decisions');
    expect(verdict).toBe('DIFFERS');
    expect(ofResult.flatMap(({ figures }) => figures).some(({ agrees }) => agrees)).toBe(false);
  });

  it('finds an input that is not the published fingerprint’s', () => {
    const other = {
      ...input,
      sheets: input.sheets.map((sheet, index) => (index === 1 ? { ...sheet, points: '61' } : sheet)),
    };
    const found = disagreeing(lot, { ...evaluation, inputJson: other });
    expect(found).toEqual(expect.arrayContaining(['fingerprint.inputHash', 'bid.criterion', 'bid.total']));
  });

  it('says so when the input cannot be evaluated', () => {
    const { verdict, problems } = repeatEvaluation(lot, { ...evaluation, inputJson: { ...input, sheets: [] } });
    expect(verdict).toBe('IMPOSSIBLE');
    expect(problems.map(({ code }) => code)).toEqual([
      'MISSING_SHEET',
      'MISSING_SHEET',
      'MISSING_SHEET',
      'MISSING_SHEET',
    ]);
  });

  it('leaves a bid out whose seal was broken: nothing of it could be evaluated', () => {
    const broken = {
      id: 'X',
      bidder: { id: 'bidder-X' },
      bidderName: '组织 X',
      price: null,
      federation: null,
      invalidReason: null,
    };
    const nodes = [...lot.openingRecord!.nodes, { ...broken, status: 'SEAL_BROKEN' as const }];
    expect(disagreeing({ ...lot, openingRecord: { nodes } })).toEqual([]);
  });

  it('takes who stood down after the ranking for one who sat', () => {
    const panel = lot.panel!.map((seat) =>
      seat.number === 1 ? { ...seat, recusedAt: '2026-05-30T00:00:00.000Z' } : seat,
    );
    expect(disagreeing({ ...lot, panel })).toEqual([]);
  });

  it('says neither the same nor different of a version that it does not know', () => {
    const { verdict, groups } = repeatEvaluation(lot, { ...evaluation, engineVersion: '9.0.0' });
    expect([verdict, groups]).toEqual(['OTHER_VERSION', []]);
  });
});
