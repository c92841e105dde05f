// Sends requests over keep-alive connections, each one as soon as the last is answered, from a process of its own.
// The parent sends a DriveOrder and gets a DriveResult.
import { readFileSync } from 'node:fs';
import type { DriveOrder, DriveResult, RequestSet } from './driver-protocol.js';
import { KeepAliveConnection } from '../load/keep-alive-connection.js';
import type { Answer } from '../load/keep-alive-connection.js';
import { percentile } from './statistics.js';

const sets = new Map<string, RequestSet>();

function setOf(file: string): RequestSet {
  const known = sets.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as RequestSet);
  sets.set(file, known);
  return known;
}

async function drive({ port, file, connections, seconds, from, once }: DriveOrder): Promise<DriveResult> {
  const set = setOf(file);
  const beginning = Buffer.from(set.beginning);
  const isGood = ({ status, body }: Answer) =>
    status === 200 && body.subarray(0, beginning.length).equals(beginning) && body.includes(set.holding);
  const latencies: number[] = [];
  let next = from;
  let failure: string | undefined;
  const opened = await Promise.all(Array.from({ length: connections }, () => KeepAliveConnection.open(port)));
  const since = performance.now();
  const until = since + seconds * 1_000;

  async function send(connection: KeepAliveConnection): Promise<void> {
    while (performance.now() < until && failure === undefined) {
      const request = set.requests[once ? next : next % set.requests.length];
      if (!request) return;
      next += 1;
      const sent = performance.now();
      const answer = await connection.post(set.path, set.before + request.variables + set.after, request.token);
      latencies.push(performance.now() - sent);
      if (!isGood(answer)) failure ??= `${answer.status} ${answer.body.toString().slice(0, 500)}`;
    }
  }

  try {
    await Promise.all(opened.map(send));
  } finally {
    for (const connection of opened) connection.close();
  }
  const elapsed = (performance.now() - since) / 1_000;
  const sorted = Float64Array.from(latencies).sort();
  return {
    answered: sorted.length,
    seconds: elapsed,
    p50: sorted.length ? percentile(sorted, 0.5) : 0,
    p99: sorted.length ? percentile(sorted, 0.99) : 0,
    ...(failure === undefined ? {} : { failure }),
    next,
  };
}

process.on('message', (order: DriveOrder) => {
  drive(order).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ answered: 0, seconds: 0, p50: 0, p99: 0, failure: String(error), next: 0 }),
  );
});
process.on('disconnect', () => process.exit(0));
