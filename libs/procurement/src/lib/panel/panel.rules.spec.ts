import { describe, expect, it } from '@jest/globals';
import { messageOf, type Violation } from '@chengjie/kernel';
import {
  appointmentViolations,
  freeNumbers,
  rankingMembers,
  scoreViolations,
  sizeViolations,
  tieViolations,
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
const codes = (violations: readonly Violation[]) => violations.map(({ code }) => code);
/** Each with its field, as a form reads them. */
const told = (violations: readonly Violation[]) => violations.map(({ code, path }) => [code, ...path].join(' '));
const words = (violations: readonly Violation[]) =>
  violations.map((violation) => [messageOf(violation, 'zh'), messageOf(violation, 'en')]);

describe('appointing a panel', () => {
  it.each<[string, Partial<Appointment>, string[]]>([
    ['three evaluators', {}, []],
    ['nobody', { namedIds: [] }, ['PANEL_MISSING evaluatorAccountIds']],
    ['two', { namedIds: ['a', 'b'] }, ['PANEL_TOO_SMALL evaluatorAccountIds', 'PANEL_NOT_ODD evaluatorAccountIds']],
    ['four', { namedIds: ['a', 'b', 'c', 'd'] }, ['PANEL_NOT_ODD evaluatorAccountIds']],
    ['one of them twice', { namedIds: ['a', 'b', 'c', 'c'] }, ['EVALUATOR_NAMED_TWICE evaluatorAccountIds 3']],
    ['a stranger', { namedIds: ['a', 'b', 'x'] }, ['NOT_AN_EVALUATOR evaluatorAccountIds 2']],
    ['others before any score', { members: [member('d'), member('e')] }, []],
    ['one who stood down', { members: [member('a', true)] }, ['ALREADY_STOOD_DOWN evaluatorAccountIds 0']],
    [
      'another instead of one of two, after scores are in',
      { members: [member('a'), member('d')], hasScored: true },
      ['PANEL_HAS_SCORED evaluatorAccountIds'],
    ],
    ['a vacancy filled', { members: [member('a'), member('b'), member('d', true)], hasScored: true }, []],
  ])('%s', (_, changes, expected) => {
    expect(told(appointmentViolations(appointment(changes)))).toEqual(expected);
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

  it('names whoever stood down, and the numbers', () => {
    expect(words(appointmentViolations(appointment({ members: [member('b', true)] })))).toEqual([
      ['b已回避，不能再次参加本项目评审', 'b has stood down from this project'],
    ]);
    expect(words(sizeViolations(2, size))).toEqual([
      ['评审小组至少应有 3 人，现为 2 人', 'The panel needs at least 3 members; it has 2'],
      ['评审小组人数应为单数，现为 2 人', 'The number of panel members must be odd; it is 2'],
    ]);
  });

  it('cites the article of the rule pack for the size', () => {
    expect(sizeViolations(2, size).map(({ rule }) => rule)).toEqual(['第十四条', '第十四条']);
    expect(told(sizeViolations(0, size))).toEqual(['PANEL_MISSING']);
    expect(sizeViolations(1, { minimum: 1, odd: false, rule: '' })).toEqual([]);
  });

  it('gives the lowest free numbers', () => {
    expect(freeNumbers([2, 3], 3)).toEqual([1, 4, 5]);
    expect(freeNumbers([], 0)).toEqual([]);
  });
});

describe('ties found since', () => {
  it('bar a member by its number, which the buyer’s own staff has for a name', () => {
    const ties = [
      { number: 2, name: '承接一社', staff: false },
      { number: 3, name: '某机关', staff: true },
    ];
    expect(tieViolations([], 3)).toEqual([]);
    expect(told(tieViolations(ties, 3))).toEqual(['TIED_TO_BIDDER', 'BUYERS_OWN_STAFF']);
    expect(words(tieViolations(ties, 3))).toEqual([
      [
        '评审 2 与响应组织“承接一社”近3年内存在利害关系，应当回避',
        'Evaluator 2 has had ties with the bidder “承接一社” within 3 years and has to stand down',
      ],
      [
        '评审 3是采购人的工作人员，不能以评审专家身份参加本项目评审',
        '评审 3 works for the buyer and cannot be an evaluator of its project',
      ],
    ]);
  });
});

describe('by whom a lot is ranked', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
  const ranked = at(10);
  const seat = (appointedAt: Date, recusedAt: Date | null = null) => ({ number: 1, appointedAt, recusedAt });

  it('at first by all who are there', () => {
    const members = [seat(at(8)), seat(at(8), at(9)), seat(at(12))];
    expect(rankingMembers(members, null)).toEqual(members);
  });

  it.each<[string, ReturnType<typeof seat>, ReturnType<typeof seat>[]]>([
    ['one who sat there', seat(at(8)), [seat(at(8))]],
    ['one who was appointed in the same instant', seat(ranked), [seat(ranked)]],
    ['one who came afterwards', seat(at(11)), []],
    ['one who had left', seat(at(8), at(9)), [seat(at(8), at(9))]],
    ['one who left in the same instant', seat(at(8), ranked), [seat(at(8), ranked)]],
    ['one who left afterwards, who sits there still', seat(at(8), at(11)), [seat(at(8))]],
  ])('again by those who ranked it: %s', (_, member, expected) => {
    expect(rankingMembers([member], ranked)).toEqual(expected);
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
    ['one criterion left out', [plan], ['CRITERION_NOT_SCORED scores']],
    ['above the maximum', [{ ...plan, points: '30.01' }, team], ['POINTS_ABOVE_MAXIMUM scores 0 points']],
    ['three decimals', [{ ...plan, points: '1.005' }, team], ['POINTS_ABOVE_MAXIMUM scores 0 points']],
    ['negative', [{ ...plan, points: '-1' }, team], ['POINTS_ABOVE_MAXIMUM scores 0 points']],
    ['a leading zero', [{ ...plan, points: '05' }, team], ['POINTS_ABOVE_MAXIMUM scores 0 points']],
    ['no reason', [plan, { ...team, reason: ' ' }], ['SCORE_REASON_MISSING scores 1 reason']],
    ['twice', [plan, plan, team], ['CRITERION_SCORED_TWICE scores 1 criterionId']],
    [
      'an unknown criterion',
      [plan, team, { ...plan, criterionId: 'price' }],
      ['CRITERION_UNKNOWN scores 2 criterionId'],
    ],
  ])('submitted: %s', (_, scores, expected) => {
    expect(told(scoreViolations(criteria, scores, true))).toEqual(expected);
  });

  it('names the criterion and its maximum', () => {
    expect(words(scoreViolations(criteria, [{ ...team, points: '51' }], true))).toEqual([
      ['“团队”应为 0 至 50.50 分，最多两位小数', '“team” takes 0 to 50.50 points with at most two decimals'],
      ['“方案”尚未评分', '“plan” is not scored'],
    ]);
  });

  it('lets a draft be incomplete, not wrong', () => {
    expect(scoreViolations(criteria, [{ ...plan, reason: '' }], false)).toEqual([]);
    expect(codes(scoreViolations(criteria, [{ ...plan, points: '31' }], false))).toEqual(['POINTS_ABOVE_MAXIMUM']);
  });

  it('has nothing to score by the lowest price', () => {
    expect(codes(scoreViolations([], [], true))).toEqual(['NOTHING_TO_SCORE']);
  });
});
