import { expect, it } from '@jest/globals';
import { loginNameViolations, normalizeLoginName } from './login-name.rules.js';

it.each([
  ['  Buyer-1 ', 'buyer-1'],
  ['\u3000ZHANG.san\n', 'zhang.san'],
  ['a b', 'a b'],
])('%j is compared as %j', (text, expected) => {
  expect(normalizeLoginName(text)).toBe(expected);
});

it.each(['abc', '1ab', 'a.b_c-d', `a${'b'.repeat(39)}`])('takes %s', (loginName) => {
  expect(loginNameViolations(loginName)).toEqual([]);
});

it.each(['', 'ab', '.ab', '-ab', 'Abc', 'a b', '张三一', 'ab!', ' abc', 'abc\n', `a${'b'.repeat(40)}`])(
  'refuses %j, by its field',
  (loginName) => {
    const [violation, ...others] = loginNameViolations(loginName);
    expect(violation).toMatchObject({ code: 'LOGIN_NAME_MALFORMED', path: ['loginName'] });
    expect(others).toEqual([]);
  },
);
