import { describe, expect, it } from '@jest/globals';
import { unclearIn } from './clear-answer.js';

const answer = (message: string, code = 'UNAVAILABLE') =>
  JSON.stringify({ errors: [{ message, extensions: { code } }] });
const zh = '数据库暂时不可用，请稍后再试。';

describe('the answer of a server whose database is away', () => {
  it('is a 503 that says so in the client’s language', () => {
    expect(unclearIn({ status: 503, text: answer(zh) }, 'zh')).toBeUndefined();
  });

  it('may tell of what was done before', () => {
    const text = answer(zh).replace(/}$/, ',"data":{"submitBid":{"bid":null,"userErrors":[]}}}');
    expect(unclearIn({ status: 200, text }, 'zh')).toBeUndefined();
  });

  it.each([
    ['another status', { status: 200, text: answer(zh) }],
    ['another code', { status: 503, text: answer(zh, 'INTERNAL') }],
    ['another language', { status: 503, text: answer('The database is not available. Please try again shortly.') }],
    ['words of the inside', { status: 503, text: answer(`${zh} No space left on device`) }],
  ])('is unclear with %s', (_, given) => {
    expect(unclearIn(given, 'zh')).toBeDefined();
  });
});
