import { describe, expect, it } from '@jest/globals';
import type { RulePack } from '@chengjie/law';
import { publishedBook } from '@chengjie/rules/testing';
import {
  projectWarnings,
  type OtherPurchase,
  type ProjectWarning,
  type WarnedTerms,
} from './project-warnings.rules.js';

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
  told(projectWarnings({ ...small, ...terms }, packOn(day), found));
/** Each with the purchases that it speaks of. */
const told = (warnings: readonly ProjectWarning[]) =>
  warnings.map(({ code, projectIds }) => [code, ...projectIds].join(' '));

describe('warnings about amounts', () => {
  it.each<[string, Partial<WarnedTerms>, OtherPurchase[], string[]]>([
    ['one small purchase', {}, [], []],
    ['one purchase that is not small at all', { budgetFen: 90_000_000 }, [], []],
    ['together one fen below the threshold of a county', {}, others(10_000_000, 9_999_999), []],
    ['together at the threshold of a county', {}, others(10_000_000, 10_000_000), ['SPLITTING p0 p1']],
    ['together below the threshold of a city', { agencyRegionCode: '2202' }, others(20_000_000), []],
    ['together at the threshold of a city', { agencyRegionCode: '2202' }, others(40_000_000), ['SPLITTING p0']],
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

  it.each<[string, Partial<RulePack>]>([
    ['no thresholds', { thresholds: undefined as never }],
    ['no months within which to look', { splittingMonths: undefined as never }],
    ['no source of the months', { sources: { ...packOn('2026-12-01').sources, splittingMonths: undefined as never } }],
  ])('there are none of splitting by a pack with %s', (_, changes) => {
    expect(told(projectWarnings(small, { ...packOn('2026-12-01'), ...changes }, others(90_000_000)))).toEqual([]);
  });

  it('of an open tender that is due cite what lets another procedure be approved, else the thresholds, else there are none', () => {
    const pack = packOn('2026-12-01');
    const { approvableProcedures, thresholds, ...sources } = pack.sources;
    const citedBy = (of: Partial<RulePack['sources']>) =>
      projectWarnings({ ...small, ...large(200_000_000) }, { ...pack, sources: of as RulePack['sources'] }, []).map(
        ({ source }) => source,
      );
    expect(citedBy(pack.sources)).toEqual([approvableProcedures]);
    expect(citedBy({ ...sources, thresholds: thresholds! })).toEqual([thresholds]);
    expect(citedBy(sources)).toHaveLength(0);
  });

  it('of an open tender that is due name the amount', () => {
    const [warning] = projectWarnings({ ...small, ...large(200_000_000) }, packOn('2026-12-01'), []);
    expect(warning?.text).toEqual({
      zh: '预算达到公开招标数额标准 2,000,000.00 元：采用其他采购方式的，应当在采购活动开始前获得财政部门批准，并在公告中载明（政府采购法第二十七条）。',
      en: 'From CNY 2,000,000.00 on an open tender is due: another procedure needs the approval of the finance department before it begins, and the notice states it (政府采购法 27).',
    });
  });

  it.each([
    [1, 'has 1 more below-threshold purchase of the same function'],
    [2, 'has 2 more below-threshold purchases of the same function'],
  ])('count the other purchases: %d', (count, words) => {
    const [warning] = projectWarnings(small, packOn('2026-12-01'), others(...Array(count).fill(20_000_000)));
    expect(warning?.text.en).toContain(words);
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
