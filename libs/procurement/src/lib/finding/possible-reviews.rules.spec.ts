import { describe, expect, it } from '@jest/globals';
import { panelErrors } from '../panel/panel.errors.js';
import { possibleReviews, possibleScores, type ReviewedLot } from './possible-reviews.rules.js';

const lot: ReviewedLot = {
  ...{ id: 'l', projectId: 'p', status: 'OPENED', buyer: { id: 'office' }, evaluatedAt: null, regionCode: '220202' },
  ...{ number: 2, ofSeveral: true, of: { regime: 'STATUTORY', procedure: 'OPEN_TENDER' } },
};
const untouched = {
  ...{ reviewed: false, underWay: false, asked: false, panelQualifies: false, foundBy: null },
  ...{ firstInRank: false, scorable: true, rejected: [] },
};
const codes = (...of: Parameters<typeof possibleReviews>) =>
  possibleReviews(...of).map(({ key, disabled }) => `${key} ${disabled ? 'no' : 'yes'}`);

describe('reviews of an opened bid', () => {
  it.each<[Parameters<typeof possibleReviews>, string[]]>([
    [
      ['BUYER', untouched, { bid: 'VALID', lot }],
      ['findNotQualified yes', 'findNoLongerEligible no', 'proposeCorrection no'],
    ],
    [
      ['BUYER', { ...untouched, panelQualifies: true }, { bid: 'VALID', lot }],
      ['findNotQualified no', 'findNoLongerEligible no', 'proposeCorrection no'],
    ],
    [
      ['BUYER', { ...untouched, reviewed: true }, { bid: 'VALID', lot }],
      ['findNotQualified no', 'findNoLongerEligible no', 'proposeCorrection no'],
    ],
    [
      ['BUYER', { ...untouched, foundBy: 'NOT_QUALIFIED' }, { bid: 'INVALID', lot }],
      ['findNotQualified no', 'findNoLongerEligible no', 'proposeCorrection yes'],
    ],
    [
      ['BUYER', untouched, { bid: 'INVALID', lot }],
      ['findNotQualified no', 'findNoLongerEligible no', 'proposeCorrection no'],
    ],
    [
      ['BUYER', untouched, { bid: 'VALID', lot: { ...lot, status: 'EVALUATED' } }],
      ['findNotQualified no', 'findNoLongerEligible no', 'proposeCorrection yes'],
    ],
    [
      ['EVALUATOR', untouched, { bid: 'VALID', lot }],
      ['proposeInvalid no', 'askAboutPrice no', 'proposeCorrection no'],
    ],
    [
      ['EVALUATOR', { ...untouched, reviewed: true }, { bid: 'VALID', lot }],
      ['proposeInvalid yes', 'askAboutPrice yes', 'proposeCorrection no'],
    ],
    [
      ['EVALUATOR', { ...untouched, reviewed: true, asked: true }, { bid: 'VALID', lot }],
      ['proposeInvalid yes', 'askAboutPrice no', 'proposeCorrection no'],
    ],
    [
      ['EVALUATOR', { ...untouched, underWay: true }, { bid: 'VALID', lot: { ...lot, status: 'EVALUATED' } }],
      ['proposeInvalid no', 'askAboutPrice no', 'proposeCorrection no'],
    ],
    [
      ['EVALUATOR', untouched, { bid: 'VALID', lot: { ...lot, status: 'AWARDED' } }],
      ['proposeInvalid no', 'askAboutPrice no', 'proposeCorrection no'],
    ],
  ])('%#', (of, expected) => {
    expect(codes(...of)).toEqual(expected);
  });

  const own = { submitted: false, final: false, ties: [] };
  it.each<[Parameters<typeof possibleScores>, (string | null)[]]>([
    [
      [{ ...untouched, reviewed: true }, { bid: 'VALID', lot }, own],
      [null, null, '尚未提交'],
    ],
    [
      [untouched, { bid: 'VALID', lot }, own],
      [null, '采购人尚未完成资格审查', '尚未提交'],
    ],
    [
      [{ ...untouched, panelQualifies: true }, { bid: 'VALID', lot }, own],
      [null, null, '尚未提交'],
    ],
    [
      [untouched, { bid: 'VALID', lot }, { ...own, submitted: true }],
      ['评分表已提交', '评分表已提交', null],
    ],
    [
      [untouched, { bid: 'VALID', lot }, { ...own, submitted: true, final: true }],
      ['评分表已提交', '评分表已提交', '全部交齐'],
    ],
    [
      [untouched, { bid: 'VALID', lot: { ...lot, status: 'EVALUATED' } }, { ...own, submitted: true }],
      ['评分表已提交', '评分表已提交', '已评审'],
    ],
    [
      [{ ...untouched, scorable: false }, { bid: 'VALID', lot }, own],
      ['不设评分', '不设评分', '不设评分'],
    ],
    [
      [untouched, { bid: 'INVALID', lot }, { ...own, submitted: true }],
      ['无效', '无效', '无效'],
    ],
    [
      [untouched, { bid: 'VALID', lot }, { ...own, submitted: true, ties: [panelErrors.NOT_AN_EVALUATOR()] }],
      ['不是评审专家', '不是评审专家', '不是评审专家'],
    ],
  ])('by a score sheet: %#', (of, expected) => {
    const reasons = possibleScores(...of).map(({ disabledReason }) => disabledReason?.zh ?? null);
    expect(reasons).toEqual(expected.map((each) => each && expect.stringContaining(each)));
  });

  it('say why not, the lot first, and nothing where they are possible', () => {
    const [first] = possibleReviews('BUYER', untouched, { bid: 'VALID', lot: { ...lot, status: 'AWARDED' } });
    expect(first).toMatchObject({ label: { zh: '认定不符合资格条件' }, disabled: true });
    expect(first?.disabledReason?.zh).toContain('第 2 包');
    expect(first?.disabledReason?.en).toContain('Lot 2');
    const [possible] = possibleReviews('BUYER', untouched, { bid: 'VALID', lot });
    expect(possible?.disabledReason).toBeNull();
  });
});
