import { describe, expect, it } from '@jest/globals';
import { evaluate, inputHash, type EngineVersion, type EvaluationInput } from '@chengjie/evaluation';
import { contentHash, sha256Hex } from '@chengjie/kernel';
import { evaluation, FORGERIES, input, lot, openedLot } from '../testing/index.js';
import type { PublishedEvaluation, PublishedEvent, PublishedLot } from './published-lot.js';
import { repeatEvaluation, repeatLot } from './repeat-evaluation.js';

function disagreeing(published: PublishedLot, of: PublishedEvaluation = evaluation): string[] {
  return repeatEvaluation(published, of).groups.flatMap(({ name, figures }) =>
    figures.filter(({ agrees }) => agrees === false).map((figure) => `${name}.${figure.name}`),
  );
}

describe('repeating a published evaluation', () => {
  it('agrees with what the rules gave', () => {
    const { verdict, disagreeing: count, compared, notRecorded, groups } = repeatEvaluation(lot, evaluation);
    expect([verdict, count, notRecorded]).toEqual(['AGREES', 0, 0]);
    expect(compared).toBe(groups.flatMap(({ figures }) => figures).length);
    expect(groups.map(({ name, bid: of }) => of?.id.slice(0, 1) ?? name)).toEqual([
      'fingerprint',
      'notice',
      'opening',
      'reviews',
      'sheets',
      'outcome',
      ...evaluate(input).ranking.map(({ bidId }) => bidId),
      'decisions',
      'ties',
      'draws',
      'award',
      'events',
    ]);
  });

  it.each(FORGERIES)('finds $name', ({ lot: published, evaluation: of, told, alone }) => {
    const found = disagreeing(published, of);
    if (alone) expect(found).toEqual(told);
    for (const figure of told) expect(found).toContainEqual(expect.stringContaining(figure));
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
      invalidReasonCode: null,
      ...{ performer: null, revision: 1, receiptNumber: 'receipt-X', contentHash: 'hash-X' },
    };
    const nodes = [...lot.openingRecord!.nodes, { ...broken, status: 'SEAL_BROKEN' }];
    const { id, bidder, invalidReason: _, invalidReasonCode: __, ...kept } = broken;
    const line = { ...kept, bid: { id }, bidder, lot: { id: lot.id }, invalid: null, sealBroken: true };
    const told = lot.events.map(({ opening, ...event }) => ({
      ...event,
      ...(opening && { opening: { ...opening, bids: { nodes: [...opening.bids.nodes, line] } } }),
    }));
    expect(disagreeing({ ...lot, openingRecord: { nodes }, events: told })).toEqual([]);
    expect(disagreeing({ ...lot, openingRecord: { nodes } })).toContain('events.recordedBids');
  });

  it('takes whoever came after the ranking, for further lots, for no part of it', () => {
    const later = { number: 9, appointedAt: '2026-05-30T00:00:00.000Z', recusedAt: null };
    const warnings = [{ code: 'PANEL_AFTER_OPENING' }];
    expect(disagreeing({ ...lot, warnings, panel: [...lot.panel!, later] })).toEqual([]);
    const sat = { ...later, appointedAt: lot.panel![0]!.appointedAt };
    expect(disagreeing({ ...lot, panel: [...lot.panel!, sat] })).toEqual(['sheets.panel']);
  });

  it('takes who stood down after the ranking for one who sat', () => {
    const panel = lot.panel!.map((seat) =>
      seat.number === 1 ? { ...seat, recusedAt: '2026-05-30T00:00:00.000Z' } : seat,
    );
    expect(disagreeing({ ...lot, panel })).toEqual([]);
  });

  it('compares the seats of a ranking that was made again with those of the first, whatever became of the panel in between', () => {
    const warnings = [{ code: 'PANEL_AFTER_OPENING' }];
    const again = { ...lot, warnings, evaluation: { ...lot.evaluation!, evaluatedAt: '2026-05-10T00:00:00.000Z' } };
    const between = '2026-05-05T00:00:00.000Z';
    const panel = [
      ...lot.panel!.map((seat) => (seat.number === 1 ? { ...seat, recusedAt: between } : seat)),
      { number: 9, appointedAt: between, recusedAt: null },
    ];
    expect(disagreeing({ ...again, panel })).toEqual([]);
    expect(disagreeing({ ...again, firstEvaluation: null, panel })).toEqual(['sheets.panel']);
  });

  it('says neither the same nor different of a version that it does not know, but compares with the events', () => {
    const later = { ...evaluation, engineVersion: '9.0.0' };
    const { verdict, groups, disagreeing: count } = repeatEvaluation(lot, later);
    expect([verdict, groups.map(({ name }) => name), count]).toEqual(['OTHER_VERSION', ['events'], 0]);
    const other = { ...later, resultJson: { ...(later.resultJson as object), extra: 1 } };
    expect(repeatEvaluation(lot, other).verdict).toBe('DIFFERS');
    expect(disagreeing(lot, other)).toEqual(['events.recordedResult', 'events.recordedAwardResult']);
  });

  it('finds a least number that notice, input and result were all given, other than by the pack', () => {
    const of = evaluatedBy('2.2.0', { ...input, minimumValidBids: 2 });
    const found = disagreeing({ ...lot, minimumValidBids: 2 }, of);
    expect(found).toContain('notice.minimumValidBidsOfPack');
    expect(found).not.toContain('notice.minimumValidBids');
  });

  it('finds an opening of fewer bids than the procedure needs, of which a broken seal is one', () => {
    const [first, second, third] = lot.openingRecord!.nodes;
    const broken = { ...third!, status: 'SEAL_BROKEN' };
    const found = (...nodes: (typeof broken)[]) => disagreeing({ ...lot, openingRecord: { nodes } });
    expect(found(first!, second!)).toContain('opening.enoughBids');
    expect(found(first!, second!, broken)).not.toContain('opening.enoughBids');
  });

  /** As inputs were before they named regime or procedure. */
  const unnamed = ({ procedure: _, regime: __, ...rest }: EvaluationInput): EvaluationInput => rest;
  const old = unnamed(input);

  it.each<[string, EngineVersion, EvaluationInput, typeof lot]>([
    ['the lot has a hash of what the bidders brought to the draw', '1.1.0', old, lot],
    ['its input has one', '1.1.0', unnamed(withEntries()), { ...lot, drawEntriesHash: null }],
    ['its input names the procedure', '1.1.0', { ...old, procedure: 'OPEN_TENDER' }, { ...lot, drawEntriesHash: null }],
    ['its input names the regime', '2.1.0', { ...old, regime: 'STATUTORY' }, lot],
  ])('takes no result of an older engine where %s', (_, version, of, published) => {
    expect(disagreeing(published, evaluatedBy(version, of))).toContain('fingerprint.engineVersion');
  });

  it('takes a result of engine 1 of a lot of its time', () => {
    expect(disagreeing({ ...lot, drawEntriesHash: null }, evaluatedBy('1.1.0', old))).not.toContain(
      'fingerprint.engineVersion',
    );
  });

  describe('of a bid that was found invalid', () => {
    const reason = { zh: '未签字', en: 'not signed' };
    const found = {
      ...input,
      bids: input.bids.map((bid) => (bid.id === 'M' ? { ...bid, invalid: { code: 'UNSIGNED', reason } } : bid)),
    };
    const record = (invalidReasonCode: string | null, invalidReason: typeof reason | null) => ({
      ...lot,
      openingRecord: {
        nodes: lot.openingRecord!.nodes.map((bid) =>
          bid.id === 'M' ? { ...bid, status: 'INVALID', invalidReasonCode, invalidReason } : bid,
        ),
      },
    });
    const told = (...of: Parameters<typeof record>) => disagreeing(record(...of), evaluatedBy('2.2.0', found));

    it('takes the reason as it was published', () => {
      expect(told('UNSIGNED', reason)).not.toContain('opening.invalidReason');
    });

    it.each([
      ['another code', 'OTHER', reason],
      ['other Chinese words', 'UNSIGNED', { ...reason, zh: '别的' }],
      ['other English words', 'UNSIGNED', { ...reason, en: 'otherwise' }],
      ['no reason', null, null],
    ])('finds %s', (_, code, words) => {
      expect(told(code, words)).toContain('opening.invalidReason');
    });

    it('finds a reason of a bid that was ranked', () => {
      expect(disagreeing(record('UNSIGNED', reason))).toContain('opening.invalidReason');
    });

    it('takes other words for a price above the budget, which opening and ranking each say, but no other code', () => {
      const dear = { ...input, ceilingFen: 8_500_000 };
      const of = evaluatedBy('2.2.0', dear);
      expect(disagreeing(record('OVER_CEILING', reason), of)).not.toContain('opening.invalidReason');
      expect(disagreeing(record('UNSIGNED', reason), of)).toContain('opening.invalidReason');
    });
  });
});

