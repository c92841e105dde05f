import { describe, expect, it } from '@jest/globals';
import {
  appointmentViolations,
  freeNumbers,
  scoreViolations,
  sizeViolations,
  type Appointment,
} from './panel.rules.js';

const people = ['a', 'b', 'c', 'd', 'e'];
const size = { minimum: 3, odd: true, rule: '第十四条' };
const appointment = (changes: Partial<Appointment>): Appointment => ({
  namedIds: ['a', 'b', 'c'],
  candidates: people.map((accountId) => ({ accountId, name: accountId, evaluator: true, buyersStaff: false })),
  members: [],
  hasScored: false,
  size,
  ...changes,
});
const member = (accountId: string, recused = false) => ({ accountId, recusedAt: recused ? new Date(0) : null });
const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);

describe('appointing a panel', () => {
  it.each<[string, Partial<Appointment>, string[]]>([
    ['three evaluators', {}, []],
    ['two', { namedIds: ['a', 'b'] }, ['PANEL_TOO_SMALL', 'PANEL_NOT_ODD']],
    ['four', { namedIds: ['a', 'b', 'c', 'd'] }, ['PANEL_NOT_ODD']],
    ['one of them twice', { namedIds: ['a', 'b', 'c', 'c'] }, ['EVALUATOR_NAMED_TWICE']],
    ['a stranger', { namedIds: ['a', 'b', 'x'] }, ['NOT_AN_EVALUATOR']],
    ['others before any score', { members: [member('d'), member('e')] }, []],
    ['one who stood down', { members: [member('a', true)] }, ['ALREADY_STOOD_DOWN']],
    ['others after scores are in', { members: [member('d')], hasScored: true }, ['PANEL_HAS_SCORED']],
    ['a vacancy filled', { members: [member('a'), member('b'), member('d', true)], hasScored: true }, []],
  ])('%s', (_, changes, expected) => {
    expect(codes(appointmentViolations(appointment(changes)))).toEqual(expected);
  });

  it('refuses the buyer’s own staff', () => {
    const candidates = people.map((accountId) => ({
      accountId,
      name: accountId,
      evaluator: true,
      buyersStaff: accountId === 'b',
    }));
    expect(appointmentViolations(appointment({ candidates }))).toEqual([
      expect.objectContaining({ code: 'BUYERS_OWN_STAFF', path: ['evaluatorAccountIds', '1'], params: { name: 'b' } }),
    ]);
  });

  it('cites the article of the rule pack for the size', () => {
    expect(sizeViolations(2, size).map(({ rule }) => rule)).toEqual(['第十四条', '第十四条']);
    expect(codes(sizeViolations(0, size))).toEqual(['PANEL_MISSING']);
    expect(sizeViolations(1, { minimum: 1, odd: false, rule: '' })).toEqual([]);
  });

  it('gives the lowest free numbers', () => {
    expect(freeNumbers([2, 3], 3)).toEqual([1, 4, 5]);
    expect(freeNumbers([], 0)).toEqual([]);
  });
});

describe('scores of a bid', () => {
  const criteria = [
    { id: 'plan', name: { zh: '方案', en: 'plan' }, maxPoints: '30' },
    { id: 'team', name: { zh: '团队', en: 'team' }, maxPoints: '50.50' },
  ];
  const plan = { criterionId: 'plan', points: '30.00', reason: '好' };
  const team = { criterionId: 'team', points: '50.5', reason: '好' };

  it.each([
    ['complete', [plan, team], []],
    ['one criterion left out', [plan], ['CRITERION_NOT_SCORED']],
    ['above the maximum', [{ ...plan, points: '30.01' }, team], ['POINTS_ABOVE_MAXIMUM']],
    ['three decimals', [{ ...plan, points: '1.005' }, team], ['POINTS_ABOVE_MAXIMUM']],
    ['negative', [{ ...plan, points: '-1' }, team], ['POINTS_ABOVE_MAXIMUM']],
    ['a leading zero', [{ ...plan, points: '05' }, team], ['POINTS_ABOVE_MAXIMUM']],
    ['no reason', [{ ...plan, reason: ' ' }, team], ['SCORE_REASON_MISSING']],
    ['twice', [plan, plan, team], ['CRITERION_SCORED_TWICE']],
    ['an unknown criterion', [plan, team, { ...plan, criterionId: 'price' }], ['CRITERION_UNKNOWN']],
  ])('submitted: %s', (_, scores, expected) => {
    expect(codes(scoreViolations(criteria, scores, true))).toEqual(expected);
  });

  it('lets a draft be incomplete, not wrong', () => {
    expect(scoreViolations(criteria, [{ ...plan, reason: '' }], false)).toEqual([]);
    expect(codes(scoreViolations(criteria, [{ ...plan, points: '31' }], false))).toEqual(['POINTS_ABOVE_MAXIMUM']);
  });

  it('has nothing to score by the lowest price', () => {
    expect(codes(scoreViolations([], [], true))).toEqual(['NOTHING_TO_SCORE']);
  });
});
