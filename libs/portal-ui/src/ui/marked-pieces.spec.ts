import { describe, expect, it } from '@jest/globals';
import { isSeenIn, piecesOf } from './marked-pieces.js';

const marked = (text: string, query: string) =>
  piecesOf(text, query)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

describe('marking what was searched for', () => {
  it.each([
    ['阳光居家养老服务中心', '居家养老', '阳光[居家养老]服务中心'],
    ['阳光居家养老服务中心', '阳光养老', '[阳光]居家[养老]服务中心'],
    ['昌邑区延安街道居家养老', '昌邑区居家养老', '[昌邑区]延安街道[居家养老]'],
    ['CJ-2026-000031', 'cj-2026-000031', '[CJ-2026-000031]'],
    ['ＣＪ-2026', 'cj', '[ＣＪ]-2026'],
    ['养老与老人', '老', '养[老]与[老]人'],
    ['养老', 'yanglao', '养老'],
    ['养老', '、', '养老'],
    ['', '养老', ''],
  ])('%s by %s', (text, query, cut) => {
    expect(marked(text, query)).toBe(cut);
  });

  it.each([
    ['居家养老服务', '养老', true],
    ['Home care', '养老', false],
    ['Home care', 'CARE', true],
  ])('in %s one sees that %s was found: %s', (text, query, seen) => expect(isSeenIn(text, query)).toBe(seen));

  it('leaves the text as it is', () => {
    expect(
      piecesOf('吉林市（昌邑区）A', '昌邑 a')
        .map(({ text }) => text)
        .join(''),
    ).toBe('吉林市（昌邑区）A');
  });
});
