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
  ...{ byCivilAffairs: false, civilAffairsMoney: true, socialOrganizationsOnly: true, hasFederationStep: true },
  day: '2026-12-01',
  criteria: [],
  eligibility: { minimumRating: null, qualificationRequired: true },
};
const NONE = { small: [], untendered: [] };
const smallOnes = (...budgets: number[]) => ({ ...NONE, small: others(...budgets) });
const others = (...budgets: number[]): OtherPurchase[] =>
  budgets.map((budgetFen, index) => ({ id: `p${index}`, budgetFen }));
const codesOf = (terms: Partial<WarnedTerms>, found: readonly OtherPurchase[] = [], day = '2026-12-01') =>
  told(projectWarnings({ ...small, ...terms }, packOn(day), { ...NONE, small: found }));
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
    expect(told(projectWarnings(small, { ...packOn('2026-12-01'), ...changes }, smallOnes(90_000_000)))).toEqual([]);
  });

  it('of an open tender that is due cite what lets another procedure be approved, else the thresholds, else there are none', () => {
    const pack = packOn('2026-12-01');
    const { approvableProcedures, thresholds, ...sources } = pack.sources;
    const citedBy = (of: Partial<RulePack['sources']>) =>
      projectWarnings({ ...small, ...large(200_000_000) }, { ...pack, sources: of as RulePack['sources'] }, NONE).map(
        ({ source }) => source,
      );
    expect(citedBy(pack.sources)).toEqual([approvableProcedures]);
    expect(citedBy({ ...sources, thresholds: thresholds! })).toEqual([thresholds]);
    expect(citedBy(sources)).toHaveLength(0);
  });

  it('of an open tender that is due name the amount', () => {
    const [warning] = projectWarnings({ ...small, ...large(200_000_000) }, packOn('2026-12-01'), NONE);
    expect(warning?.text).toEqual({
      zh: '预算达到公开招标数额标准 2,000,000.00 元：采用其他采购方式的，应当在采购活动开始前获得财政部门批准，并在公告中载明（政府采购法第二十七条）。',
      en: 'From CNY 2,000,000.00 on an open tender is due: another procedure needs the approval of the finance department before it begins, and the notice states it (政府采购法 27).',
    });
  });

  it.each([
    [1, 'has 1 more below-threshold purchase of the same function'],
    [2, 'has 2 more below-threshold purchases of the same function'],
  ])('count the other purchases: %d', (count, words) => {
    const [warning] = projectWarnings(small, packOn('2026-12-01'), smallOnes(...Array(count).fill(20_000_000)));
    expect(warning?.text.en).toContain(words);
  });

  it('name the other purchases, the sum and the rule', () => {
    const [warning] = projectWarnings(small, packOn('2026-12-01'), smallOnes(10_000_000, 12_345_678));
    expect(warning).toMatchObject({ projectIds: ['p0', 'p1'], source: { article: '第二十八条', evidence: 'MEMORY' } });
    expect(warning?.text.zh).toContain(
      '另有 2 个限额以下项目，连同本项目预算合计 323,456.78 元，达到本级采购限额 300,000.00 元',
    );
    expect(warning?.text.en).toContain('come to CNY 323,456.78 and reach the threshold of CNY 300,000.00');
  });
});

