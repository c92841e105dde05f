import { describe, expect, it } from '@jest/globals';
import { Page } from './page.js';

const SHELL = `<html lang="zh-CN"><title>承接</title><script nonce="__CSP_NONCE__"></script>
<noscript>This service needs JavaScript.</noscript></html>`;

describe('a page that cannot be rendered', () => {
  it.each([
    ['zh', '/zh/projects', '<html lang="zh-CN">', '现在访问较多'],
    ['en', '/en/projects', '<html lang="en">', 'Many people are here now'],
  ] as const)('says so without script, in its language, and leads to itself: %s', (language, to, tag, text) => {
    const { html } = new Page(SHELL).makeFor({ language, path: '/projects', search: '?text=a&after=b' }, 'LATER');
    expect(html).toContain(tag);
    expect(html).toContain(text);
    expect(html).toContain(`<a href="${to}?text=a&amp;after=b">`);
    expect(html).not.toContain('needs JavaScript');
  });

  it.each([
    ['zh', '本页面出错了', '<a href="/zh">返回首页</a>'],
    ['en', 'This page has a fault', '<a href="/en">To the start page</a>'],
  ] as const)(
    'says without script that it is a fault, and leads to where there is none: %s',
    (language, title, way) => {
      const { html } = new Page(SHELL).makeFor({ language, path: '/projects', search: '?text=a' }, 'NEVER');
      expect(html).toContain(`<noscript><h1>${title}</h1>`);
      expect(html).toContain(way);
      expect(html).not.toContain('needs JavaScript');
    },
  );

  it('takes nothing of its address for a tag, or for the nonce', () => {
    const address = { language: 'zh', path: '/"><b>$&', search: '?__CSP_NONCE__' } as const;
    const { html, nonce } = new Page(SHELL).makeFor(address, 'LATER');
    expect(html).toContain('/zh/&quot;&gt;&lt;b&gt;$&amp;?__CSP_NONCE__"');
    expect(html.split(nonce)).toHaveLength(2);
  });
});
