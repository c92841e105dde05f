import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documentOf, type DrawnPage } from './document.js';

const SHELL = `<!doctype html><html lang="zh-CN"><head><meta
 name="description"
 content="门户"
/><title>承接</title><script type="importmap" nonce="__CSP_NONCE__">{}</script></head>
<body><div id="root"></div><noscript>needs script</noscript></body></html>`;

const page = (changes: Partial<DrawnPage> = {}): DrawnPage => ({
  address: { language: 'en', path: '/projects', search: '' },
  head: { title: 'Projects · Chengjie', description: 'All of them' },
  body: '<h1>Projects</h1>',
  files: { scripts: ['assets/a.js'], styles: ['assets/a.css'] },
  rendered: { answers: {}, demonstration: false, origin: 'https://portal.example' },
  ...changes,
});

/** What is within elements of a type, as HTML parsers see it: to the first end, whatever the text says. */
const dataOf = (html: string, type: string) =>
  new RegExp(`<script type="${type}"[^>]*>([^]*?)</script`).exec(html)?.[1] ?? '';

const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '__CSP_NONCE__',
    '"><img src=x>',
    '$&$1',
    '\u2028',
  ),
);

describe('a rendered document', () => {
  it('says what it is, in which language, and where it is in the other', () => {
    const html = documentOf(SHELL, page());
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>Projects · Chengjie</title>');
    expect(html).toContain('content="All of them"');
    expect(html).toContain('<link rel="canonical" href="https://portal.example/en/projects">');
    expect(html).toContain('<link rel="alternate" hreflang="zh-CN" href="https://portal.example/zh/projects">');
    expect(html).toContain('<link rel="stylesheet" crossorigin href="/assets/a.css">');
    expect(html).not.toContain('application/atom+xml');
    expect(html).toContain('<div id="root"><h1>Projects</h1></div>');
    expect(html).not.toContain('needs script');
  });

  it.each([
    [{ address: { language: 'zh', path: '/projects', search: '?text=a' } as const }, 'noindex, follow'],
    [{ head: { title: 'x', missing: true } }, 'noindex'],
  ])('is not to be found as a search or as something that is missing', (changes, robots) => {
    expect(documentOf(SHELL, page(changes))).toContain(`<meta name="robots" content="${robots}">`);
  });

  it('names what programs come back to', () => {
    const feeds = [{ href: '/feeds/projects.atom?a=1&b="', type: 'application/atom+xml', title: 'Notices <new>' }];
    expect(documentOf(SHELL, page({ head: { title: 'x', feeds } }))).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Notices &lt;new&gt;" href="/feeds/projects.atom?a=1&amp;b=&quot;">',
    );
  });

  it('holds styles where the policy takes them', () => {
    const html = documentOf(SHELL, page({ body: '<i style="width:1px"></i><b style="width:1px">style=&quot;</b>' }));
    expect(html).toContain('<style nonce="__CSP_NONCE__">[data-style="0"]{width:1px}</style>');
    expect(html).toContain('<i data-style="0"></i><b data-style="0">style=&quot;</b>');
  });

  it('lets no text be a script, a tag or a nonce', () => {
    fc.assert(
      fc.property(text, text, text, (title, description, answer) => {
        const rendered = { ...page().rendered, answers: { 1: { data: JSON.stringify({ answer }) } } };
        const things = [{ '@type': 'Thing', name: title }];
        const html = documentOf(SHELL, page({ head: { title, description, things }, rendered }));
        expect(JSON.parse(dataOf(html, 'application/json'))).toEqual(rendered);
        expect(JSON.parse(dataOf(html, 'application/ld\\+json'))).toMatchObject({ '@graph': things });
        expect(html.match(/<script/g)).toHaveLength(3);
        expect(html.match(/<img/g)).toBeNull();
        expect(html.match(/__CSP_NONCE__/g)).toHaveLength(1);
      }),
    );
  });
});
