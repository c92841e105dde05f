import { describe, expect, it } from '@jest/globals';
import { doubtfulCriteria, type LintedTerms } from './criteria-lint.js';

const FREE: LintedTerms = { regime: 'STATUTORY', minimumRating: null, qualificationRequired: false };
const meritsOf = (zh: string, en = zh, conditions = FREE) =>
  doubtfulCriteria([{ name: { zh, en } }], conditions).map(({ merit }) => merit);

describe('criteria that score who a bidder is', () => {
  it.each([
    ['评估等级', 'RATING'],
    ['社会组织评估等级 50 分', 'RATING'],
    ['获得5A级以上', 'RATING'],
    ['ＡＡＡＡ级社会组织', 'RATING'],
    ['星级', 'RATING'],
    ['组织形式', 'LEGAL_FORM'],
    ['社会团体加分', 'LEGAL_FORM'],
    ['本地组织', 'ORIGIN'],
    ['注册地在本区', 'ORIGIN'],
    ['注册资金', 'SIZE'],
    ['成立年限', 'SIZE'],
  ])('%s: %s', (name, merit) => {
    expect(meritsOf(name)).toEqual([merit]);
  });

  it.each([
    ['能力', 'Assessment grade', 'RATING'],
    ['能力', 'Legal form of the bidder', 'LEGAL_FORM'],
    ['能力', 'Local organization', 'ORIGIN'],
  ])('%s / %s: %s', (zh, en, merit) => {
    expect(meritsOf(zh, en)).toEqual([merit]);
  });

  it.each([
    '服务方案',
    '人员配备与培训',
    '服务质量保障',
    '同类项目经验',
    '应急预案',
    '对本地老人需求的了解',
    '质量等级目标',
  ])('%s is none', (name) => {
    expect(meritsOf(name)).toEqual([]);
  });

  it('a qualification is one where it is a condition for bidding already', () => {
    expect(meritsOf('承接资质')).toEqual([]);
    expect(meritsOf('承接资质', '', { ...FREE, qualificationRequired: true })).toEqual(['QUALIFICATION']);
  });

  it('is our own measure below the threshold, and says nothing of grants', () => {
    const certainties = (regime: LintedTerms['regime']) =>
      doubtfulCriteria([{ name: { zh: '评估等级', en: 'Rating' } }], { ...FREE, regime }).map(
        ({ source }) => source.certainty,
      );
    expect([certainties('STATUTORY'), certainties('BELOW_THRESHOLD'), certainties('GRANT')]).toEqual([
      ['L'],
      ['D'],
      [],
    ]);
  });

  it('is told in both languages', () => {
    const [{ text } = { text: undefined }] = doubtfulCriteria([{ name: { zh: '评估等级', en: 'Rating' } }], FREE);
    expect(text?.zh).toContain('评审因素“评估等级”像是按参加者的评估等级或星级打分');
    expect(text?.en).toContain('The criterion “Rating” seems to score a rating or star');
  });

  it('names the article, which is another one where a rating is scored again', () => {
    const articleOf = (minimumRating: number | null) =>
      doubtfulCriteria([{ name: { zh: '评估等级', en: 'Rating' } }], { ...FREE, minimumRating })[0]?.source.article;
    expect([articleOf(null), articleOf(3)]).toEqual(['第二十条', '第五十五条']);
  });
});
