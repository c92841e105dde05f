import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  civilAffairsCreditCode,
  civilAffairsKind,
  CREDIT_CODE_ALPHABET,
  creditCodeCheck,
  creditCodeFromBody,
  creditCodeProblem,
  isCreditCode,
  organizationCodeCheck,
} from './credit-code.js';

const body = fc
  .array(fc.constantFrom(...CREDIT_CODE_ALPHABET), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''));

describe('credit codes', () => {
  it.each([
    ['53100000500019795A', undefined],
    ['91350100M000100Y43', undefined],
    ['112202000135132861', undefined],
    ['51220204MJ00003760', undefined],
    ['91350100M000100Y4Z', 'CHARACTER'],
    ['91350100M000100Y44', 'CHECK'],
    ['91350100m000100y43', 'CHARACTER'],
    ['91350100M000100Y4', 'LENGTH'],
    ['', 'LENGTH'],
    ['５３100000500019795A', 'CHARACTER'],
  ])('%s: %p', (code, problem) => {
    expect(creditCodeProblem(code)).toBe(problem);
    expect(isCreditCode(code)).toBe(problem === undefined);
  });

  it('a remainder of 0 gives 0', () => {
    expect(creditCodeCheck('51220204MJ0000376')).toBe('0');
  });

  it.each([
    ['53100000500019795A', 'FOUNDATION'],
    ['51220204MJ00003760', 'ASSOCIATION'],
    ['52220204MJ00003760', 'SERVICE_INSTITUTION'],
    ['59220204MJ00003760', 'OTHER'],
    ['54220204MJ00003760', undefined],
    ['112202000135132861', undefined],
  ])('%s is of kind %p', (code, kind) => {
    expect(civilAffairsKind(code)).toBe(kind);
  });

  it.each([
    ['MJ000037', '6'],
    ['50001979', '5'],
    ['M000100Y', '4'],
    ['00000006', 'X'],
    ['00000000', '0'],
  ])('organization code %s has the check %s', (organization, check) => {
    expect(organizationCodeCheck(organization)).toBe(check);
  });

  it('makes the code a department would give', () => {
    expect(civilAffairsCreditCode('ASSOCIATION', '220204', 'MJ000037')).toBe('51220204MJ00003760');
  });

  it('any body with its check is valid', () => {
    fc.assert(fc.property(body, (text) => isCreditCode(creditCodeFromBody(text))));
  });

  it('finds every single wrong character and every swap of neighbours', () => {
    fc.assert(
      fc.property(body, fc.nat(16), fc.constantFrom(...CREDIT_CODE_ALPHABET), (text, index, other) => {
        const code = creditCodeFromBody(text);
        const changed = code.slice(0, index) + other + code.slice(index + 1);
        expect(isCreditCode(changed)).toBe(changed === code);
        const swapped = code.slice(0, index) + code.charAt(index + 1) + code.charAt(index) + code.slice(index + 2);
        if (index < 16) expect(isCreditCode(swapped)).toBe(swapped === code);
      }),
    );
  });

  it('refuses a malformed body', () => {
    expect(() => creditCodeCheck('5122')).toThrow(new RangeError('Not the body of a credit code: 5122'));
  });

  it.each(['mj000037', '-MJ000037', 'MJ000037-'])('%s is not the body of an organization code', (text) => {
    expect(() => organizationCodeCheck(text)).toThrow(new RangeError(`Not the body of an organization code: ${text}`));
  });

  it.each(['2202', '2220204', '2202041', 'x220204', '220204x'])('%s is not the code of a county', (code) => {
    expect(() => civilAffairsCreditCode('OTHER', code, 'MJ000037')).toThrow(
      new RangeError(`Not a county code: ${code}`),
    );
  });
});
