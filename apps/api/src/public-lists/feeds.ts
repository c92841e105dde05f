import {
  addressIn,
  escapedHtml,
  fullRegionName,
  shanghaiEnd,
  titlesOf,
  type Bilingual,
  type Language,
  type Procured,
  type Titled,
} from '@chengjie/kernel';
import { Feed } from 'feed';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { parse } from 'graphql';
import type { Amount } from './columns.js';
import { PAGE, word, type ListPage, type PublicList } from './public-list.js';

/** Where a feed is found, and what it is of. */
export interface FeedAddress {
  readonly origin: string;
  /** Of the feed itself, below the origin. */
  readonly self: string;
  readonly language: Language;
}

/** A list that programs come back to: the newest of it, under the filters of its address. */
export interface PublicFeed<Row = unknown> extends Pick<PublicList<Row>, 'document' | 'page'> {
  /** What its address ends with. */
  readonly name: string;
  readonly type: string;
  /** When a row changed last. */
  changedAt(row: Row): Date;
  write(rows: readonly Row[], address: FeedAddress, updated: Date): string;
}

interface NoticeRow extends Procured, Titled {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly status: string;
  readonly buyer: { readonly name: string };
  readonly region: { readonly code: string; readonly fullName: string };
  readonly function: { readonly name: Bilingual };
  readonly budget: Amount;
  readonly publishedAt: string;
  readonly deadlineAt: string;
  readonly deadlineProvisional: boolean;
  readonly openedAt: string | null;
  readonly evaluatedAt: string | null;
  readonly awardedAt: string | null;
  readonly endedAt: string | null;
}

const NOTICE = `id reference title titleEn version status regime procedure buyer { name } region { code fullName } function { name { zh en } } budget { amount }
  publishedAt deadlineAt deadlineProvisional openedAt evaluatedAt awardedAt endedAt`;

const lastOf = (...instants: readonly (string | null)[]) =>
  new Date(Math.max(...instants.map((instant) => (instant === null ? 0 : Date.parse(instant)))));

const noticeChangedAt = ({ publishedAt, openedAt, evaluatedAt, awardedAt, endedAt }: NoticeRow) =>
  lastOf(publishedAt, openedAt, evaluatedAt, awardedAt, endedAt);

const TITLES = {
  notices: { zh: '承接：采购公告', en: 'Chengjie: notices' },
  awards: { zh: '承接：采购结果', en: 'Chengjie: awards' },
  deadlines: { zh: '承接：采购截止时间', en: 'Chengjie: deadlines' },
} as const;

/** An Atom feed (RFC 4287) without its entries: the library escapes what is text, and takes titles and summaries of entries for HTML. */
function atomOf(title: Bilingual, path: string, { origin, self, language }: FeedAddress, updated: Date): Feed {
  return new Feed({
    id: origin + self,
    title: title[language],
    link: origin + addressIn(language, path),
    feed: origin + self,
    language: language === 'zh' ? 'zh-CN' : 'en',
    updated,
    generator: 'Chengjie',
    author: { name: title[language] },
  });
}

/** Projects as they were published, the newest first, each with how far it has come. */
const notices: PublicFeed<NoticeRow> = {
  name: 'projects.atom',
  type: 'application/atom+xml; charset=utf-8',
  document: parse(`query ($first: Int!, $after: String, $counted: Boolean!, $filter: ProjectFilter) {
    projects(first: $first, after: $after, filter: $filter, orderBy: NEWEST) { ${PAGE} nodes { ${NOTICE} } }
  }`),
  page: (data) => data['projects'] as ListPage<NoticeRow>,
  changedAt: noticeChangedAt,
  write: (rows, address, updated) => {
    const feed = atomOf(TITLES.notices, '/projects', address, updated);
    for (const row of rows) {
      feed.addItem({
        ...{
          id: `urn:uuid:${row.id}`,
          title: escapedHtml(titlesOf(row)[address.language]),
          link: pageOf(row, address),
        },
        ...{ date: noticeChangedAt(row), published: new Date(row.publishedAt) },
        author: [{ name: row.buyer.name }],
        description: linesOf(noticeLines(row, address.language)),
      });
    }
    return feed.atom1();
  },
};

interface AwardRow {
  readonly id: string;
  readonly publishedAt: string;
  readonly amount: Amount;
  readonly preferential: boolean;
  readonly bidder: { readonly name: string };
  readonly project: Titled & { readonly reference: string; readonly buyer: { readonly name: string } };
}

