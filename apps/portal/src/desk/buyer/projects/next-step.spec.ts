import { describe, expect, it } from '@jest/globals';
import { byUrgency, heldUpBy, nextStepOf, sheetsOf, type NextStepFacts } from './next-step.js';

const seat = { recusedAt: null };
interface Rest {
  readonly panel?: NextStepFacts['panel'];
  readonly evaluation?: { readonly outdated: boolean };
}

/** A project with one lot, and what can be done with either. */
const facts = (status: string, enabled: readonly string[], { panel = [], evaluation }: Rest = {}): NextStepFacts => {
  const of = (keys: readonly string[]) => keys.map((key) => ({ key, disabled: !enabled.includes(key) }));
  return {
    status,
    availableTransitions: of(['publishProject', 'cancelProject']),
    panel,
    lots: [
      {
        status,
        availableTransitions: of(['completeQualificationReview', 'evaluateLot', 'publishAward']),
        evaluation: evaluation ?? null,
      },
    ],
  };
};
const evaluated = ['evaluateLot', 'publishAward', 'cancelProject'];

describe('nextStepOf', () => {
  it.each([
    ['PUBLISH', facts('DRAFT', ['publishProject', 'cancelProject'])],
    ['APPOINT_EARLY', facts('PUBLISHED', ['cancelProject'])],
    [undefined, facts('PUBLISHED', ['cancelProject'], { panel: [seat] })],
    ['APPOINT', facts('OPENED', ['evaluateLot', 'cancelProject'])],
    ['APPOINT', facts('OPENED', ['evaluateLot'], { panel: [{ recusedAt: '2026-11-24T00:00:00Z' }] })],
    ['APPOINT', facts('OPENED', ['cancelProject'])],
    ['QUALIFY', facts('OPENED', ['completeQualificationReview'], { panel: [seat] })],
    ['SCORING', facts('OPENED', ['cancelProject'], { panel: [seat] })],
    ['SCORING', facts('OPENED', ['evaluateLot'], { panel: [seat] })],
    ['AWARD', facts('EVALUATED', evaluated, { panel: [seat], evaluation: { outdated: false } })],
    ['EVALUATE_AGAIN', facts('EVALUATED', ['evaluateLot'], { panel: [seat], evaluation: { outdated: true } })],
    ['HELD_UP', facts('EVALUATED', ['cancelProject'], { panel: [seat], evaluation: { outdated: false } })],
    [undefined, facts('AWARDED', [])],
  ])('%s', (next, project) => {
    expect(nextStepOf(project)).toBe(next);
  });
});

describe('what holds a project up', () => {
  it('is what stands against the next act of each lot, each reason once', () => {
    const [finding, sheets] = [
      { zh: '认定还没有结论', en: 'A finding is open' },
      { zh: '评分表未交齐', en: 'Sheets are missing' },
    ];
    const lot = (status: string, key: string, disabledReason: typeof finding) => ({
      ...{ status, evaluation: null },
      availableTransitions: [
        { key, disabled: true, disabledReason },
        { key: 'askAboutPrice', disabled: true, disabledReason: { zh: '无关', en: 'Another' } },
      ],
    });
    const lots = [
      lot('OPENED', 'evaluateLot', sheets),
      lot('OPENED', 'evaluateLot', sheets),
      lot('EVALUATED', 'publishAward', finding),
      lot('OPENED', 'publishAward', finding),
      lot('FAILED', 'evaluateLot', finding),
    ];
    expect(heldUpBy({ lots })).toEqual([sheets, finding]);
  });
});

describe('byUrgency', () => {
  it('puts the most pressing first and leaves out what needs nothing', () => {
    const award = facts('EVALUATED', evaluated, { panel: [seat], evaluation: { outdated: false } });
    const all = [facts('AWARDED', []), facts('DRAFT', ['publishProject']), award];
    expect(byUrgency(all).map(({ next }) => next)).toEqual(['AWARD', 'PUBLISH']);
  });
});

describe('sheetsOf', () => {
  const panel = [
    { recusedAt: null, submittedSheets: 2 },
    { recusedAt: null, submittedSheets: 1 },
    { recusedAt: '2026-11-24T00:00:00Z', submittedSheets: 2 },
  ];
  const bids = [{ valid: true }, { valid: true }, { valid: false }];

  it('counts those who sit and the valid bids', () => {
    expect(sheetsOf(panel, bids, [{}])).toEqual({ submitted: 3, expected: 4 });
  });

  it('expects nothing where nothing is scored', () => {
    expect(sheetsOf(panel, bids, [])).toEqual({ submitted: 0, expected: 0 });
  });
});
