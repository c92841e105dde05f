import { describe, expect, it } from '@jest/globals';
import { AnswerCache } from './answer-cache.js';

describe('the memory of answers', () => {
  const answer = (bytes: number) => 'x'.repeat(bytes);

  it('holds answers of one state', () => {
    const cache = new AnswerCache(1);
    cache.set('key', 1, answer(10));
    expect(cache.get('key', 1)?.toString()).toBe(answer(10));
    expect(cache.get('key', 2)).toBeUndefined();
    expect(cache.get('key', 1)).toBeUndefined();
  });

  it('takes no answer of a state that is past', () => {
    const cache = new AnswerCache(1);
    cache.get('other', 2);
    cache.set('key', 1, answer(10));
    expect([cache.get('key', 1), cache.get('key', 2)]).toEqual([undefined, undefined]);
  });

  it('takes no more memory than it was given, and nothing that would fill much of it', () => {
    const cache = new AnswerCache(1);
    for (let index = 0; index < 100; index += 1) cache.set(`key ${index}`, 1, answer(50_000));
    const held = Array.from({ length: 100 }, (_, index) => cache.get(`key ${index}`, 1)).filter(Boolean);
    expect(held.length).toBe(20);
    cache.set('large', 1, answer(100_000));
    expect(cache.get('large', 1)).toBeUndefined();
  });

  it('holds no more than the answers themselves', () => {
    const cache = new AnswerCache(1);
    cache.set('key', 1, '短');
    expect(cache.get('key', 1)?.buffer.byteLength).toBe(Buffer.byteLength('短'));
  });

  it('of no size keeps nothing', () => {
    expect([new AnswerCache(0).keeps, new AnswerCache(1).keeps]).toEqual([false, true]);
  });
});