/** Awards, the newest first. */
const awardFeed: PublicFeed<AwardRow> = {
  name: 'awards.atom',
  type: 'application/atom+xml; charset=utf-8',
  document: parse(`query ($first: Int!, $after: String, $counted: Boolean!, $filter: AwardFilter) {
    awards(first: $first, after: $after, filter: $filter) {
      ${PAGE} nodes { id publishedAt amount { amount } preferential bidder { name } project { reference title titleEn buyer { name } } }
    }
  }`),
  page: (data) => data['awards'] as ListPage<AwardRow>,
  changedAt: ({ publishedAt }) => new Date(publishedAt),
  write: (rows, address, updated) => {
    const feed = atomOf(TITLES.awards, '/projects?status=AWARDED', address, updated);
    for (const { id, publishedAt, amount, preferential, bidder, project } of rows) {
      const zh = address.language === 'zh';
      feed.addItem({
        ...{
          id: `urn:uuid:${id}`,
          title: escapedHtml(titlesOf(project)[address.language]),
          link: pageOf(project, address),
        },
        ...{ date: new Date(publishedAt), published: new Date(publishedAt) },
        author: [{ name: project.buyer.name }],
        description: linesOf([
          [zh ? '项目编号' : 'Reference', project.reference],
          [zh ? '承接组织' : 'Winner', bidder.name],
          [zh ? '金额（元）' : 'Amount (yuan)', amount.amount],
          ...(preferential
            ? [[zh ? '依据' : 'Decided by', zh ? '同等条件下联合会优先' : 'Federation first on equal terms'] as const]
            : []),
        ]),
      });
    }
    return feed.atom1();
  },
};

/** Deadlines that lie ahead, the nearest first, as a calendar (RFC 5545) to which one subscribes. */
const deadlines: PublicFeed<NoticeRow> = {
  name: 'deadlines.ics',
  type: 'text/calendar; charset=utf-8',
  document: parse(`query ($first: Int!, $after: String, $counted: Boolean!, $filter: ProjectFilter = {}) {
    projects(first: $first, after: $after, filter: $filter, orderBy: CLOSING_SOON) { ${PAGE} nodes { ${NOTICE} } }
  }`),
  page: (data) => {
    const page = data['projects'] as ListPage<NoticeRow>;
    return { ...page, nodes: page.nodes.filter(({ status }) => status === 'PUBLISHED') };
  },
  changedAt: noticeChangedAt,
  write: (rows, address) => {
    const { language, origin, self } = address;
    const calendar = ical({
      name: TITLES.deadlines[language],
      prodId: { company: 'Chengjie', product: 'deadlines', language: language.toUpperCase() },
      method: ICalCalendarMethod.PUBLISH,
      url: origin + self,
      ttl: 3_600,
    });
    for (const row of rows) {
      const deadline = new Date(row.deadlineAt);
      calendar.createEvent({
        id: `${row.id}@chengjie`,
        // It rises when the notice is amended, and with the deadline when that is settled.
        sequence: row.version,
        ...{ start: deadline, end: deadline, stamp: noticeChangedAt(row), lastModified: noticeChangedAt(row) },
        summary: `${language === 'zh' ? '截止' : 'Deadline'}: ${titlesOf(row)[language]}`,
        description: noticeLines(row, language)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n'),
        location: fullRegionName(row.region, language),
        url: pageOf(row, address),
      });
    }
    return calendar.toString();
  },
};

type Line = readonly [name: string, value: string];

function noticeLines(row: NoticeRow, language: Language): Line[] {
  const zh = language === 'zh';
  const provisional = row.deadlineProvisional ? (zh ? '（暂定）' : ' (provisional)') : '';
  return [
    [zh ? '项目编号' : 'Reference', row.reference],
    [zh ? '购买主体' : 'Buyer', row.buyer.name],
    [zh ? '地区' : 'Region', fullRegionName(row.region, language)],
    [zh ? '职能事项' : 'Function', row.function.name[language]],
    [zh ? '预算（元）' : 'Budget (yuan)', row.budget.amount],
    [
      zh ? '截止时间（北京时间）' : 'Deadline (Beijing time)',
      shanghaiEnd(new Date(row.deadlineAt)).slice(0, 16) + provisional,
    ],
    [zh ? '状态' : 'State', String(word('status', row.status, language, row))],
  ];
}

function linesOf(lines: readonly Line[]): string {
  return lines.map(([name, value]) => `<p>${escapedHtml(`${name}: ${value}`)}</p>`).join('');
}

function pageOf({ reference }: { readonly reference: string }, { origin, language }: FeedAddress): string {
  return origin + addressIn(language, `/projects/${reference}`);
}

/** All feeds. */
export const PUBLIC_FEEDS: readonly PublicFeed[] = [notices, awardFeed, deadlines];
