import { describe, expect, it } from '@jest/globals';
import { passwordProblem } from './new-password.js';

describe('passwordProblem', () => {
  it.each([
    ['', 'MISSING'],
    ['123456789', 'SHORT'],
    ['1234567890', undefined],
    ['一二三四五六七八九', 'SHORT'],
    ['😀😀😀😀😀', 'SHORT'],
    ['          ', undefined],
  ])('of “%s” is %s', (password, problem) => expect(passwordProblem(password)).toBe(problem));
});
