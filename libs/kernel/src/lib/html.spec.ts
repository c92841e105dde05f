import { describe, expect, it } from '@jest/globals';
import { escapedHtml } from './html.js';

describe('a text in HTML', () => {
  it.each([
    ['<script src="x">', '&lt;script src=&quot;x&quot;&gt;'],
    ['甲 & 乙', '甲 &amp; 乙'],
    ['&lt;', '&amp;lt;'],
    ['服务中心', '服务中心'],
  ])('%s is no more than text', (text, shown) => {
    expect(escapedHtml(text)).toBe(shown);
  });
});
