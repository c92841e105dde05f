import { describe, expect, it } from '@jest/globals';
import { messageOf, type Violation } from '@chengjie/kernel';
import fc from 'fast-check';
import {
  appointmentViolations,
  freeNumbers,
  quorumViolations,
  rankingMembers,
  scoreViolations,
  sizeViolations,
  tieViolations,
  type Appointment,
  type PanelSize,
  type Sitting,
} from './panel.rules.js';
import { recusalViolations, type RecusalGround } from './recusal.js';

const people = ['a', 'b', 'c', 'd', 'e'];
const size = { minimum: 3, odd: true, rule: '第十四条' };
const appointment = (changes: Partial<Appointment>): Appointment => ({
  namedIds: ['a', 'b', 'c'],
  candidates: people.map((accountId) => ({
    accountId,
    name: accountId,
    evaluator: true,
    ...{ buyersStaff: false, supervises: false },
  })),
  members: [],
  opened: false,
  size,
  ...changes,
});
const member = (accountId: string, recused = false) => ({
  accountId,
  appointedAt: new Date(0),
  recusedAt: recused ? new Date(1) : null,
});
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
    ['others before the opening', { members: [member('d'), member('e')] }, []],
    ['one who stood down', { members: [member('a', true)] }, ['ALREADY_STOOD_DOWN evaluatorAccountIds 0']],
    ['a first panel after the opening', { opened: true }, []],
    [
      'another instead of one of three, after the opening',
      { members: ['a', 'b', 'd'].map((id) => member(id)), opened: true },
      ['PANEL_STANDS evaluatorAccountIds'],
    ],
    [
      'two more, after the opening',
      { namedIds: people, members: ['a', 'b', 'c'].map((id) => member(id)), opened: true },
      ['PANEL_STANDS evaluatorAccountIds'],
    ],
    ['two more before it', { namedIds: people, members: ['a', 'b', 'c'].map((id) => member(id)) }, []],
    [
      'three, where two of five seats were left',
      { members: [...['a', 'b', 'c'].map((id) => member(id)), member('d', true), member('e', true)] },
      ['SEATS_EMPTY evaluatorAccountIds'],
    ],
    ['a vacancy filled', { members: [member('a'), member('b'), member('d', true)], opened: true }, []],
  ])('%s', (_, changes, expected) => {
    expect(told(appointmentViolations(appointment(changes)))).toEqual(expected);
  });

  it('refuses the buyer’s own staff', () => {
    const candidates = people.map((accountId) => ({
      accountId,
      name: accountId,
      evaluator: true,
      buyersStaff: accountId === 'b',
      supervises: accountId === 'c',
    }));
    expect(appointmentViolations(appointment({ candidates }))).toEqual([
      expect.objectContaining({ code: 'BUYERS_OWN_STAFF', path: ['evaluatorAccountIds', '1'], params: { name: 'b' } }),
      expect.objectContaining({ code: 'SUPERVISES_THERE', path: ['evaluatorAccountIds', '2'], params: { name: 'c' } }),
    ]);
  });

  it('names whoever stood down, and the numbers', () => {
    expect(words(appointmentViolations(appointment({ members: [member('b', true)] })))).toEqual([
      ['b已回避，不能再次参加本项目评审', 'b has stood down from this project'],
    ]);
    expect(words(sizeViolations(2, size))).toEqual([
      ['评审小组至少应有 3 人，现为 2 人', 'The panel needs at least 3 members; it has 2'],
      ['评审小组人数应为单数，现为 2 人', 'The number of members of the panel must be odd; it is 2'],
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

describe('a panel that decides', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 10, minute));
  const seats = (count: number, recused = 0): Sitting[] =>
    Array.from({ length: count }, (_, index) => ({ appointedAt: at(0), recusedAt: index < recused ? at(1) : null }));
  const filled = (count: number): Sitting[] =>
    Array.from({ length: count }, () => ({ appointedAt: at(2), recusedAt: null }));
  const ofSize = (minimum: number): PanelSize => ({ minimum, odd: true, rule: '第四十七条' });

  it.each<[string, Sitting[], number, string[]]>([
    ['of five where five are asked for', seats(5), 5, []],
    ['of five where seven are asked for at that budget', seats(5), 7, ['PANEL_TOO_SMALL']],
    ['of seven, two of whom stood down, where seven are asked for', seats(7, 2), 7, ['PANEL_TOO_SMALL']],
    ['of seven, two of whom stood down, where five would do', seats(7, 2), 5, ['SEATS_EMPTY']],
    ['of seven, four of whom stood down, where three would do', seats(7, 4), 3, ['SEATS_EMPTY']],
    ['of seven, one of whom stood down', seats(7, 1), 5, ['PANEL_NOT_ODD']],
    ['of seven, whose two seats were filled', [...seats(7, 2), ...filled(2)], 5, []],
    ['of seven, one of whose two seats was filled', [...seats(7, 2), ...filled(1)], 5, ['PANEL_NOT_ODD']],
    [
      'of seven, whose seats were filled and left again',
      [...seats(7, 2), ...filled(2).map((seat) => ({ ...seat, recusedAt: at(3) }))],
      5,
      ['SEATS_EMPTY'],
    ],
    ['of nobody', seats(3, 3), 3, ['PANEL_MISSING']],
  ])('is whole: %s', (_, members, minimum, expected) => {
    expect(codes(quorumViolations(members, ofSize(minimum), true))).toEqual(expected);
  });

  it('counts no seat that cannot be filled any more', () => {
    expect(quorumViolations(seats(7, 2), ofSize(5), false)).toEqual([]);
    expect(codes(quorumViolations(seats(7, 2), ofSize(7), false))).toEqual(['PANEL_TOO_SMALL']);
  });

  it('says how many seats are to be filled, by which article', () => {
    const [violation] = quorumViolations(seats(7, 2), ofSize(5), true);
    expect(violation).toMatchObject({ params: { empty: 2 }, rule: '财政部令第87号 第四十九条' });
  });

  /** Any coming and going: each minute so many come or go. */
  it('never decides with fewer than it was made up with, whoever comes and goes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 12 }), (changes) => {
        const members: { appointedAt: Date; recusedAt: Date | null }[] = [];
        let most = 0;
        for (const [minute, change] of changes.entries()) {
          const sitting = members.filter(({ recusedAt }) => recusedAt === null);
          for (const seat of sitting.slice(0, Math.max(0, -change))) seat.recusedAt = at(minute);
          for (let each = 0; each < change; each += 1) members.push({ appointedAt: at(minute), recusedAt: null });
          most = Math.max(most, members.filter(({ recusedAt }) => recusedAt === null).length);
        }
        const count = members.filter(({ recusedAt }) => recusedAt === null).length;
        const decides = quorumViolations(members, ofSize(1), true).length === 0;
        expect(decides).toBe(count === most && count % 2 === 1);
      }),
    );
  });
});

