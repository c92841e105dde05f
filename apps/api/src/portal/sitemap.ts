import { addressIn, escapedHtml } from '@chengjie/kernel';
import { readFor, type Database } from '@chengjie/platform';
import { SITEMAP_KINDS, START } from './sitemap.statements.js';

/** Things of a part: each has an address in each language, and a part holds 50,000 addresses at most. */
const PART = 10_000;

/** Things read at once: so much is in memory, whatever the part. */
const PIECE = 1_000;

const LANGUAGES = [
  ['zh', 'zh-CN'],
  ['en', 'en'],
] as const;

/** Pages that are always there. */
const PAGES = [
  ...['/', '/projects', '/functions', '/organizations', '/organizations/register', '/federations'],
  ...['/federations/awards', '/agencies', '/ratings', '/regions', '/rules', '/guide'],
] as const;

type Reader = Pick<Database, 'query'>;

/** Written piece by piece, as it is taken. */
type Written = AsyncGenerator<string>;

/** All parts of the sitemap (https://www.sitemaps.org/protocol.html): a part begins after the thing that its address names. */
export async function* sitemapIndex(database: Reader, origin: string): Written {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  const part = (path: string) => `<sitemap><loc>${escapedHtml(`${origin}/sitemaps/${path}.xml`)}</loc></sitemap>\n`;
  yield part('pages');
  for (const [kind, { parts }] of Object.entries(SITEMAP_KINDS)) {
    yield part(kind);
    for (let after = START; ;) {
      const [last] = await readFor('PUBLIC', () => database.query(parts, [after, PART - 1]));
      if (!last) break;
      after = last.at;
      yield part(`${kind}/${encodeURIComponent(after)}`);
    }
  }
  yield '</sitemapindex>\n';
}

/** Whether there may be such a part. */
export function isPart(kind: string): boolean {
  return kind === 'pages' || Object.hasOwn(SITEMAP_KINDS, kind);
}

/** A part: every thing with its address in both languages. */
export async function* sitemapPart(database: Reader, origin: string, kind: string, after: string): Written {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
  if (kind === 'pages') yield PAGES.map((path) => urlsOf(origin, path)).join('');
  else yield* thingsOf(database, origin, kind, after);
  yield '</urlset>\n';
}

async function* thingsOf(database: Reader, origin: string, kind: string, first: string): Written {
  const { things } = SITEMAP_KINDS[kind]!;
  for (let [after, read] = [first, 0]; read < PART; read += PIECE) {
    const rows = await readFor('PUBLIC', () => database.query(things, [after, PIECE]));
    yield rows.map(({ name }) => urlsOf(origin, `/${kind}/${encodeURIComponent(name)}`)).join('');
    if (rows.length < PIECE) return;
    after = rows.at(-1)?.at ?? after;
  }
}

function urlsOf(origin: string, path: string): string {
  const alternates = LANGUAGES.map(
    ([language, tag]) =>
      `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapedHtml(origin + addressIn(language, path))}"/>`,
  ).join('');
  return LANGUAGES.map(
    ([language]) => `<url><loc>${escapedHtml(origin + addressIn(language, path))}</loc>${alternates}</url>\n`,
  ).join('');
}

/** For crawlers: pages of one's own, and what answers programs, are nothing to be found. */
export function robotsTxt(origin: string): string {
  const own = LANGUAGES.flatMap(([language]) =>
    ['desk', 'sign-in', 'sign-out'].map((path) => `Disallow: /${language}/${path}\n`),
  );
  return `User-agent: *\nDisallow: /graphql\nDisallow: /downloads\nDisallow: /desk\n${own.join('')}\nSitemap: ${origin}/sitemap.xml\n`;
}
