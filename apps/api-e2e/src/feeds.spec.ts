import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { publishedProject, type PublishedProject } from './testing/project.js';
import { startSmallApi, type SmallApi } from './testing/small-api.js';
import { makeWorld } from './testing/world.js';

let db: TestDatabase;
let api: SmallApi;
let projects: PublishedProject[];

beforeAll(async () => {
  db = await testDatabase();
  api = await startSmallApi(db);
  const world = await makeWorld(db);
  projects = [
    await publishedProject(api.url, world, { title: '养老 <b>A & B</b> ]]>', titleEn: 'Care at home' }),
    await publishedProject(api.url, world, { title: '第二个项目'.repeat(20) }),
  ];
});

afterAll(async () => {
  await api?.stop();
  await db?.drop();
});

/** Exercises are what a test may publish and end as it likes. */
const feed = (address: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/feeds/${address}`, { headers });

interface AtomLink {
  readonly '@rel'?: string;
  readonly '@href': string;
}
interface AtomEntry {
  readonly id: string;
  readonly title: { readonly '#text': string } | string;
  readonly updated: string;
  readonly published: string;
  readonly link: readonly AtomLink[];
  readonly author: readonly { readonly name: string }[];
}
interface Atom {
  readonly feed: {
    readonly id: string;
    readonly title: string;
    readonly updated: string;
    readonly link: readonly AtomLink[];
    readonly entry?: readonly AtomEntry[];
  };
}

/** Reads an Atom feed, and looks at what RFC 4287 §4.1 asks of it. */
async function atomOf(response: Response): Promise<Atom['feed'] & { readonly entries: readonly AtomEntry[] }> {
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const xml = await response.text();
  expect(XMLValidator.validate(xml)).toBe(true);
  const lists = ['link', 'entry', 'author'];
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => lists.includes(name),
    parseTagValue: false,
  });
  const { feed: read } = parser.parse(xml) as Atom;
  const entries = read.entry ?? [];
  for (const { id, title, updated } of [read, ...entries]) {
    expect(URL.canParse(id)).toBe(true);
    expect(title).toBeTruthy();
    expect(new Date(updated).toISOString()).toBe(updated);
  }
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  for (const { id, link, author } of entries) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(link.map((each) => each['@href'])).toEqual([
      expect.stringMatching(/^http:\/\/.+\/(?:zh|en)\/projects\/CJ-/),
    ]);
    expect(author[0]!.name).toBeTruthy();
  }
  expect(read.link.map((each) => each['@rel']).sort()).toEqual(['alternate', 'self']);
  return { ...read, entries };
}

describe('the feeds', () => {
  it('tell of notices, the newest first, under the filters of the address', async () => {
    const all = await atomOf(await feed('projects.atom?language=zh&exercises=true'));
    expect(all.entries.map(({ id }) => id)).toEqual(projects.toReversed().map(({ id }) => `urn:uuid:${id}`));
    const title = all.entries[1]!.title;
    expect(typeof title === 'string' ? title : title['#text']).toBe('养老 &lt;b&gt;A &amp; B&lt;/b&gt; ]]&gt;'); // as HTML
    const address = /^http:.+\/feeds\/projects\.atom\?exercises=true&regionCode=2202&language=en$/;
    const narrowed = await atomOf(await feed('projects.atom?exercises=true&regionCode=2202&language=en'));
    expect(narrowed.entries).toHaveLength(2);
    expect(narrowed.id).toMatch(address);
    expect(narrowed.link.find((link) => link['@rel'] === 'self')!['@href']).toMatch(address);
    expect(narrowed.entries[0]!.link[0]!['@href']).toContain('/en/projects/');
    const titles = narrowed.entries.map(({ title }) => (typeof title === 'string' ? title : title['#text']));
    expect(titles).toEqual(['第二个项目'.repeat(20), 'Care at home']);
    expect((await atomOf(await feed('projects.atom?exercises=true&statuses=AWARDED'))).entries).toEqual([]);
    expect((await atomOf(await feed('projects.atom'))).entries).toEqual([]);
  });

  it('tell of awards, of which there are none yet', async () => {
    expect((await atomOf(await feed('awards.atom?exercises=true&preferential=true'))).entries).toEqual([]);
  });

  it('hold the deadlines that lie ahead as a calendar', async () => {
    const response = await feed('deadlines.ics?language=zh&exercises=true');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75); // RFC 5545 §3.1
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    for (const name of ['prodid', 'version']) expect(calendar.getFirstPropertyValue(name)).toBeTruthy();
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events).toHaveLength(2);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const { uid, startDate, endDate, summary, component } of events) {
      expect(uid).toMatch(/^[0-9a-f-]{36}@chengjie$/);
      expect(summary).toMatch(/^截止: /);
      expect(startDate.toJSDate().getTime()).toBeGreaterThan(Date.now() - 86_400_000);
      expect(endDate.toJSDate()).toEqual(startDate.toJSDate());
      expect(component.getFirstPropertyValue('dtstamp')).toBeTruthy();
    }
  });

  it('name deadlines in English by the English title', async () => {
    const text = await (await feed('deadlines.ics?language=en&exercises=true')).text();
    expect(text).toContain('SUMMARY:Deadline: Care at home\r\n');
  });

  it.each(['projects.atom', 'awards.atom', 'deadlines.ics'])('%s is sent once to who has it already', async (file) => {
    const name = `${file}?exercises=true`;
    const { headers } = await feed(name);
    const [etag, modified] = [headers.get('etag')!, headers.get('last-modified')!];
    expect((await feed(name, { 'if-none-match': etag })).status).toBe(304);
    expect((await feed(name, { 'if-none-match': `"other", W/${etag}` })).status).toBe(304);
    expect((await feed(name, { 'if-none-match': '"other"', 'if-modified-since': modified })).status).toBe(200);
    expect((await feed(name, { 'if-modified-since': modified })).status).toBe(304);
    expect((await feed(name, { 'if-modified-since': 'Wed, 31 Dec 2025 00:00:00 GMT' })).status).toBe(200);
  });

  it('say what is wrong with an address', async () => {
    for (const [address, status] of [
      ['projects.atom?region=2202', 400],
      ['deadlines.ics?regionCode=nowhere', 400],
      ['bids.atom', 404],
    ] as const)
      expect([address, (await feed(address)).status]).toEqual([address, status]);
  });
});