describe('a relation that no other ground names', () => {
  it.each<[RecusalGround, string, string[]]>([
    ['OTHER_TIE', '有关系', ['RELATION_NOT_SAID reason']],
    ['OTHER_TIE', `  ${'关'.repeat(9)}  `, ['RELATION_NOT_SAID reason']],
    ['OTHER_TIE', '曾为北社服务中心提供咨询', []],
    ['KINSHIP', '亲属', []],
    ['UNABLE', '病', []],
  ])('is said in words: %s, %s', (ground, words, expected) => {
    expect(told(recusalViolations({ ground, reason: words }, []))).toEqual(expected);
  });
});

describe('the bidder that a ground is about', () => {
  it.each<[RecusalGround, string | null, string[], string[]]>([
    ['KINSHIP', 'a', ['a', 'b'], []],
    ['KINSHIP', null, ['a', 'b'], ['RECUSED_OVER_NOBODY bidderId']],
    ['POST_WITH_BIDDER', 'c', ['a', 'b'], ['NOT_RECUSED_OVER bidderId']],
    ['UNABLE', null, ['a'], []],
    ['UNABLE', 'a', ['a'], ['NOT_RECUSED_OVER bidderId']],
    // Who bid is sealed: that nobody is named tells nothing, and that one is would.
    ['SHARE_IN_BIDDER', null, [], []],
    ['SHARE_IN_BIDDER', 'a', [], ['NOT_RECUSED_OVER bidderId']],
  ])('is named once bids are opened: %s, %s of %j', (ground, bidderId, bidders, expected) => {
    expect(told(recusalViolations({ ground, reason: '亲属', bidderId }, bidders))).toEqual(expected);
  });
});

describe('ties found since', () => {
  it('bar a member by its number, which the buyer’s own staff has for a name', () => {
    const ties = [
      { number: 2, name: '承接一社', tiedTo: 'BIDDER' },
      { number: 3, name: '某机关', tiedTo: 'BUYER' },
    ] as const;
    expect(tieViolations([], 3)).toEqual([]);
    expect(told(tieViolations(ties, 3))).toEqual(['TIED_TO_BIDDER', 'BUYERS_OWN_STAFF']);
    expect(words(tieViolations(ties, 3))).toEqual([
      [
        '评审 2 与参与单位“承接一社”近3年内存在利害关系，应当回避',
        'Evaluator 2 has had ties with the participant “承接一社” within 3 years and has to stand down',
      ],
      [
        '评审 3是购买主体的工作人员，不能以评审专家身份参加本项目评审',
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
