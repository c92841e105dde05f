import { describe, expect, it } from '@jest/globals';
import { DRAW, FEDERATION, criterionStep, lotOf, tenderOf, type BidLine } from '../../testing/lot.js';
import { evaluate } from '../evaluate.js';

const equal = { price: 80_000, quality: '70' };
const bid = (id: string, more: Partial<BidLine> = {}): BidLine => ({ id, ...equal, ...more });
const federation = { federation: true };

function preferenceIn(lines: readonly BidLine[]) {
  return evaluate(lotOf(lines)).preferentialGroups[0]?.counterfactual.explanation;
}

describe('what the federation step did', () => {
  it('to one other bid: who would have drawn for which places with which chance', () => {
    expect(preferenceIn([bid('F', federation), bid('N')])).toEqual({
      zh: '联合会优先步骤使组织F排在同等条件的组织N之前。若无此步骤：组织F、组织N将以抽签决定第 1 至第 2 名，各自得到其中每一名次的机会均为 1/2。',
      en: 'The federation step put 组织F above 组织N, which was on equal terms. Without it: 组织F and 组织N would have drawn for places 1 to 2, each with a chance of 1/2 for each of these places.',
    });
  });

  it('to several: all are named, the list in the manner of each language', () => {
    const lines = [bid('F', federation), bid('G', federation), bid('M'), bid('N')];
    const found = preferenceIn(lines);
    expect(found?.zh).toMatch(/^联合会优先步骤使组织[FG]、组织[FG]排在同等条件的组织[MN]、组织[MN]之前。若无此步骤：/);
    expect(found?.en).toMatch(
      /above 组织[MN] and 组织[MN], which were on equal terms\. Without it: (组织., ){2}组织. and 组织. would have drawn for places 1 to 4, each with a chance of 1\/4 /,
    );
  });

  it('where later steps would have said who stands where: in the order of those places', () => {
    const criteria = ['plan', 'work'].map((id) => ({ id, name: { zh: id, en: id }, maxPoints: '40' }));
    const points = { F: ['30', '20'], M: ['20', '30'], N: ['25', '25'] } as const;
    const input = lotOf([bid('F', federation), bid('M'), bid('N')], {
      criteria,
      tieLadder: [FEDERATION, criterionStep('work'), DRAW],
      evaluators: [{ id: 'e1', recused: false }],
      sheets: (['F', 'M', 'N'] as const).flatMap((bidId) =>
        criteria.map(({ id: criterionId }, index) => ({
          ...{ evaluatorId: 'e1', bidId, criterionId, points: points[bidId][index] ?? '' },
        })),
      ),
    });
    expect(evaluate(input).preferentialGroups[0]?.counterfactual.explanation).toEqual({
      zh: '联合会优先步骤使组织F排在同等条件的组织M、组织N之前。若无此步骤：组织M将列第 1 名；组织N将列第 2 名；组织F将列第 3 名。',
      en: 'The federation step put 组织F above 组织M and 组织N, which were on equal terms. Without it: 组织M would have had place 1; 组织N would have had place 2; 组织F would have had place 3.',
    });
  });

  it('to a bid of its own: with how many others it would have drawn', () => {
    const own = (lines: readonly BidLine[]) =>
      evaluate(tenderOf(lines)).bidExplanations.find(({ bidId }) => bidId === 'N')?.text;
    expect(own([bid('F', federation), bid('M'), bid('N')])?.en).toContain(
      'Of the 3 bids on these equal terms, the federation step put the 1 of federations above the other 2. ' +
        'Without it 组织N would have drawn with 2 others for places 1 to 3, with a chance of 1/3 for each of these places.',
    );
    expect(own([bid('F', federation), bid('N')])?.en).toContain('would have drawn with 1 other for places 1 to 2');
  });
});