describe('comparing with the events', () => {
  const figures = (published: PublishedLot) =>
    repeatEvaluation(published, evaluation).groups.find(({ name }) => name === 'events')?.figures ?? [];
  const notRecorded = (published: PublishedLot) =>
    figures(published).flatMap(({ name, agrees }) => (agrees === null ? [name] : []));

  it('says of a project without events that nothing was recorded then, which is no agreement', () => {
    const { verdict, notRecorded: count } = repeatEvaluation({ ...lot, events: [] }, evaluation);
    expect([verdict, count]).toEqual(['AGREES', figures({ ...lot, events: [] }).length]);
    expect(figures({ ...lot, events: [] }).every(({ agrees }) => agrees === null)).toBe(true);
  });

  it('compares what the events of an earlier release kept, and says of the rest that it was not recorded', () => {
    const earlier = { ...lot, events: earlierEvents() };
    expect(disagreeing(earlier)).toEqual([]);
    expect(new Set(notRecorded(earlier))).toEqual(
      new Set([
        ...['recordedPack', 'recordedDraw', 'recordedBidder', 'recordedPerformer', 'recordedFederation'],
        ...['recordedSeal', 'recordedReceipt', 'recordedResult', 'recordedAward', 'recordedAwardResult'],
      ]),
    );
    const other = { ...earlier, award: { ...lot.award!, amount: { amount: '1.00' } } };
    expect(disagreeing(other)).toContain('events.recordedAmount');
  });

  it('says of a bid that a release without reviews found invalid, for the buyer alone, that it was not recorded', () => {
    const nodes = lot.openingRecord!.nodes.map((bid) =>
      bid.id === 'M'
        ? {
            ...bid,
            status: 'INVALID',
            invalidReasonCode: 'UNSIGNED',
            invalidReason: { zh: '未签字', en: 'not signed' },
          }
        : bid,
    );
    const earlier = { ...lot, openingRecord: { nodes }, events: earlierEvents() };
    expect(notRecorded(earlier)).toContain('recordedInvalid');
    expect(disagreeing({ ...earlier, events: lot.events })).toContain('events.recordedInvalid');
  });

  it('has what shows a ground from the event’s reason', () => {
    const reason = { zh: '未签字：无签字页', en: 'not signed: 无签字页' };
    const nodes = lot.openingRecord!.nodes.map((bid) =>
      bid.id === 'M' ? { ...bid, status: 'INVALID', invalidReasonCode: 'UNSIGNED', invalidReason: reason } : bid,
    );
    const found = { ...lot, openingRecord: { nodes }, events: lot.events.filter(({ reinstated }) => !reinstated) };
    expect(disagreeing(found)).not.toContain('events.recordedInvalid');
    const other = {
      ...found,
      events: found.events.map((event) => (event.found ? { ...event, reason: '别的' } : event)),
    };
    expect(disagreeing(other)).toContain('events.recordedInvalid');
  });

  it('takes the end of a notice that was settled for what was settled, once and of this award alone', () => {
    const ends = (noticeEndsAt: string) => ({ ...lot.award!, noticeEndsAt });
    const noticeSettled = {
      award: { id: 'award-1' },
      before: '2026-05-08T16:00:00.000Z',
      after: '2026-05-10T16:00:00.000Z',
    };
    const told = (changes: Partial<typeof noticeSettled> = {}) => [
      ...lot.events,
      { sequence: 99, noticeSettled: { ...noticeSettled, ...changes } },
    ];
    const settled = { ...lot, award: ends(noticeSettled.after), events: told() };
    expect(disagreeing(settled)).toEqual([]);
    expect(disagreeing({ ...settled, award: lot.award })).toEqual(['events.recordedNoticeEnd']);
    expect(disagreeing({ ...settled, events: told({ before: '2026-05-07T16:00:00.000Z' }) })).toEqual([
      'events.recordedProvisionalNotice',
    ]);
    expect(disagreeing({ ...settled, events: [...told(), { sequence: 100, noticeSettled }] })).toEqual([
      'events.recordedNoticeEnd',
    ]);
    expect(disagreeing({ ...lot, events: told({ award: { id: 'award-2' } }) })).toEqual([]);
  });

  it('finds a second event of what happens once', () => {
    for (const event of lot.events.filter((each) => each.notice ?? each.settled ?? each.opening ?? each.awarded))
      expect(disagreeing({ ...lot, events: [...lot.events, event] })).toContainEqual(
        expect.stringContaining('events.recorded'),
      );
  });

  it('takes the panel for missing as soon as the lot is awarded, whatever the other lots have come to', () => {
    expect(disagreeing({ ...lot, panel: null })).toContain('sheets.panel');
  });
});

