import { shanghaiDate } from '@chengjie/kernel';
import {
  networkOf,
  siteOf,
  SLOW_ANSWER,
  STANDS_STILL_MS,
  turnOfAnswer,
  Turns,
  WaitedTooLong,
  type AnswerTurn,
} from '@chengjie/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { readAddress } from './list-address.js';
import type { ListQuestion, ListReader } from './list-reader.js';
import { listRequest, refuse, unreadable, type ListRefusal } from './list-request.js';
import type { ListPage, PublicList } from './public-list.js';
import { FORMATS, MOST_XLSX_ROWS, type Format } from './spreadsheets.js';

/** Seconds after which whoever was refused may come back. */
const LATER = 30;

/** Downloads at once: each is read a page at a time, few more than there are connections for it. Nobody waits; one is told. */
const BOUNDS = {
  atOnce: 6,
  atOnceOfOne: 1,
  waiting: 0,
  waitingOfOne: 0,
  patienceMs: 1,
  standsStillMs: STANDS_STILL_MS,
  slow: SLOW_ANSWER,
  refusal: () => new WaitedTooLong(),
};

export interface ServedLists {
  readonly lists: readonly PublicList[];
  readonly reader: ListReader;
  readonly schema: () => GraphQLSchema;
  /** How many proxies of our own stand before the server. */
  readonly proxies: number;
  readonly stallsMs?: number;
}

/**
 * Serves every public list as a file: `/downloads/projects.csv?regionCode=2202`, under the filters and in the order that its address says.
 * A network has one at a time, and all of them read on connections of their own, so that none holds up a bid
 * (docs/adr/0034-lists-to-take-along.md).
 */
export async function serveDownloads(scope: FastifyInstance, served: ServedLists): Promise<void> {
  const turns = new Turns(BOUNDS);
  const lists = new Map(served.lists.map((list) => [list.name, list]));
  scope.get<{ Params: { list: string; format: string } }>('/downloads/:list.:format', async (request, reply) => {
    const list = lists.get(request.params.list);
    const format = Object.hasOwn(FORMATS, request.params.format)
      ? FORMATS[request.params.format as keyof typeof FORMATS]
      : undefined;
    if (!list || !format) return reply.callNotFound();
    const { language, search } = listRequest(request);
    const read = readAddress(served.schema(), list.document, search);
    if ('fault' in read) return refuse(reply, language, { status: 400, ...read.fault });
    let turn: AnswerTurn;
    try {
      const network = networkOf(request.raw, served.proxies);
      turn = await turnOfAnswer(turns, network, reply.raw, { stallsMs: served.stallsMs, place: siteOf(network) });
    } catch (error) {
      if (error instanceof WaitedTooLong) return refuse(reply, language, ONE_AT_A_TIME);
      throw error;
    }
    return send(served, { list, language, variables: read.variables }, turn, format, request, reply);
  });
}

/** The first page is read before anything is sent: what is wrong with the address is told by the status. */
async function send(
  { reader }: ServedLists,
  question: ListQuestion<unknown, PublicList>,
  turn: AnswerTurn,
  format: Format,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { list, language } = question;
  const counted = format === FORMATS.xlsx;
  let first: ListPage<unknown>;
  try {
    first = await reader.page(question, { counted });
  } catch (error) {
    return refuse(reply, language, unreadable(error));
  }
  if (counted && (first.totalCount ?? 0) > MOST_XLSX_ROWS) return refuse(reply, language, TOO_MANY_ROWS);
  const file = await format.write(
    list,
    pagesOf(reader, question, first, () => reply.raw.destroyed),
    language,
  );
  turn.follow(file);
  return reply
    .type(format.type)
    .header('cache-control', 'no-store')
    .header('content-disposition', dispositionOf(question, format))
    .send(request.method === 'HEAD' ? '' : file);
}

async function* pagesOf(
  reader: ListReader,
  question: ListQuestion<unknown, PublicList>,
  first: ListPage<unknown>,
  isOver: () => boolean,
): AsyncGenerator<readonly unknown[]> {
  yield first.nodes;
  for await (const page of reader.after(question, first)) {
    if (isOver()) return; // whoever asked has gone
    yield page;
  }
}

/** A name in ASCII for old clients, and the list's own (RFC 6266). */
function dispositionOf({ list, language }: ListQuestion<unknown, PublicList>, format: Format): string {
  const ending = `${shanghaiDate(new Date())}.${format === FORMATS.xlsx ? 'xlsx' : 'csv'}`;
  const named = encodeURIComponent(`${list.title[language]} ${ending}`);
  return `attachment; filename="${list.name}-${ending}"; filename*=UTF-8''${named}`;
}

const ONE_AT_A_TIME: ListRefusal = {
  status: 429,
  code: 'DOWNLOADS_AT_ONCE',
  retryAfter: LATER,
  zh: '同一网络地址一次只能下载一个文件，或者此刻下载的人太多：请等前一个下载完成，稍后再试。',
  en: 'One network downloads one file at a time, or too many are downloaded at this moment: wait until yours is complete, and try again.',
};

const TOO_MANY_ROWS: ListRefusal = {
  status: 413,
  code: 'TOO_MANY_ROWS',
  zh: `XLSX 文件最多 ${MOST_XLSX_ROWS} 行：请缩小筛选范围，或者下载 CSV，行数不限。`,
  en: `A workbook has at most ${MOST_XLSX_ROWS} rows: narrow the list, or take it as CSV, which has no bound.`,
};
