import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ActingRoleNeededError,
  ActingRoleNotYoursError,
  assertNoViolations,
  defineErrors,
  DomainError,
  fillMessage,
  ForbiddenError,
  messageOf,
  NotFoundError,
  ReauthenticationNeededError,
  registeredErrors,
  SecondFactorMissingError,
  TokenRightMissingError,
  UnauthenticatedError,
} from './domain-error.js';

const errors = defineErrors({
  SPEC_BUDGET_NOT_POSITIVE: {
    zh: '预算必须大于 {least} 元',
    en: 'The budget must be more than {least} yuan',
    meaning: 'The budget is not positive',
    rule: '政府采购法实施条例 第三十条',
  },
  SPEC_PLAIN: { zh: '不可以', en: 'Not allowed' },
});

describe('defineErrors', () => {
  it('makes violations that carry code, path, params and rule', () => {
    expect(errors.SPEC_BUDGET_NOT_POSITIVE(['budget', 'amount'], { least: 0 })).toEqual({
      code: 'SPEC_BUDGET_NOT_POSITIVE',
      path: ['budget', 'amount'],
      params: { least: 0 },
      rule: '政府采购法实施条例 第三十条',
    });
    expect(errors.SPEC_PLAIN()).toStrictEqual({ code: 'SPEC_PLAIN', path: [], params: {} });
  });

  it.each([
    { zh: '别的', en: 'Not allowed' },
    { zh: '不可以', en: 'Other' },
    { zh: '不可以', en: 'Not allowed', rule: '政策三(二)' },
  ])('refuses a code that is registered with another text: %p', (other) => {
    expect(() => defineErrors({ SPEC_PLAIN: other })).toThrow('already registered');
    expect(registeredErrors().get('SPEC_PLAIN')).toEqual({ zh: '不可以', en: 'Not allowed' });
  });

  it('takes the same code with the same text again, as when a module is loaded twice', () => {
    expect(() => defineErrors({ SPEC_PLAIN: { zh: '不可以', en: 'Not allowed' } })).not.toThrow();
  });

  it.each(['specPlain', 'specPLAIN', 'SPEC-PLAIN', '1_SPEC'])('refuses the code %s', (code) => {
    expect(() => defineErrors({ [code]: { zh: '别的', en: 'Other' } })).toThrow('SCREAMING_CASE');
  });

  it('does not compile with an unknown code', () => {
    // @ts-expect-error: the code is not in the registry
    expect(errors.SPEC_UNKNOWN).toBeUndefined();
  });

  it('does not compile when a text is filled in and nothing says what its code means', () => {
    const text = { zh: '至少 {least} 人', en: 'At least {least} members' } as const;
    // @ts-expect-error: its English text is no sentence before it is filled
    expect(defineErrors({ SPEC_FILLED: text }).SPEC_FILLED([], { least: 3 }).params).toEqual({ least: 3 });
    defineErrors({ SPEC_SAID: { ...text, meaning: 'Too few members' } });
    expect(registeredErrors().get('SPEC_SAID')?.meaning).toBe('Too few members');
  });
});

describe('messageOf', () => {
  it('fills places in both languages', () => {
    const violation = errors.SPEC_BUDGET_NOT_POSITIVE([], { least: 0 });
    expect(messageOf(violation, 'zh')).toBe('预算必须大于 0 元');
    expect(messageOf(violation, 'en')).toBe('The budget must be more than 0 yuan');
  });

  it('shows an unregistered code and an unfilled place as they are', () => {
    expect(messageOf({ code: 'SPEC_NOWHERE', path: [], params: {} }, 'zh')).toBe('SPEC_NOWHERE');
    expect(messageOf(errors.SPEC_BUDGET_NOT_POSITIVE(), 'en')).toContain('{least}');
    expect(fillMessage('{toString}', {})).toBe('{toString}');
  });

  it('inserts any value literally, even one that looks like a pattern or a place', () => {
    fc.assert(fc.property(fc.string(), (value) => fillMessage('<{x}>', { x: value }) === `<${value}>`));
  });
});

describe('failures', () => {
  it('DomainError takes one violation or several', () => {
    expect(new DomainError(errors.SPEC_PLAIN()).violations).toHaveLength(1);
    const both = new DomainError([errors.SPEC_PLAIN(), errors.SPEC_PLAIN(['a'])]);
    expect(both.violations).toHaveLength(2);
    expect(both.message).toBe('Not allowed Not allowed');
    expect(both.name).toBe('DomainError');
  });

  it('assertNoViolations throws only when something was found', () => {
    expect(() => assertNoViolations([])).not.toThrow();
    expect(() => assertNoViolations([errors.SPEC_PLAIN()])).toThrow(DomainError);
  });

  it.each([
    ['UNAUTHENTICATED', '请先登录。', 'Please sign in first.', new UnauthenticatedError()],
    ['FORBIDDEN', '您没有办理此事项的权限。', 'You are not permitted to do this.', new ForbiddenError()],
    [
      ...(['NOT_FOUND', '未找到该购买项目。', 'No such purchase project was found.'] as const),
      new NotFoundError({ zh: '购买项目', en: 'purchase project' }),
    ],
    ['NOT_FOUND', '未找到所请求的内容。', 'What you asked for was not found.', new NotFoundError()],
  ])('%s is bilingual: %s', (code, zh, en, error) => {
    expect(error.code).toBe(code);
    expect(error.messages).toEqual({ zh, en });
    expect(error.message).toBe(en);
  });

  it.each([
    ['ACTING_ROLE_NEEDED', 'x-acting-role', new ActingRoleNeededError()],
    ['ACTING_ROLE_NOT_YOURS', 'viewer.grants', new ActingRoleNotYoursError()],
    ['REAUTHENTICATION_NEEDED', 'proveIdentity', new ReauthenticationNeededError()],
    ['SECOND_FACTOR_MISSING', 'beginPasskey', new SecondFactorMissingError()],
    ['TOKEN_RIGHT_MISSING', 'actsAskedAgain', new TokenRightMissingError()],
  ])('%s says in both languages what to do: %s', (code, way, failure) => {
    expect(failure.code).toBe(code);
    for (const text of [failure.messages.zh, failure.messages.en]) expect(text).toContain(way);
    expect(failure.message).toBe(failure.messages.en);
  });
});
