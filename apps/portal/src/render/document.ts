import { addressIn, escapedHtml, jsonInHtml, type PageAddress } from '@chengjie/kernel';
import { TAGS, type Language } from '@chengjie/portal-ui/i18n/i18n';
import type { PageHead, Thing } from '@chengjie/portal-ui/ui/page-head';
import { RENDERED_ID, type Rendered } from '../app/rendered.js';
import type { PageFiles } from './build.js';

/** A page that is drawn, and what stands around it. */
export interface DrawnPage {
  readonly address: PageAddress;
  readonly head: PageHead;
  readonly body: string;
  readonly files: PageFiles;
  readonly rendered: Rendered;
}

/** Where the API puts the nonce of a response: `html.cspNonce` of vite.config.ts. */
const NONCE_MARK = '__CSP_NONCE__';

/** Longest description, in characters: search engines show about as much. */
const LONGEST = 200;

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Images that React would have loaded early stand before all else, where no head is. */
const EARLY = /^(<link rel="preload"[^>]*>)*/;

/** Styles that React writes as attributes; in texts and in values of others there is no such quotation mark. */
const STYLE = / style="([^"<{}]*)"/g;

/** The whole document: the shell of the build with the page in it. */
export function documentOf(shell: string, { address, head, body, files, rendered }: DrawnPage): string {
  const early = EARLY.exec(body)?.[0] ?? '';
  const { html, css } = withoutStyles(unmarked(body.slice(early.length)));
  const root = `<div id="root">${html}</div>`;
  const parts: readonly [RegExp, string][] = [
    [/<html lang="[^"]*">/, `<html lang="${TAGS[address.language]}">`],
    [/<title>[^<]*<\/title>/, `<title>${unmarked(escapedHtml(head.title ?? ''))}</title>`],
    [
      /(?<=<meta\s+name="description"\s+content=")[^"]*/,
      unmarked(escapedHtml(shortened(head.description ?? head.title ?? ''))),
    ],
    [/<\/head>/, `${linksOf(address, head, rendered.origin)}${loadsOf(files)}${early}${css}</head>`],
    [/<noscript>[^]*?<\/noscript>/, ''],
    [/<div id="root"><\/div>/, `${root}${dataOf(rendered, head)}`],
  ];
  return parts.reduce((document, [place, text]) => document.replace(place, () => text), shell);
}

/** Where else the page is, and whether it is one to be found: what is searched for, or missing, is not. */
function linksOf(address: PageAddress, head: PageHead, origin: string): string {
  const at = (language: Language) => unmarked(escapedHtml(origin + addressIn(language, address.path + address.search)));
  if (head.missing) return '<meta name="robots" content="noindex">';
  return [
    address.search === '' ? '' : '<meta name="robots" content="noindex, follow">',
    `<link rel="canonical" href="${at(address.language)}">`,
    ...LANGUAGES.map((language) => `<link rel="alternate" hreflang="${TAGS[language]}" href="${at(language)}">`),
    `<link rel="alternate" hreflang="x-default" href="${at('zh')}">`,
    ...(head.feeds ?? []).map(
      ({ href, type, title }) =>
        `<link rel="alternate" type="${type}" title="${escapedHtml(title)}" href="${unmarked(escapedHtml(href))}">`,
    ),
  ].join('');
}

function loadsOf({ scripts, styles }: PageFiles): string {
  return [
    ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ].join('');
}

/**
 * The policy of pages takes no styles in attributes, where they could be anybody's: the same by a rule, with the nonce. What
 * React sets later goes before it.
 */
function withoutStyles(body: string): { readonly html: string; readonly css: string } {
  const styles = new Map<string, number>();
  const html = body.replace(STYLE, (_, style: string) => {
    const number = styles.get(style) ?? styles.size;
    styles.set(style, number);
    return ` data-style="${number}"`;
  });
  const rules = [...styles].map(([style, number]) => `[data-style="${number}"]{${style.replaceAll('&quot;', '"')}}`);
  return { html, css: rules.length === 0 ? '' : `<style nonce="${NONCE_MARK}">${rules.join('')}</style>` };
}

/** Nobody's text stands for a nonce. */
function unmarked(html: string): string {
  return html.replaceAll(NONCE_MARK, NONCE_MARK.replaceAll('_', '&#95;'));
}

/** Neither is a script: browsers run nothing of these types. */
function dataOf(rendered: Rendered, { things = [] }: PageHead): string {
  const state = `<script type="application/json" id="${RENDERED_ID}">${json(rendered)}</script>`;
  return things.length === 0 ? state : `${state}<script type="application/ld+json">${json(graphOf(things))}</script>`;
}

function json(value: unknown): string {
  return jsonInHtml(value).replaceAll(NONCE_MARK, NONCE_MARK.replaceAll('_', '\\u005f'));
}

function graphOf(things: readonly Thing[]) {
  return { '@context': 'https://schema.org', '@graph': things };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
