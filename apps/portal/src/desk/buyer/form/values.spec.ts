import { describe, expect, it } from '@jest/globals';
import { PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { problemsOf } from './problems.js';
import { copyOf, emptyValues, factorOf, termsOf, valuesOf, type SavedTerms, type TermsValues } from './values.js';

const found = PUBLISHED_RULE_PACKS.find(({ id }) => id === '22-2026');
const pack = found && { ...found, day: '2026-12-01' };

const complete: TermsValues = {
  ...emptyValues('220202').terms,
  functionId: 'f',
  transferMode: 'PURCHASE',
  regime: 'STATUTORY',
  procedure: 'OPEN_TENDER',
  fundingSource: 'WELFARE_LOTTERY',
  budget: { amount: '100000.50' },
  title: '居家养老服务',
  titleEn: 'Home care for the aged',
  description: '对象、数量、标准、地点、时间',
  evaluationMethod: 'COMPREHENSIVE_SCORING',
  priceWeight: '20',
  criteria: [{ id: 'c1', name: { zh: '质量', en: '' }, maxPoints: '80' }],
};
const paths = (terms: TermsValues) => problemsOf(terms).map(({ path }) => path);

describe('problemsOf', () => {
  it('finds nothing in complete terms, and all that an empty form lacks', () => {
    expect(problemsOf(complete)).toEqual([]);
    expect(paths(emptyValues('22').terms)).toEqual([
      'functionId',
      'transferMode',
      'regime',
      'procedure',
      'fundingSource',
      'budget.amount',
      'title',
      'description',
      'evaluationMethod',
    ]);
  });

  it.each(['', '0', '0.00', '1.234', '1,00', '-5', '1e3'])('an amount of “%s” cannot be sent', (amount) => {
    expect(paths({ ...complete, budget: { amount } })).toEqual(['budget.amount']);
  });

  it('tells what the points come to', () => {
    expect(problemsOf({ ...complete, priceWeight: '10.5' })).toEqual([{ path: 'criteria', text: 'sum', sum: '90.50' }]);
  });

  it('a consultation marks at least one criterion as technical, others none', () => {
    const consultation: TermsValues = { ...complete, procedure: 'COMPETITIVE_CONSULTATION' };
    const [criterion] = complete.criteria;
    const marked = [{ ...criterion!, technical: true }];
    expect(problemsOf(consultation)).toEqual([{ path: 'criteria', text: 'technical' }]);
    expect(problemsOf({ ...consultation, criteria: marked })).toEqual([]);
    expect(termsOf({ ...consultation, criteria: marked }, pack).criteria[0]?.technical).toBe(true);
    expect(termsOf({ ...complete, criteria: marked }, pack).criteria[0]?.technical).toBe(false);
  });

  it('an exercise needs a factor, others do not', () => {
    expect(paths({ ...complete, exercise: true, exerciseFactor: '1.5' })).toEqual(['exerciseFactor']);
    expect(paths({ ...complete, exerciseFactor: '' })).toEqual([]);
  });

  it('nothing is to be scored for the lowest price', () => {
    expect(paths({ ...complete, evaluationMethod: 'LOWEST_EVALUATED_PRICE', criteria: [] })).toEqual([]);
    expect(paths({ ...complete, criteria: [] })).toEqual(['criteria']);
  });
});

describe('termsOf', () => {
  it('keeps amounts and points as text, and prints a criterion under its Chinese name', () => {
    expect(termsOf(complete, pack)).toMatchObject({
      budget: { amount: '100000.50' },
      priceWeight: '20.00',
      criteria: [{ id: 'c1', name: { zh: '质量', en: '质量' }, maxPoints: '80.00', technical: false }],
      eligibility: { minimumRating: null },
      exerciseFactor: null,
      tieLadder: [{ step: 'DRAW', criterionId: null }],
    });
  });

  it('sends no scoring for the lowest price, and nothing that the API does not know', () => {
    const sent = termsOf({ ...complete, evaluationMethod: 'LOWEST_EVALUATED_PRICE' }, pack);
    expect(sent).toMatchObject({ priceWeight: '0', criteria: [] });
    expect(sent).not.toHaveProperty('exercise');
  });

  /** Sent terms as the API gives them back. */
  const savedAs = (sent: ReturnType<typeof termsOf>) => {
    const { regionCode, functionId, ...rest } = sent;
    return {
      ...rest,
      version: 3,
      region: { code: regionCode },
      function: { function: { id: functionId } },
      exerciseFactor: sent.exerciseFactor ?? null,
      procedureApproval: sent.procedureApproval ?? null,
      eligibility: { ...sent.eligibility, minimumRating: null },
      tieLadder: [{ step: 'DRAW', criterionId: null }],
    } satisfies SavedTerms;
  };

  it.each([
    [' Home care ', 'Home care'],
    [' ', null],
    [undefined, null],
  ])('sends the English title %j as %j', (titleEn, sent) => {
    const { titleEn: _, ...rest } = complete;
    expect(termsOf({ ...rest, ...(titleEn !== undefined && { titleEn }) }, pack).titleEn).toBe(sent);
  });

  it.each([
    ['１００００', 10_000],
    [' 50,000 ', 50_000],
    ['1.5', NaN],
    ['', NaN],
  ])('reads the factor %j as %d, for its deadline too', (typed, factor) => {
    expect(factorOf(typed)).toBe(factor);
  });

  it('gives back a saved draft unchanged', () => {
    const sent = termsOf({ ...complete, exercise: true, exerciseFactor: '50000' }, pack);
    expect(termsOf(valuesOf(savedAs(sent)).terms, pack)).toEqual(sent);
  });

  it('takes the terms of an earlier project, and not its version or the approval of its procedure', () => {
    const approval = { office: '吉林市财政局', document: '吉市财采〔2026〕1号', day: '2026-03-01' };
    const saved = { ...savedAs(termsOf(complete, pack)), procedureApproval: approval };
    expect(valuesOf(saved).terms.procedureApproval).toEqual(approval);
    expect(copyOf(saved)).toEqual({
      ...valuesOf(saved),
      version: null,
      terms: { ...valuesOf(saved).terms, procedureApproval: emptyValues('22').terms.procedureApproval },
    });
  });
});
