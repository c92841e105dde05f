import { describe, expect, it } from '@jest/globals';
import { check, type Finding, type Stored, type StoredLot, type StoredRevision } from './checker.js';
import type { Answer, BidRequest } from './ledger.js';

const DEADLINE = 10_000;

const submission = (number: number, changes: Partial<BidRequest> = {}): BidRequest => ({
  act: 'SUBMIT',
  key: `key-${number}`,
  actorId: `actor-${number}`,
  bidderId: `bidder-${number}`,
  lotId: 'lot',
  priceFen: number * 100,
  answers: [accepted(number)],
  firstSentAt: 1_000,
  unanswered: 0,
  unavailable: 0,
  ...changes,
});

function accepted(number: number, changes: Partial<Answer> = {}): Answer {
  const receipt = { receiptNumber: `receipt-${number}`, contentHash: `hash-${number}` };
  return {
    kind: 'ACCEPTED',
    bidId: `bid-${number}`,
    ...receipt,
    receivedAt: 1_010,
    ...changes,
  } as Answer;
}

const refused = (code: string, receivedAt: number): Answer => ({ kind: 'REFUSED', codes: [code], receivedAt });

const revisionOf = (number: number, changes: Partial<StoredRevision> = {}): StoredRevision => ({
  key: `key-${number}`,
  bidId: `bid-${number}`,
  lotId: 'lot',
  bidderId: `bidder-${number}`,
  revision: 1,
  act: 'SUBMITTED',
  receiptNumber: `receipt-${number}`,
  contentHash: `hash-${number}`,
  at: 1_005,
  ...changes,
});

const bidOf = (number: number) => ({
  bidId: `bid-${number}`,
  status: 'VALID',
  receiptNumber: `receipt-${number}`,
  priceFen: number * 100,
});

const lot = (changes: Partial<StoredLot> = {}): StoredLot => ({
  lotId: 'lot',
  status: 'OPENED',
  endCode: null,
  minimumBids: 2,
  deadlineAt: DEADLINE,
  cancelledAt: null,
  closings: 1,
  openedBidIds: ['bid-1', 'bid-2'],
  ...changes,
});

const stored = (changes: Partial<Stored> = {}): Stored => ({
  revisions: [revisionOf(1), revisionOf(2)],
  bids: [bidOf(1), bidOf(2)],
  lots: [lot()],
  ...changes,
});

const kindsOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ kind }) => kind))].sort();

