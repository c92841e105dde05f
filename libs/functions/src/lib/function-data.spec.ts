import { describe, expect, it } from '@jest/globals';
import policy from '../data/policy-part-2.json' with { type: 'json' };
import { codeViolations, contentViolations } from './function/function.rules.js';
import { ORGANIZATION_KINDS, TRACKS, TRANSFER_MODES } from './function/function.terms.js';
import { jilinFunctions } from './function-data.js';

const functions = jilinFunctions();
const named = functions.map((each) => [each.code, each] as const);

/** Every field, activity and body that the four paragraphs of part 二 list. */
const NAMED_BY_THE_POLICY = [
  '家政服务 居家养老 日间照料 配送服务 代理服务 康复治疗 社区矫正 青少年托管 邻里互助 科技服务 农技培训',
  '书画 棋牌 球类 健身 秧歌 戏曲 艺术团 表演队 体育组织',
  '志愿者 老年协会 科普 慈善 爱心超市 扶贫帮困 残疾人康复',
  '社区社会组织联合会 社区社会组织服务中心 智力支撑',
].map((terms) => terms.split(' '));

describe('the first edition of functions', () => {
  it('has one function for each thing that part 二 names, and nothing else', () => {
    const termsOf = (kind: string) => functions.filter((each) => each.kind === kind).map((each) => each.policyTerm);
    expect(ORGANIZATION_KINDS.map(termsOf)).toEqual(NAMED_BY_THE_POLICY);
  });

  it('has unique codes and names', () => {
    expect(new Set(functions.map(({ code }) => code)).size).toBe(functions.length);
    expect(new Set(functions.map(({ name }) => name.zh)).size).toBe(functions.length);
    expect(new Set(functions.map(({ name }) => name.en)).size).toBe(functions.length);
  });

  it.each(named)('%s is named in the words of the policy', (_, { name, policyTerm, policyQuote }) => {
    expect(name.zh).toContain(policyTerm);
    expect(policyQuote).toContain(policyTerm);
    expect(policy.paragraphs.filter((paragraph) => paragraph.includes(policyQuote))).toHaveLength(1);
  });

  it.each(named)('%s stands in the paragraph of its kind', (_, { kind, policyQuote }) => {
    expect(policy.paragraphs[ORGANIZATION_KINDS.indexOf(kind)]).toContain(policyQuote);
  });

  it.each(named)('%s is complete and keeps the rules of the register', (_, each) => {
    expect([...codeViolations(each.code), ...contentViolations(each)]).toEqual([]);
    for (const text of [each.name.zh, each.name.en, each.department, each.unit.zh, each.unit.en]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(100);
    }
    expect(each.legalBasis).toMatch(/^《[^《》]+》/);
    expect(each.legalBasis).not.toMatch(/第[一二三四五六七八九十百]+条/);
    expect(each.serviceStandard.length).toBeGreaterThan(20);
    expect(TRANSFER_MODES).toEqual(expect.arrayContaining([...each.transferModes]));
    expect(TRACKS).toEqual(expect.arrayContaining([...each.tracks]));
    expect(each.guidePriceFen === null || Number.isSafeInteger(each.guidePriceFen)).toBe(true);
  });

  it('leaves to filed organizations nothing that needs a licence or a legal person', () => {
    const registeredOnly = functions
      .filter(({ tracks }) => !tracks.includes('FILED'))
      .map(({ policyTerm }) => policyTerm);
    expect(registeredOnly).toEqual(expect.arrayContaining(['康复治疗', '残疾人康复', '社区矫正', '慈善']));
  });
});
