import { describe, expect, it } from '@jest/globals';
import { possibleReviews, type ReviewedLot } from './possible-reviews.rules.js';

const lot: ReviewedLot = {
  ...{ id: 'l', projectId: 'p', status: 'OPENED', buyer: { id: 'office' }, evaluatedAt: null, regionCode: '220202' },
  ...{ number: 2, ofSeveral: true },
};
const untouched = { scored: false, underWay: false, asked: false, panelQualifies: false, foundBy: null };
const codes = (...of: Parameters<typeof possibleReviews>) =>
  possibleReviews(...of).map(({ key, disabled }) => `${key} ${disabled ? 'no' : 'yes'}`);

describe('reviews of an opened bid', () => {
  it.each<[Parameters<typeof possibleReviews>, string[]]>([
    [
      ['BUYER', untouched, { bid: 'VALID', lot }],
      ['findNotQualified yes', 'proposeCorrection no'],
    ],
    [
      ['BUYER', { ...untouched, panelQualifies: true }, { bid: 'VALID', lot }],
      ['findNotQualified no', 'proposeCorrection no'],
    ],
    [
      ['BUYER', { ...untouched, scored: true }, { bid: 'VALID', lot }],
      ['findNotQualified no', 'proposeCorrection no'],
    ],
    [
      ['BUYER', { ...untouched, foundBy: 'NOT_QUALIFIED' }, { bid: 'INVALID', lot }],
      ['findNotQualified no', 'proposeCorrection yes'],
    ],
    [
      ['BUYER', untouched, { bid: 'INVALID', lot }],
      ['findNotQualified no', 'proposeCorrection no'],
    ],
    [
      ['BUYER', untouched, { bid: 'VALID', lot: { ...lot, status: 'EVALUATED' } }],
      ['findNotQualified no', 'proposeCorrection yes'],
    ],
    [
      ['EVALUATOR', untouched, { bid: 'VALID', lot }],
      ['proposeInvalid yes', 'askAboutPrice yes', 'proposeCorrection no'],
    ],
    [
      ['EVALUATOR', { ...untouched, asked: true }, { bid: 'VALID', lot }],
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

  it('say why not, the lot first, and nothing where they are possible', () => {
    const [first] = possibleReviews('BUYER', untouched, { bid: 'VALID', lot: { ...lot, status: 'AWARDED' } });
    expect(first).toMatchObject({ label: { zh: '认定不符合资格条件' }, disabled: true });
    expect(first?.disabledReason?.zh).toContain('第 2 包');
    expect(first?.disabledReason?.en).toContain('Lot 2');
    const [possible] = possibleReviews('BUYER', untouched, { bid: 'VALID', lot });
    expect(possible?.disabledReason).toBeNull();
  });
});
