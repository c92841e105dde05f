import { describe, expect, it } from '@jest/globals';
import { isMissing, problemsOf } from './problems.js';
import { stepOf } from './steps.js';
import { emptyValues, type TermsValues } from './values.js';

const { terms } = emptyValues('22');
const of = (changes: Partial<TermsValues>, path: string) =>
  problemsOf({ ...terms, ...changes }).find((problem) => problem.path === path);

describe('what keeps the terms from being sent', () => {
  it('is a category, before a procedure can be chosen', () => {
    expect(of({}, 'procedure')?.text).toBe('regimeFirst');
    expect(of({ regime: 'STATUTORY' }, 'procedure')?.text).toBe('required');
  });

  it('is a text of nothing visible, one with characters that cannot stay, and one that is too long', () => {
    expect(of({ title: '\u200b　' }, 'title')?.text).toBe('required');
    expect(of({ title: '居家养老\u202e' }, 'title')).toMatchObject({ text: 'typed', typed: '居家养老\u202e' });
    expect(of({ title: '养'.repeat(201) }, 'title')?.text).toBe('typed');
    expect(of({ titleEn: 'x'.repeat(251) }, 'titleEn')?.text).toBe('typed');
    expect(of({ titleEn: '' }, 'titleEn')).toBeUndefined();
    expect(of({ titleEn: ' ' }, 'titleEn')).toBeUndefined();
    expect(of({ description: `一\n${'养'.repeat(19_998)}` }, 'description')).toBeUndefined();
  });

  it('is an English title that is not in English, at its own step', () => {
    expect(of({ titleEn: '居家养老服务' }, 'titleEn')?.text).toBe('english');
    expect(of({ titleEn: 'Home care in 延安街道' }, 'titleEn')?.text).toBe('english');
    expect(of({ titleEn: 'Home care' }, 'titleEn')).toBeUndefined();
    expect(stepOf('titleEn')).toBe('text');
  });

  it('is a criterion that is called as an earlier one is, at the name that is given', () => {
    const named = (...names: readonly (readonly [string, string])[]) =>
      problemsOf({
        ...{ ...terms, evaluationMethod: 'FIXED_PRICE' as const },
        criteria: names.map(([zh, en], index) => ({ id: `c${index}`, name: { zh, en }, maxPoints: '50' })),
      })
        .filter(({ text }) => text === 'twice')
        .map(({ path }) => path);
    expect(named(['服务质量', ''], ['服务 质量。', ''])).toEqual(['criteria.1.name.zh']);
    expect(named(['《服务》质量', ''], ['服务／质量', ''])).toEqual(['criteria.1.name.zh']);
    expect(named(['服务质量', 'Quality'], ['服务能力', 'ｑｕａｌｉｔｙ'])).toEqual(['criteria.1.name.en']);
    expect(named(['服务质量', 'Quality'], ['服务能力', ''])).toEqual([]);
    expect(named(['', ''], ['', ''])).toEqual([]);
  });

  it('is a day that the calendar lacks', () => {
    const procedureApproval = { office: '财政局', document: '1号', day: '2026-02-30' };
    expect(of({ procedureApproval }, 'procedureApproval.day')).toMatchObject({ text: 'day', fault: 'NO_SUCH_DAY' });
  });

  it('is to be corrected where it is filled in, and to be filled in otherwise', () => {
    const missing = (changes: Partial<TermsValues>, path: string) => {
      const problem = of(changes, path);
      return problem && isMissing(problem);
    };
    expect(missing({}, 'budget.amount')).toBe(true);
    expect(missing({ budget: { amount: '10,00' } }, 'budget.amount')).toBe(false);
    expect(missing({}, 'procedure')).toBe(true);
    expect(missing({ title: '居家养老\u202e' }, 'title')).toBe(false);
  });
});
