import { describe, expect, it } from '@jest/globals';
import { tokenOf } from './link-token.js';

const TOKEN = `abc-DEF_1${'x'.repeat(34)}`;

describe('tokenOf', () => {
  it('reads the token out of the fragment', () => {
    expect(tokenOf(`#token=${TOKEN}`)).toBe(TOKEN);
    expect(tokenOf(`#lang=en&token=${TOKEN}`)).toBe(TOKEN);
  });

  it.each(['', '#', '#token=', '#token=%20', `#other=${TOKEN}`])('finds none in “%s”', (hash) =>
    expect(tokenOf(hash)).toBeUndefined(),
  );

  it.each([TOKEN.slice(0, -1), TOKEN.slice(1), `${TOKEN}。`, `${TOKEN}y`])('takes “%s” for no whole one', (token) =>
    expect(tokenOf(`#token=${token}`)).toBeUndefined(),
  );
});