/** As they were while each project had one lot, and little was kept. */
function earlierEvents(): PublishedEvent[] {
  return lot.events.flatMap(({ sequence, notice, settled, opening, awarded }): PublishedEvent[] => [
    ...(notice ? [{ sequence, notice: { ...notice, rulePackHash: null } }] : []),
    ...(settled ? [{ sequence, settled }] : []),
    ...(opening
      ? [
          {
            sequence,
            opening: {
              draws: null,
              bids: {
                nodes: opening.bids.nodes
                  .filter(({ lot: of }) => of?.id === 'lot-1')
                  .map((bid) => ({
                    ...{ ...bid, lot: null, bidder: null, performer: null, federation: null, sealBroken: null },
                    ...{ revision: null, receiptNumber: null, contentHash: null },
                  })),
              },
            },
          },
        ]
      : []),
    ...(awarded ? [{ sequence, awarded: { ...awarded, award: null, lot: null, resultHash: null } }] : []),
  ]);
}

describe('repeating a lot', () => {
  it('repeats what is public', () => {
    expect(repeatLot(lot)).toEqual(repeatEvaluation(lot, evaluation));
  });

  it.each([
    ['there is none', null],
    ['its input is closed', { ...evaluation, inputJson: null }],
  ])('finds that an award’s evaluation is withheld: %s', (_, of) => {
    expect(repeatLot({ ...lot, evaluation: of }).verdict).toBe('WITHHELD');
    expect(repeatLot({ ...lot, evaluation: of, status: 'EVALUATED' }).verdict).toBe('WITHHELD');
    expect(repeatLot({ ...lot, evaluation: of, award: null }).verdict).toBe('WITHHELD');
  });

  it('repeats nothing of a lot that is not awarded, and compares what is public with the events', () => {
    const { verdict, compared, disagreeing: count, notRecorded, groups } = repeatLot(openedLot);
    expect([verdict, count, notRecorded]).toEqual(['NOTHING_YET', 0, 0]);
    expect(groups.map(({ name }) => name)).toEqual(['events']);
    expect(compared).toBeGreaterThan(10);
    expect(repeatLot({ ...openedLot, events: [] })).toMatchObject({ verdict: 'NOTHING_YET', compared: 0 });
  });

  it('has the deadline and the pack alone of a lot that was not opened', () => {
    const events = lot.events.slice(0, 2);
    const sealed = { ...openedLot, status: 'PUBLISHED', openingRecord: null, drawEntriesHash: null, events };
    const { verdict, groups } = repeatLot(sealed);
    expect(verdict).toBe('NOTHING_YET');
    expect(groups.flatMap(({ figures }) => figures.map(({ name }) => name))).toEqual([
      'recordedPack',
      'recordedProvisional',
      'recordedDeadline',
    ]);
  });

  it.each([
    ['the deadline', { deadlineAt: '2026-04-28T10:00:00.000Z' }, 'recordedDeadline'],
    ['the pack', { rulePackHash: '00' }, 'recordedPack'],
    ['no opening', { openingRecord: null }, 'recordedBids'],
    ['no hash of the draw', { drawEntriesHash: null }, 'recordedDraw'],
    [
      'a price',
      { openingRecord: { nodes: [{ ...openedLot.openingRecord!.nodes[0]!, price: null }] } },
      'recordedPrice',
    ],
    ['an award that nothing told', { award: lot.award }, 'recordedAward'],
    ['no award of what was told', { ...lot, award: null, status: 'EVALUATED', evaluation: null }, 'recordedAward'],
  ])('finds of a lot that cannot be repeated what was rewritten: %s', (_, change, told) => {
    const { verdict, groups } = repeatLot({ ...openedLot, ...change });
    const found = groups.flatMap(({ figures }) => figures.filter(({ agrees }) => agrees === false));
    // That an award’s evaluation is not public is a finding of its own.
    expect(verdict).toBe('award' in change && change.award ? 'WITHHELD' : 'DIFFERS');
    expect(found.map(({ name }) => name)).toContain(told);
  });

  it('compares an award whose evaluation is withheld with its event', () => {
    const { verdict, disagreeing: count, groups } = repeatLot({ ...lot, evaluation: null });
    expect([verdict, count]).toEqual(['WITHHELD', 0]);
    expect(groups.flatMap(({ figures }) => figures.map(({ name }) => name))).toContain('recordedAmount');
    const other = { ...lot, evaluation: null, award: { ...lot.award!, amount: { amount: '1.00' } } };
    expect(repeatLot(other)).toMatchObject({ verdict: 'WITHHELD', disagreeing: 1 });
  });

  it('asks for no award of a lot that was cancelled after its ranking, and finds one that was taken away', () => {
    const events = lot.events.filter(({ awarded }) => !awarded);
    expect(disagreeing({ ...lot, status: 'CANCELLED', award: null, events })).toEqual([]);
    expect(disagreeing({ ...lot, status: 'CANCELLED', award: null })).toContain('events.recordedAward');
  });

  it('needs no panel and no ranking of a lot that failed: they stay closed', () => {
    const failed = evaluatedBy('2.2.0', { ...input, minimumValidBids: 5 });
    const value = {
      id: '22-2026',
      procedures: { STATUTORY: { OPEN_TENDER: { minimumBids: 3, minimumValidBids: 5 } } },
    };
    const rulePackHash = contentHash(value);
    const closed = { ...lot, status: 'FAILED', minimumValidBids: 5, award: null, panel: null, rankedBids: null };
    const events = lot.events
      .filter(({ awarded, evaluated }) => !awarded && !evaluated)
      .map((event) => ({ ...event, ...(event.notice && { notice: { ...event.notice, rulePackHash } }) }));
    const under = { ...closed, events, rulePack: { id: value.id, value }, rulePackHash };
    expect(disagreeing(under, failed)).toEqual([]);
    expect(disagreeing({ ...under, status: 'AWARDED' }, failed)).toEqual(['award.lotStatus']);
  });
});

function withEntries(): EvaluationInput {
  return { ...input, draw: { ...input.draw!, entriesHash: lot.drawEntriesHash! } };
}

/** What an engine made of an input, as it is published. */
function evaluatedBy(engineVersion: EngineVersion, of: EvaluationInput): PublishedEvaluation {
  const resultJson: unknown = JSON.parse(JSON.stringify(evaluate(of, sha256Hex, engineVersion)));
  return { ...evaluation, engineVersion, inputJson: of, inputHash: inputHash(of), resultJson };
}
