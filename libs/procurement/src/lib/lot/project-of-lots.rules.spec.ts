import { describe, expect, it } from '@jest/globals';
import type { LotStatus } from '../project/project.terms.js';
import { progressOfLots, statusOfLots, type Progress } from './project-of-lots.rules.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));
const lot = (status: LotStatus, of: Partial<Progress> = {}): Progress => ({
  status,
  openedAt: null,
  evaluatedAt: null,
  awardedAt: null,
  endedAt: null,
  endReason: null,
  ...of,
});
const tooFew = { code: 'TOO_FEW_BIDS', zh: '不足', en: 'too few' } as const;
const called = { code: 'CANCELLED', zh: '取消', en: 'cancelled' } as const;
const over = { code: 'ALL_OVER_CEILING', zh: '超预算', en: 'over' } as const;

describe('the state of a project', () => {
  it.each<LotStatus>(['DRAFT', 'PUBLISHED', 'OPENED', 'EVALUATED', 'AWARDED', 'FAILED', 'CANCELLED'])(
    'is that of its only lot: %s',
    (status) => expect(statusOfLots([status])).toBe(status),
  );

  it.each<[LotStatus, LotStatus[]]>([
    ['OPENED', ['OPENED', 'FAILED']],
    ['OPENED', ['AWARDED', 'EVALUATED', 'OPENED']],
    ['EVALUATED', ['AWARDED', 'EVALUATED']],
    ['AWARDED', ['FAILED', 'AWARDED']],
    ['AWARDED', ['AWARDED', 'CANCELLED']],
    ['CANCELLED', ['FAILED', 'CANCELLED']],
    ['FAILED', ['FAILED', 'FAILED']],
  ])('is %s when its lots are %j, in whatever order', (status, lots) => {
    expect(statusOfLots(lots)).toBe(status);
    expect(statusOfLots(lots.toReversed())).toBe(status);
  });

  it('repeats instants and reason of its only lot', () => {
    const awarded = lot('AWARDED', { openedAt: at(1), evaluatedAt: at(2), awardedAt: at(3) });
    const failed = lot('FAILED', { openedAt: at(1), endedAt: at(2), endReason: tooFew });
    expect(progressOfLots([awarded])).toEqual(awarded);
    expect(progressOfLots([failed])).toEqual(failed);
    const cancelled = lot('CANCELLED', { openedAt: at(1), endedAt: at(2), endReason: called });
    expect(progressOfLots([cancelled])).toEqual(cancelled);
  });

  it('has the first opening and the last ranking and award; a failed lot ends no project that was awarded', () => {
    const lots = [
      lot('FAILED', { endedAt: at(1), endReason: tooFew }),
      lot('AWARDED', { openedAt: at(2), evaluatedAt: at(5), awardedAt: at(9) }),
      lot('AWARDED', { openedAt: at(1), evaluatedAt: at(6), awardedAt: at(8) }),
    ];
    const dates = { openedAt: at(1), evaluatedAt: at(6), awardedAt: at(9) };
    expect(progressOfLots(lots)).toEqual(lot('AWARDED', dates));
  });

  it('ends with its last lot, for the reason of the first of those that ended as it did', () => {
    const lots = [
      lot('FAILED', { endedAt: at(3), endReason: tooFew }),
      lot('FAILED', { openedAt: at(1), endedAt: at(7), endReason: over }),
    ];
    expect(progressOfLots(lots)).toEqual(lot('FAILED', { openedAt: at(1), endedAt: at(7), endReason: tooFew }));
  });
});
