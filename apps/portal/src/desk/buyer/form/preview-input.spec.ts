import { describe, expect, it } from '@jest/globals';
import { evaluate } from '@chengjie/evaluation';
import { previewInput, SCENARIOS, type PreviewTerms, type Scenario } from './preview-input.js';

const names = {
  federation: (letter: string) => `联合会 ${letter}`,
  organization: (letter: string) => `组织 ${letter}`,
};
const scored: PreviewTerms = {
  method: 'COMPREHENSIVE_SCORING',
  procedure: 'OPEN_TENDER',
  regime: 'STATUTORY',
  budget: '100000.00',
  priceWeight: '20',
  criteria: [
    { id: 'c1', name: { zh: '质量', en: 'Quality' }, maxPoints: '49.99', technical: false },
    { id: 'c2', name: { zh: '团队', en: 'Team' }, maxPoints: '30.01', technical: false },
  ],
  ladder: [{ step: 'DRAW' }],
};
const order = (terms: PreviewTerms, scenario: Scenario) =>
  evaluate(previewInput(terms, scenario, names)).ranking.map(({ bidId }) => bidId);

describe('previewInput', () => {
  it.each(SCENARIOS)('makes three bids equal by the method, the fourth behind: %s', (scenario) => {
    const { tieGroups, ranking } = evaluate(previewInput(scored, scenario, names));
    expect(tieGroups.map(({ bidIds }) => [...bidIds].sort())).toEqual([['A', 'B', 'C']]);
    expect(ranking[3]?.bidId).toBe('D');
  });

  it.each([
    ['one is technical', [true, false]],
    ['both are', [true, true]],
  ])('makes them equal in a consultation too, where technical merit is compared: %s', (_, marks) => {
    const criteria = scored.criteria.map((criterion, index) => ({ ...criterion, technical: marks[index] ?? false }));
    const terms: PreviewTerms = { ...scored, procedure: 'COMPETITIVE_CONSULTATION', criteria };
    const { tieGroups } = evaluate(previewInput(terms, 'ONE_FEDERATION', names));
    expect(tieGroups.map(({ bidIds }) => [...bidIds].sort())).toEqual([['A', 'B', 'C']]);
    expect(tieGroups[0]?.equalIn.map(({ measure }) => measure)).toContain('TECHNICAL_SCORE');
  });

  it('is told of in the words of the project', () => {
    const told = (regime: PreviewTerms['regime']) =>
      evaluate(previewInput({ ...scored, regime }, 'ONE_FEDERATION', names)).bidExplanations[0]?.text.zh;
    expect(told('STATUTORY')).toContain('4 个有效投标中');
    expect(told('GRANT')).toContain('4 个有效申报中');
  });

  it('lets the federation step put federations first', () => {
    const ladder: PreviewTerms['ladder'] = [{ step: 'FEDERATION' }, { step: 'DRAW' }];
    expect(order({ ...scored, ladder }, 'ONE_FEDERATION')[0]).toBe('B');
    expect(
      order({ ...scored, ladder }, 'TWO_FEDERATIONS')
        .slice(0, 2)
        .sort(),
    ).toEqual(['B', 'C']);
  });

  it('lets a criterion decide by the strengths', () => {
    const by = (criterionId: string): PreviewTerms['ladder'] => [{ step: 'CRITERION', criterionId }, { step: 'DRAW' }];
    expect(order({ ...scored, ladder: by('c1') }, 'ONE_FEDERATION')).toEqual(['A', 'B', 'C', 'D']);
    expect(order({ ...scored, ladder: by('c2') }, 'ONE_FEDERATION')).toEqual(['C', 'B', 'A', 'D']);
  });

  it('works where only the price counts, where only the score does, and without a budget yet', () => {
    const lowest: PreviewTerms = {
      ...scored,
      method: 'LOWEST_EVALUATED_PRICE',
      priceWeight: '0',
      criteria: [],
      budget: '',
    };
    expect(evaluate(previewInput(lowest, 'ONE_FEDERATION', names)).tieGroups).toHaveLength(1);
    const [first, second] = scored.criteria;
    const fixed: PreviewTerms = {
      ...scored,
      method: 'FIXED_PRICE',
      priceWeight: '0',
      criteria: [
        { ...first!, maxPoints: '60' },
        { ...second!, maxPoints: '40' },
      ],
    };
    expect(order(fixed, 'NO_FEDERATION')[3]).toBe('D');
  });
});
