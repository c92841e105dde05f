import { describe, expect, it } from '@jest/globals';
import { sha256Hex } from '@chengjie/kernel';
import fc from 'fast-check';
import { arbitraryLot } from '../../testing/arbitrary-lot.js';
import { DRAW, FEDERATION, criterionStep, lotOf, tenderOf, type BidLine } from '../../testing/lot.js';
import { evaluate } from '../evaluate.js';
import type { EvaluationInput, PurchaseRegime } from '../input.js';
import type { EngineVersion } from '../result.js';

function textOf(input: EvaluationInput, bidId: string) {
  const found = evaluate(input).bidExplanations.find((each) => each.bidId === bidId);
  if (!found) throw new Error(`no explanation for ${bidId}`);
  return found.text;
}

const equal = { price: 80_000, quality: '70' };
const tied: BidLine[] = [
  { id: 'F', ...equal, federation: true },
  { id: 'N', ...equal },
];

describe('the paragraph of a bid', () => {
  it('has place, prices, price formula with figures, scores, total and what decided', () => {
    const input = tenderOf([
      { id: 'A', price: 80_000, quality: '70' },
      { id: 'B', price: 90_000, quality: ['72', '72.5', '73'] },
    ]);
    expect(textOf(input, 'A')).toEqual({
      zh:
        '组织A在 2 个有效投标中列第 2 名。投标报价（即评标价）80,000.00 元。' +
        '价格分 = 评标基准价（有效投标中最低的评标价）80,000.00 元 ÷ 本投标评标价 80,000.00 元 × 价格权重 20.00 分 = 20.00 分（四舍五入至两位小数）。' +
        '服务质量（满分 80.00 分）：3 位评审专家给分 70.00、70.00、70.00，平均 70.00 分。总分 90.00 分。' +
        '前一名（第 1 名）为组织B：组织B的总分 90.28 分高于组织A的 90.00 分。',
      en:
        '组织A has place 2 of 2 valid bids. Its bid price, also its evaluated price, is CNY 80,000.00. ' +
        'Price score = base price (the lowest evaluated price of the valid bids) CNY 80,000.00 ÷ its evaluated price CNY 80,000.00 × price weight 20.00 points = 20.00 points, rounded half up to two decimals. ' +
        'Service quality (at most 80.00 points): 3 evaluators gave 70.00, 70.00, 70.00, on average 70.00. Its total is 90.00 points. ' +
        'Next above, at place 1, is 组织B. The total score of 组织B, 90.28 points, is higher than the 90.00 points of 组织A.',
    });
    expect(textOf(input, 'B').zh).toContain('后一名（第 2 名）为组织A：组织B的总分 90.28 分高于组织A的 90.00 分。');
  });

  it('says that scores were equal before the price decided', () => {
    const input = tenderOf([
      { id: 'B', price: 80_000, quality: '70' },
      { id: 'F', price: 90_000, quality: '72.22', federation: true },
    ]);
    expect(textOf(input, 'F').zh).toContain(
      '双方总分均为 90.00 分，组织B的投标报价 80,000.00 元低于组织F的 90,000.00 元。',
    );
    expect(textOf(input, 'F').en).toContain(
      'Both have the same total score of 90.00 points; the bid price of 组织B, CNY 80,000.00, is lower than the CNY 90,000.00 of 组织F.',
    );
  });

  it('says on what terms bids were equal, which printed step decided, and what its own chances were without it', () => {
    const { zh, en } = textOf(tenderOf(tied), 'N');
    expect(zh).toContain(
      '双方总分均为 90.00 分、投标报价均为 80,000.00 元，属于同等条件，按公告载明的并列处理规则第 1 步“联合会优先”，组织F在投标截止时登记为社区社会组织联合会，组织N不是。',
    );
    expect(zh).toContain('若无此步骤，组织N将与另外 1 个投标抽签决定第 1 至第 2 名，得到其中每一名次的机会为 1/2。');
    expect(en).toContain(
      'Without it 组织N would have drawn with 1 other for places 1 to 2, with a chance of 1/2 for each',
    );
  });

  it('names a criterion step and a certain place without the preference', () => {
    const input = tenderOf(tied, { tieLadder: [FEDERATION, criterionStep('quality'), DRAW] });
    expect(evaluate(input).preferentialGroups[0]?.counterfactual.explanation.zh).toContain('组织F、组织N将以抽签决定');
    const [sheet] = input.sheets;
    const work = { id: 'work', name: { zh: '业绩', en: 'Record' }, maxPoints: '40' };
    const plan = { id: 'plan', name: { zh: '方案', en: 'Plan' }, maxPoints: '40' };
    const points = { F: ['30', '20'], N: ['20', '30'] } as const;
    const split: EvaluationInput = {
      ...input,
      criteria: [plan, work],
      tieLadder: [FEDERATION, criterionStep('work'), DRAW],
      evaluators: [{ id: 'e1', recused: false }],
      sheets: (['F', 'N'] as const).flatMap((bidId) =>
        ['plan', 'work'].map((criterionId, index) => ({
          ...sheet,
          evaluatorId: 'e1',
          bidId,
          criterionId,
          points: points[bidId][index] ?? '0',
        })),
      ),
    };
    expect(textOf(split, 'N').zh).toContain('若无此步骤，组织N将列第 1 名。');
    const ladder = [criterionStep('work'), FEDERATION, DRAW];
    expect(textOf({ ...split, tieLadder: ladder }, 'F').zh).toContain(
      '第 1 步“业绩得分高者优先”，组织N得 30.00 分，高于组织F的 20.00 分。',
    );
  });

  it('says that anyone can repeat a draw', () => {
    expect(textOf(tenderOf(tied, { tieLadder: [DRAW] }), 'N').en).toContain('anyone can repeat it');
  });

  it('gives an excluded bid its reason', () => {
    const invalid = { code: 'UNQUALIFIED', reason: { zh: '未提交资格证明。', en: 'no proof of qualification.' } };
    const input = tenderOf([...tied, { id: 'X', ...equal, invalid }]);
    expect(textOf(input, 'X')).toEqual({
      zh: '组织X的投标无效，不参加评标基准价的计算和排名。原因：未提交资格证明。',
      en: 'The bid of 组织X is invalid and takes no part in base price and ranking. Reason: no proof of qualification.',
    });
  });

  it('counts one bid and one evaluator as one, and tells a bid price apart from what it is evaluated at', () => {
    const evaluators = [{ id: 'e1', recused: false }];
    expect(textOf(tenderOf([{ ...equal, id: 'A', evaluatedPrice: 76_000 }], { evaluators }), 'A')).toEqual({
      zh:
        '组织A在 1 个有效投标中列第 1 名。投标报价 80,000.00 元，评标价 76,000.00 元。' +
        '价格分 = 评标基准价（有效投标中最低的评标价）76,000.00 元 ÷ 本投标评标价 76,000.00 元 × 价格权重 20.00 分 = 20.00 分（四舍五入至两位小数）。' +
        '服务质量（满分 80.00 分）：1 位评审专家给分 70.00，平均 70.00 分。总分 90.00 分。',
      en:
        '组织A has place 1 of 1 valid bid. Its bid price is CNY 80,000.00, its evaluated price CNY 76,000.00. ' +
        'Price score = base price (the lowest evaluated price of the valid bids) CNY 76,000.00 ÷ its evaluated price CNY 76,000.00 × price weight 20.00 points = 20.00 points, rounded half up to two decimals. ' +
        'Service quality (at most 80.00 points): 1 evaluator gave 70.00, on average 70.00. Its total is 90.00 points.',
    });
  });

  it('shows as much of the hashes of a draw as one recognizes', () => {
    expect(textOf(tenderOf(tied, { tieLadder: [DRAW] }), 'N').zh).toMatch(
      /的抽签值 [0-9a-f]{12}… 小于组织.的 [0-9a-f]{12}…；/,
    );
  });

  it.each<[Partial<EvaluationInput>, string, string]>([
    [
      { regime: 'STATUTORY', procedure: 'OPEN_TENDER' },
      '2 个有效投标中列第 2 名。投标报价（即评标价）',
      '2 valid bids. Its bid price,',
    ],
    [
      { regime: 'STATUTORY', procedure: 'COMPETITIVE_CONSULTATION', technicalCriterionIds: ['quality'] },
      '2 个有效响应中列第 2 名。报价（即评审价）',
      '2 valid responses. Its quoted price,',
    ],
    [
      { regime: 'GRANT', procedure: 'OPEN_TENDER' },
      '2 个有效申报中列第 2 名。申报金额（即评审金额）',
      '2 valid applications. Its amount applied for,',
    ],
    [{}, '2 个有效参与中列第 2 名。报价（即评审价）', '2 valid submissions. Its price,'],
  ])('is in the words of its procedure: %j', (named, zh, en) => {
    const text = textOf(lotOf(tied, named), 'N');
    expect(text.zh).toContain(zh);
    expect(text.en).toContain(en);
  });

  it('says in the words of its procedure why a lot fails', () => {
    const reasonOf = (regime: PurchaseRegime, changes: Partial<EvaluationInput>) =>
      evaluate(tenderOf(tied, { regime, ...changes })).failure?.reason;
    expect(reasonOf('GRANT', { minimumValidBids: 3 })?.zh).toBe('有效申报 2 个，不足规定的 3 个');
    expect(reasonOf('GRANT', { ceilingFen: 1 })).toEqual({
      zh: '申报组织的申报金额均超过了资助预算，资助单位不能支付',
      en: 'every applicant asks for more than the budget, so the funder cannot pay',
    });
    expect(reasonOf('STATUTORY', { ceilingFen: 1 })?.zh).toBe('投标人的投标报价均超过了采购预算，采购人不能支付');
  });

  it('is in the words of tenders by versions from before an input named its regime', () => {
    const grant = lotOf(tied, { regime: 'GRANT', procedure: 'OPEN_TENDER' });
    const texts = (version: EngineVersion) => JSON.stringify(evaluate(grant, sha256Hex, version).bidExplanations);
    expect(texts('2.1.0')).toContain('2 个有效投标（响应）中列第 2 名。投标报价（即评标价）80,000.00 元。');
    expect(texts('2.1.0')).toContain('位评委给分');
    expect(texts('2.1.0')).toBe(texts('1.0.0'));
    expect(texts('2.2.0')).not.toMatch(/投标|评标|评委|bids?[ .]/);
  });

  it('is there for every bid of every lot, complete in both languages', () => {
    fc.assert(
      fc.property(arbitraryLot(), (input) => {
        const result = evaluate(input);
        expect(result.bidExplanations.map(({ bidId }) => bidId).toSorted()).toEqual(
          input.bids.map(({ id }) => id).toSorted(),
        );
        for (const { bidId, place, text } of result.bidExplanations) {
          expect(`${text.zh} ${text.en}`).not.toMatch(/undefined|null|NaN|\{|\}| {2}|。。|\.\./);
          const total = result.scores.find((score) => score.bidId === bidId)?.total;
          for (const each of [text.zh, text.en]) {
            if (place !== null) expect(each).toContain(String(place));
            if (total) expect(each).toContain(total);
          }
        }
      }),
      { numRuns: 200, seed: 20171225 },
    );
  });
});
