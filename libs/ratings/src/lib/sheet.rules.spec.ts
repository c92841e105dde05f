import { describe, expect, it } from '@jest/globals';
import { itemsOf } from '@chengjie/assessment';
import { fullSheet, GRADES, STARS } from '../testing/ratings-world.js';
import { announcesBy } from './rating.policy.js';
import { answersOf, fileViolations, sheetViolations } from './sheet.rules.js';

const codes = (violations: readonly { readonly code: string }[]) => violations.map(({ code }) => code);
const first = itemsOf(GRADES)[0]?.node.id ?? '';

describe('sheets', () => {
  it('answer each item as it is scored', () => {
    expect(sheetViolations(GRADES, answersOf(GRADES, fullSheet(GRADES)), true)).toEqual([]);
    expect(sheetViolations(STARS, answersOf(STARS, fullSheet(STARS, [])), true)).toEqual([]);
  });

  it('say which item is wrong or open', () => {
    const half = answersOf(GRADES, fullSheet(GRADES).slice(1));
    expect(codes(sheetViolations(GRADES, half, true))).toEqual(['SHEET_WRONG']);
    expect(sheetViolations(GRADES, half, false)).toEqual([]);
    const unknown = answersOf(GRADES, [{ item: 'no-such-item', choice: 'x' }]);
    expect(codes(sheetViolations(GRADES, unknown, false))).toEqual(['SHEET_WRONG']);
  });

  it('come with five files of an item at most', () => {
    const file = (item: string) => ({ item, documentId: 'x' });
    expect(
      fileViolations(
        GRADES,
        Array.from({ length: 5 }, () => file(first)),
      ),
    ).toEqual([]);
    const many = fileViolations(
      GRADES,
      Array.from({ length: 6 }, () => file(first)),
    );
    expect(codes(many)).toEqual(['TOO_MANY_FILES_OF_ITEM']);
    expect(codes(fileViolations(GRADES, [file('no-such-item')]))).toEqual(['FILE_OF_NO_ITEM']);
  });
});

describe('an office', () => {
  it.each([
    ['REGISTRAR', '220202', true, true],
    ['REGISTRAR', '2202', true, false],
    ['FILING_OFFICE', '220202001', false, true],
    ['SUPERVISOR', '220202', false, false],
  ] as const)('%s of %s announces rounds of grades: %s, of stars: %s', (role, code, grades, stars) => {
    expect([announcesBy({ role, code }, GRADES), announcesBy({ role, code }, STARS)]).toEqual([grades, stars]);
  });
});
