import { describe, expect, it } from '@jest/globals';
import type { RulePack } from '@chengjie/law';
import { publishedBook } from '@chengjie/rules/testing';
import { projectWarnings, type OtherPurchase, type WarnedTerms } from './project-warnings.rules.js';

const packOn = (day: string) => publishedBook().inForce(day, '2202')?.value as RulePack;
const small: WarnedTerms = {
  regime: 'BELOW_THRESHOLD',
  procedure: 'OPEN_TENDER',
  budgetFen: 10_000_000,
  agencyRegionCode: '220202001',
  approved: false,
};
const others = (...budgets: number[]): OtherPurchase[] =>
  budgets.map((budgetFen, index) => ({ id: `p${index}`, budgetFen }));
const codesOf = (terms: Partial<WarnedTerms>, found: readonly OtherPurchase[] = [], day = '2026-12-01') =>
  projectWarnings({ ...small, ...terms }, packOn(day), found).map(({ code }) => code);

describe('warnings about amounts', () => {
  it.each<[string, Partial<WarnedTerms>, OtherPurchase[], string[]]>([
    ['one small purchase', {}, [], []],
    ['together one fen below the threshold of a county', {}, others(10_000_000, 9_999_999), []],
    ['together at the threshold of a county', {}, others(10_000_000, 10_000_000), ['SPLITTING']],
    ['together below the threshold of a city', { agencyRegionCode: '2202' }, others(20_000_000), []],
    ['together at the threshold of a city', { agencyRegionCode: '2202' }, others(40_000_000), ['SPLITTING']],
    ['a statutory purchase, whatever else there is', { regime: 'STATUTORY' }, others(90_000_000), []],
    ['a grant', { regime: 'GRANT' }, others(90_000_000), []],
    ['a consultation just below the open tender', { ...large(199_999_999) }, [], []],
    ['a consultation from the open tender on', { ...large(200_000_000) }, [], ['OPEN_TENDER_DUE']],
    ['a consultation with an approval', { ...large(200_000_000), approved: true }, [], []],
    ['an open tender', { ...large(200_000_000), procedure: 'OPEN_TENDER' }, [], []],
  ])('%s', (_, terms, found, codes) => {
    expect(codesOf(terms, found)).toEqual(codes);
  });

  it('there are none by packs of before, which have no thresholds', () => {
    expect(codesOf({}, others(90_000_000), '2026-11-28')).toEqual([]);
    expect(codesOf(large(200_000_000), [], '2026-11-28')).toEqual([]);
  });

  it('name the other purchases, the sum and the rule', () => {
    const [warning] = projectWarnings(small, packOn('2026-12-01'), others(10_000_000, 12_345_678));
    expect(warning).toMatchObject({ projectIds: ['p0', 'p1'], source: { article: '第二十八条', evidence: 'MEMORY' } });
    expect(warning?.text.zh).toContain(
      '另有 2 个限额以下项目，连同本项目预算合计 323,456.78 元，达到本级采购限额 300,000.00 元',
    );
    expect(warning?.text.en).toContain('come to CNY 323,456.78 and reach the threshold of CNY 300,000.00');
  });
});

function large(budgetFen: number): Partial<WarnedTerms> {
  return { regime: 'STATUTORY', procedure: 'COMPETITIVE_CONSULTATION', budgetFen };
}
