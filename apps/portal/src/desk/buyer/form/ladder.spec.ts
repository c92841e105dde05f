import { describe, expect, it } from '@jest/globals';
import { PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import {
  addableSteps,
  isLocked,
  ladderRule,
  mayMove,
  moved,
  normalLadder,
  withoutStep,
  withStep,
  type LadderTerms,
} from './ladder.js';

const found = PUBLISHED_RULE_PACKS.find(({ id }) => id === '22-2026');
const pack = found && { ...found, day: '2026-12-01' };

const terms: LadderTerms = {
  regime: 'STATUTORY',
  civilAffairsMoney: false,
  socialOrganizationsOnly: true,
  evaluationMethod: 'COMPREHENSIVE_SCORING',
  criteria: [
    { id: 'c1', name: { zh: '质量', en: '' }, maxPoints: '50' },
    { id: 'c2', name: { zh: '团队', en: '' }, maxPoints: '30' },
  ],
  tieLadder: [{ step: 'DRAW' }],
};
const steps = (ladder: readonly { step: string; criterionId?: string }[]) =>
  ladder.map(({ step, criterionId }) => criterionId ?? step);

describe('normalLadder', () => {
  it('puts a required federation step first', () => {
    const required = {
      ...terms,
      civilAffairsMoney: true,
      tieLadder: [{ step: 'CRITERION', criterionId: 'c1' }] as const,
    };
    expect(steps(normalLadder({ ...required, tieLadder: [...required.tieLadder] }, pack))).toEqual([
      'FEDERATION',
      'c1',
      'DRAW',
    ]);
  });

  it('takes the federation step out from the day after its last one, by the day that the server tells', () => {
    const latest = PUBLISHED_RULE_PACKS.findLast(({ region }) => region === '22');
    const on = (day: string) => latest && { ...latest, day };
    const civil = { ...terms, civilAffairsMoney: true };
    expect(steps(normalLadder(civil, on('2027-12-31')))).toEqual(['FEDERATION', 'DRAW']);
    expect(steps(normalLadder(civil, on('2028-01-01')))).toEqual(['DRAW']);
    expect(steps(addableSteps(terms, on('2028-01-01')))).toEqual(['c1', 'c2']);
  });

  it('takes the federation step out of grants', () => {
    const grant: LadderTerms = { ...terms, regime: 'GRANT', tieLadder: [{ step: 'FEDERATION' }, { step: 'DRAW' }] };
    expect(steps(normalLadder(grant, pack))).toEqual(['DRAW']);
  });

  it('drops criteria that are gone, and all where nothing is scored', () => {
    const tieLadder: LadderTerms['tieLadder'] = [
      { step: 'CRITERION', criterionId: 'gone' },
      { step: 'CRITERION', criterionId: 'c2' },
      { step: 'DRAW' },
    ];
    expect(steps(normalLadder({ ...terms, tieLadder }, pack))).toEqual(['c2', 'DRAW']);
    expect(steps(normalLadder({ ...terms, tieLadder, evaluationMethod: 'LOWEST_EVALUATED_PRICE' }, pack))).toEqual([
      'DRAW',
    ]);
  });
});

describe('addableSteps', () => {
  it('offers what is allowed and not yet there', () => {
    expect(steps(addableSteps(terms, pack))).toEqual(['FEDERATION', 'c1', 'c2']);
    const some: LadderTerms = {
      ...terms,
      tieLadder: [{ step: 'FEDERATION' }, { step: 'CRITERION', criterionId: 'c1' }],
    };
    expect(steps(addableSteps(some, pack))).toEqual(['c2']);
    expect(steps(addableSteps({ ...terms, regime: 'GRANT' }, pack))).toEqual(['c1', 'c2']);
  });
});

describe('editing a ladder', () => {
  const ladder = normalLadder({ ...terms, civilAffairsMoney: true }, pack);
  const rule = ladderRule({ ...terms, civilAffairsMoney: true }, pack);
  const longer = withStep(withStep(ladder, { step: 'CRITERION', criterionId: 'c1' }), {
    step: 'CRITERION',
    criterionId: 'c2',
  });

  it('puts new steps before the draw', () => {
    expect(steps(longer)).toEqual(['FEDERATION', 'c1', 'c2', 'DRAW']);
  });

  it('moves and removes', () => {
    expect(steps(moved(longer, 2, -1))).toEqual(['FEDERATION', 'c2', 'c1', 'DRAW']);
    expect(moved(longer, 0, -1)).toEqual(longer);
    expect(steps(withoutStep(longer, 1))).toEqual(['FEDERATION', 'c2', 'DRAW']);
  });

  it('leaves what the rules hold in its place', () => {
    expect(longer.map((step) => isLocked(step, rule))).toEqual([true, false, false, true]);
    expect(longer.map((_, index) => mayMove(longer, index, -1, rule))).toEqual([false, false, true, false]);
    expect(longer.map((_, index) => mayMove(longer, index, 1, rule))).toEqual([false, true, false, false]);
  });
});