describe('what passes the amount of an open tender together (条例 28)', () => {
  const consultation: WarnedTerms = { ...small, ...large(90_000_000) };
  const avoided = (terms: Partial<WarnedTerms>, budgets: readonly number[], day = '2026-12-02') =>
    told(projectWarnings({ ...consultation, ...terms }, packOn(day), { ...NONE, untendered: others(...budgets) }));

  it.each<[string, Partial<WarnedTerms>, number[], string[]]>([
    ['three consultations of 900,000 each', {}, [90_000_000, 90_000_000], ['OPEN_TENDER_AVOIDED p0 p1']],
    ['exactly the amount', {}, [110_000_000], []],
    ['one fen more', {}, [110_000_001], ['OPEN_TENDER_AVOIDED p0']],
    ['an open tender', { procedure: 'OPEN_TENDER' }, [190_000_000], []],
    ['one with an approval', { approved: true }, [190_000_000], []],
    ['a grant', { regime: 'GRANT' }, [190_000_000], []],
    ['small ones too', { regime: 'BELOW_THRESHOLD', budgetFen: 20_000_000 }, [190_000_000], ['OPEN_TENDER_AVOIDED p0']],
    ['one alone', { budgetFen: 199_999_999 }, [], []],
  ])('%s', (_, terms, budgets, expected) => {
    expect(avoided(terms, budgets)).toEqual(expected);
  });

  it('is asked by packs that say so, and cites the regulation', () => {
    expect(avoided({}, [190_000_000], '2026-12-01')).toEqual([]);
    const [warning] = projectWarnings(consultation, packOn('2026-12-02'), { ...NONE, untendered: others(190_000_000) });
    expect(warning?.source).toMatchObject({ certainty: 'L', article: '第二十八条', evidence: 'COPY' });
    expect(warning?.text.zh).toContain(
      '另有 1 个以公开招标以外的方式采购、未载明批准的项目，连同本项目预算合计 2,800,000.00 元',
    );
    expect(warning?.text.en).toContain('has 1 more purchase of the same function');
  });

  it('and the sum of small ones is our own measure, which says so', () => {
    const [warning] = projectWarnings(small, packOn('2026-12-02'), smallOnes(20_000_000));
    expect(warning).toMatchObject({ code: 'SPLITTING', source: { certainty: 'D' } });
  });
});

describe('criteria', () => {
  it('that score who a bidder is, each by itself', () => {
    const criteria = ['评估等级', '服务方案', '承接资质'].map((zh) => ({ name: { zh, en: zh } }));
    const warnings = projectWarnings({ ...small, criteria }, packOn('2026-12-01'), NONE);
    expect(told(warnings)).toEqual(['CRITERION_DOUBTFUL', 'CRITERION_DOUBTFUL']);
    expect(warnings.map(({ text }) => text.zh)).toEqual([
      expect.stringContaining('“评估等级”'),
      expect.stringContaining('“承接资质”'),
    ]);
  });
});

describe('a civil affairs department without the federation step', () => {
  const shed: Partial<WarnedTerms> = { byCivilAffairs: true, civilAffairsMoney: false, hasFederationStep: false };

  it.each<[string, Partial<WarnedTerms>, string[]]>([
    ['by the tick of the money', {}, ['FEDERATION_STEP_SHED']],
    [
      'by the tick of who may bid',
      { civilAffairsMoney: true, socialOrganizationsOnly: false },
      ['FEDERATION_STEP_SHED'],
    ],
    ['with both ticks, which has to have it', { civilAffairsMoney: true }, []],
    ['that states it all the same', { hasFederationStep: true }, []],
    ['that gives a grant', { regime: 'GRANT' }, []],
    ['after the step has ended', { day: '2028-01-01' }, []],
    ['which is another department', { byCivilAffairs: false }, []],
  ])('%s', (_, terms, expected) => {
    expect(codesOf({ ...shed, ...terms })).toEqual(expected);
  });

  it('reads why, and that the second tick does nothing else', () => {
    const [warning] = projectWarnings(
      { ...small, ...shed, socialOrganizationsOnly: false },
      packOn('2026-12-01'),
      NONE,
    );
    expect(warning?.text.zh).toBe(
      '采购人是民政部门，而公告没有联合会优先步骤，因为载明资金不全部是民政部门资金；载明不限于社会组织参加（本平台登记的都是社会组织，这一选择目前只免去该步骤，别无作用）。',
    );
    expect(warning?.text.en).toContain('only social organizations are registered here');
    expect(warning?.source).toMatchObject({ certainty: 'P' });
  });
});

function large(budgetFen: number): Partial<WarnedTerms> {
  return { regime: 'STATUTORY', procedure: 'COMPETITIVE_CONSULTATION', budgetFen };
}
