import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import type { RequestSet } from './driver-protocol.js';
import { KeepAliveConnection } from '../load/keep-alive-connection.js';
import { inWordsOfApi, withoutCursors } from './peer-answers.js';
import { QUERIES } from './options.js';
import type { ServerName } from './statistics.js';
import type { Workload } from './workloads.js';

/** Requests of each query whose answers are compared. */
const COMPARED = 200;

/** Ports of the servers that are compared. */
export type Ports = Readonly<Record<'api' | 'bare', number> & { readonly peer?: number }>;

/**
 * Compares what the servers answer, whatever the order of the fields, or what they write.
 * @returns how many requests of the workload it used up
 * @throws Error showing the first difference
 */
export async function assertSameAnswers(workload: Workload, ports: Ports, client: pg.Client): Promise<number> {
  const api = await KeepAliveConnection.open(ports.api);
  const bare = await KeepAliveConnection.open(ports.bare);
  const peer = ports.peer === undefined ? undefined : await KeepAliveConnection.open(ports.peer);
  try {
    const count = workload.once ? 1 : Math.min(COMPARED, workload.api.requests.length);
    for (let index = 0; index < count; index += 1) {
      const answers = [await answerOf(api, workload.api, index), await answerOf(bare, workload.bare, index)] as const;
      if (workload.once) await assertSameRows(answers, client);
      else if (!isDeepStrictEqual(...answers)) throw different(workload, index, 'bare', answers);
      if (!peer || !workload.peer) continue;
      const same = inSameWords(workload, answers[0], await answerOf(peer, workload.peer, index));
      if (!isDeepStrictEqual(...same)) throw different(workload, index, 'peer', same);
    }
    return count;
  } finally {
    for (const connection of [api, bare, peer]) connection?.close();
  }
}

function inSameWords({ name }: Workload, api: unknown, peer: unknown): readonly [unknown, unknown] {
  const query = QUERIES.find((each) => each === name);
  const { data } = peer as { readonly data?: Parameters<typeof inWordsOfApi>[1] | null };
  if (!query || !data) return [api, peer];
  return [withoutCursors(api), withoutCursors({ data: inWordsOfApi(query, data) })];
}

async function answerOf(connection: KeepAliveConnection, set: RequestSet, index: number): Promise<unknown> {
  const request = set.requests[index];
  const { status, body } = await connection.post(
    set.path,
    set.before + (request?.variables ?? '') + set.after,
    request?.token,
  );
  if (status !== 200) throw new Error(`${set.path} answered ${status}: ${body.toString()}`);
  return JSON.parse(body.toString());
}

interface SubmissionAnswer {
  readonly data?: { readonly submitBid: { readonly bid: { readonly id: string } | null } };
}

/** The bids' rows must be alike in everything that is not secret, random or another bidder's. */
async function assertSameRows(answers: readonly [unknown, unknown], client: pg.Client): Promise<void> {
  const ids = answers.map((answer) => (answer as SubmissionAnswer).data?.submitBid.bid?.id);
  if (ids.includes(undefined)) throw new Error(`No bid: ${JSON.stringify(answers[0])}\n${JSON.stringify(answers[1])}`);
  const shapes = answers.map((answer) => JSON.stringify(shapeOf(answer)));
  if (shapes[0] !== shapes[1]) throw new Error(`Answers of other shapes:\n${shapes.join('\n')}`);
  const { rows } = await client.query<{ id: string; shape: string }>(
    `select b.id, concat_ws(' ', b.capacity, b.status, b.revision, octet_length(b.ciphertext), length(b.content_hash),
       length(b.receipt_number), v.act, v.revision, v.actor_id = b.submitted_by, v.receipt_number = b.receipt_number,
       v.at = b.submitted_at, length(k.input_hash), k.answer ->> 'bidId' = b.id::text) as shape
     from bid b join bid_revision v on v.bid_id = b.id
       join idempotency_key k on k.actor_id = b.submitted_by and k.answer ->> 'bidId' = b.id::text
     where b.id = any($1::uuid[])`,
    [ids],
  );
  if (rows.length !== 2 || rows[0]?.shape !== rows[1]?.shape)
    throw new Error(`Rows that differ:\n${rows.map(({ shape }) => shape).join('\n')}`);
}

/** The value with each text replaced by its length. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
}

function different(
  { name, api }: Workload,
  index: number,
  other: ServerName,
  [left, right]: readonly [unknown, unknown],
): Error {
  return new Error(
    `${name} ${api.requests[index]?.variables}: the servers answer differently\nAPI  ${JSON.stringify(left)}\n${other} ${JSON.stringify(right)}`,
  );
}
