import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { countVerdict, type FaultsOptions, type Scenario } from './scenario.js';
import { Site } from './site.js';

const CLIENTS = 16;

/** How often one request goes out before it counts as failed. */
const MOST_ATTEMPTS = 4;

/** How a connection ends on which no answer has begun. */
const NOT_TAKEN = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** Restarts of one of two replicas while clients ask. */
const RESTARTS = 5;

/** A question that takes a few round trips to the database. */
const QUESTION = JSON.stringify({ query: '{ projects(first: 50) { totalCount edges { node { id title } } } }' });

/** SIGTERM of a replica under load, as a deployment does it. */
export const drain: Scenario = {
  name: 'drain',
  title: 'SIGTERM of one of two API replicas under load',
  async run(options) {
    const site = await Site.open({ seed: options.seed });
    try {
      return await drained(site, options);
    } finally {
      await site.close();
    }
  },
};

async function drained(site: Site, { say }: FaultsOptions) {
  let [stopping, staying] = await Promise.all([site.api(), site.api()]);
  const balancer = new Balancer([stopping.port, staying.port]);
  const over = new AbortController();
  const clients = Array.from({ length: CLIENTS }, () => balancer.askUntil(over.signal));
  let forced = 0;
  for (let restart = 1; restart <= RESTARTS; restart += 1) {
    await delay(500);
    const { port } = stopping;
    const ended = once(stopping.child, 'exit');
    stopping.child.kill('SIGTERM');
    const [code, signal] = (await ended) as [number | null, string | null];
    if (code !== 0 && signal !== 'SIGTERM') forced += 1;
    [stopping, staying] = [staying, await site.api({ port })];
    const failures = [...new Set(balancer.failed)].slice(0, 3).join(', ');
    say(`restart ${restart}/${RESTARTS}: ${balancer.answered} answered, ${balancer.failed.length} failed ${failures}`);
  }
  over.abort();
  await Promise.all(clients);
  balancer.close();
  return [
    countVerdict(
      `${RESTARTS} restarts, ${balancer.answered} requests, ${balancer.sentAgain} not taken by a replica that was gone: failed ones`,
      balancer.failed.length,
      0,
    ),
    countVerdict('replicas that ended otherwise than in order', forced, 0),
  ];
}

/**
 * What stands before the replicas: it keeps connections open and turns to the other replica where nobody listens. An
 * answer other than 200, or one that breaks off, is a failed request. Where a connection ends before the first byte of
 * an answer, the replica was gone before it read the request: it is sent again, as proxies do with queries.
 */
class Balancer {
  answered = 0;
  sentAgain = 0;
  readonly failed: string[] = [];
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly ports: readonly number[]) {}

  async askUntil(signal: AbortSignal): Promise<void> {
    for (let turn = 0; !signal.aborted; turn += 1) await this.ask(turn);
  }

  /** Ends the connections, once nobody waits for an answer any more. */
  close(): void {
    this.agent.destroy();
  }

  private async ask(turn: number): Promise<void> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const port = this.ports[(turn + attempt) % this.ports.length] ?? 0;
      const outcome = await this.send(port);
      if (outcome === 'answered') {
        this.answered += 1;
        return;
      }
      if (outcome !== 'not taken') {
        this.failed.push(outcome);
        return;
      }
      this.sentAgain += 1;
    }
    this.failed.push('no replica took it');
  }

  private send(port: number): Promise<string> {
    return new Promise((resolve) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(QUESTION) };
      const sent = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent: this.agent, headers });
      sent.on('error', ({ code = '' }: NodeJS.ErrnoException) => resolve(NOT_TAKEN.has(code) ? 'not taken' : code));
      sent.on('response', (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode === 200 ? 'answered' : `status ${response.statusCode}`));
        response.on('error', () => resolve('cut off'));
      });
      sent.end(QUESTION);
    });
  }
}