describe('the checker', () => {
  it('finds nothing where everything acknowledged is stored once, in time, and opened', () => {
    const late = submission(3, { answers: [refused('DEADLINE_PASSED', DEADLINE + 1)] });
    const refusedAgain = [refused('NO_LIVE_BID', 2_000), refused('DEADLINE_PASSED', DEADLINE + 1)];
    const repeated = submission(1, { answers: [accepted(1), accepted(1, { receivedAt: 20_000 })], unanswered: 3 });
    expect(check([repeated, submission(2), late, submission(4, { answers: refusedAgain })], stored())).toEqual([]);
  });

  it('follows replacements and withdrawals to the bid that counts', () => {
    const replacement = submission(1, {
      key: 'key-1b',
      priceFen: 777,
      answers: [accepted(4, { bidId: 'bid-1' } as never)],
    });
    const withdrawal = submission(2, {
      act: 'WITHDRAW',
      key: 'key-2b',
      priceFen: 0,
      answers: [{ kind: 'WITHDRAWN', bidId: 'bid-2', receivedAt: 1_110 }],
    });
    const revisions = [
      ...stored().revisions,
      revisionOf(4, { key: 'key-1b', bidId: 'bid-1', bidderId: 'bidder-1', revision: 2, act: 'REPLACED' }),
      revisionOf(2, { key: null, revision: 2, act: 'WITHDRAWN', receiptNumber: 'receipt-5' }),
    ];
    const bids = [{ ...bidOf(1), receiptNumber: 'receipt-4', priceFen: 777 }];
    const lots = [lot({ openedBidIds: ['bid-1'] })];
    const requests = [submission(1), submission(2), replacement, withdrawal];
    expect(check(requests, { revisions, bids, lots })).toEqual([]);
    expect(kindsOf(check(requests, { revisions, bids: [{ ...bidOf(1), priceFen: 100 }], lots }))).toEqual(['LEFT_OUT']);
    expect(kindsOf(check([submission(1), submission(2), replacement], { revisions, bids, lots }))).toEqual(['TWICE']);
    const withoutWithdrawal = { revisions: revisions.slice(0, 3), bids: [...bids, bidOf(2)], lots: [lot()] };
    expect(kindsOf(check(requests, withoutWithdrawal))).toEqual(['LOST']);
  });

  const requests = [submission(1), submission(2)];
  const two = stored().revisions as [StoredRevision, StoredRevision];
  it.each<[string, Finding['kind'][], readonly BidRequest[], Stored]>([
    ['a lost bid', ['LOST'], requests, stored({ revisions: [two[0]], lots: [lot({ openedBidIds: ['bid-1'] })] })],
    [
      'another content',
      ['ALTERED'],
      requests,
      stored({ revisions: [two[0], revisionOf(2, { contentHash: 'other' })] }),
    ],
    ['another bidder', ['ALTERED'], requests, stored({ revisions: [two[0], revisionOf(2, { bidderId: 'other' })] })],
    [
      'one request stored twice',
      ['TWICE'],
      requests,
      stored({
        revisions: [
          revisionOf(1, { receiptNumber: 'receipt-0' }),
          revisionOf(1, { revision: 2, act: 'REPLACED' }),
          two[1],
        ],
      }),
    ],
    ['one revision stored twice', ['TWICE'], requests, stored({ revisions: [...two, two[1]] })],
    [
      'a failure that was told otherwise than as one of the database',
      ['UNCLEAR'],
      [submission(1, { unclear: 'status 500' }), submission(2)],
      stored(),
    ],
    [
      'a bid that nobody sent',
      ['UNSENT'],
      [submission(1)],
      stored({
        lots: [lot({ openedBidIds: ['bid-1', 'bid-2'] })],
        bids: [bidOf(1), { ...bidOf(2), priceFen: undefined as never }],
      }),
    ],
    ['no answer', ['UNANSWERED'], [...requests, submission(3, { answers: [] })], stored()],
    [
      'another answer to the same request',
      ['OTHER_ANSWER'],
      [submission(1, { answers: [accepted(1), accepted(2)] }), submission(2)],
      stored(),
    ],
    [
      'a refused bid that is stored',
      ['STORED_THOUGH_REFUSED'],
      [submission(1), submission(2, { answers: [refused('DEADLINE_PASSED', DEADLINE)] })],
      stored(),
    ],
    [
      'a bid stored at the deadline',
      ['STORED_LATE'],
      requests,
      stored({ revisions: [two[0], revisionOf(2, { at: DEADLINE })] }),
    ],
    [
      'a bid sent late and accepted',
      ['STORED_LATE'],
      [submission(1), submission(2, { firstSentAt: DEADLINE + 1 })],
      stored(),
    ],
    [
      'a bid stored after the cancellation',
      ['STORED_LATE'],
      requests,
      stored({ lots: [lot({ status: 'CANCELLED', cancelledAt: 1_000, closings: 0 })] }),
    ],
    [
      'a refusal in time',
      ['REFUSED_IN_TIME'],
      [...requests, submission(3, { answers: [refused('DEADLINE_PASSED', DEADLINE - 1)] })],
      stored(),
    ],
    [
      'a refusal as closed of what is open',
      ['REFUSED_IN_TIME'],
      [...requests, submission(3, { answers: [refused('NOT_OPEN_FOR_BIDS', 1_000)] })],
      stored(),
    ],
    ['a bid left out of the opening', ['LEFT_OUT'], requests, stored({ lots: [lot({ openedBidIds: ['bid-1'] })] })],
    [
      'an opened price that was not offered',
      ['LEFT_OUT'],
      requests,
      stored({ bids: [bidOf(1), { ...bidOf(2), priceFen: 1 }] }),
    ],
    [
      'a failure for want of bids that were there',
      ['LEFT_OUT'],
      requests,
      stored({ lots: [lot({ status: 'FAILED', endCode: 'TOO_FEW_BIDS', openedBidIds: [] })] }),
    ],
    ['a lot opened twice', ['NOT_CLOSED_ONCE'], requests, stored({ lots: [lot({ closings: 2 })] })],
    [
      'a lot that nobody closed',
      ['NOT_CLOSED_ONCE'],
      requests,
      stored({ lots: [lot({ status: 'PUBLISHED', closings: 0 })] }),
    ],
    [
      'a lot opened though cancelled',
      ['NOT_CLOSED_ONCE'],
      requests,
      stored({ lots: [lot({ status: 'CANCELLED', cancelledAt: 5_000 })] }),
    ],
  ])('sees %s', (_, kinds, sent, found) => {
    expect(kindsOf(check(sent, found))).toEqual(kinds);
  });
});
