import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';

/** Longest time that the daemon says nothing over one document, in milliseconds: it gives up itself after 120 s (MaxScanTime). */
const PATIENCE_MS = 180_000;

/** What it says of content in which nothing was found, and of what was. */
const CLEAN = /^stream: OK$/;
const FOUND = /^stream: (.+) FOUND$/;

/** The daemon came to no end with a document; another one it may look at. */
export class NotLookedAt extends Error {
  constructor(said: string) {
    super(`clamd could not look at a document: ${said || 'no answer'}`);
  }
}

/**
 * Has ClamAV's daemon look at content, as it comes (INSTREAM of its protocol).
 * @param at `host:port`, or the path of its socket
 * @returns the name of what it found; null where it found nothing
 * @throws NotLookedAt where it came to no end with it
 * @throws Error where it is away, or the content cannot be read
 */
export async function lookedAtByClamd(
  at: string,
  content: AsyncIterable<Buffer>,
  patienceMs = PATIENCE_MS,
): Promise<string | null> {
  const socket = connected(at, patienceMs);
  try {
    await once(socket, 'connect');
    const answer = answerOf(socket);
    answer.catch(() => undefined); // met below, or beside what stops the sending
    const read = noted(content);
    await pipeline(inStream(read.content, socket), socket, { end: false }).catch(async () => {
      // A daemon that ends the connection before it has all, as of what is too long for it, may say why.
      throw read.failure() ?? new NotLookedAt(await answer);
    });
    return verdictOf(await answer);
  } finally {
    socket.destroy();
  }
}

function connected(at: string, patienceMs: number): Socket {
  const [host, port] = at.split(':');
  const socket = at.startsWith('/') ? connect(at) : connect(Number(port), host);
  return socket.setTimeout(patienceMs, () => socket.destroy(new Error('no answer in time')));
}

/** Content, and why it cannot be read: that is no fault of whoever it is sent to. */
function noted(content: AsyncIterable<Buffer>) {
  let failed: unknown;
  async function* read(): AsyncGenerator<Buffer> {
    try {
      yield* content;
    } catch (error) {
      failed = error;
      throw error;
    }
  }
  return { content: read(), failure: () => failed };
}

/** The command, and content in chunks, each behind its length; one of zero is the end, which is said to who heard all. */
async function* inStream(content: AsyncIterable<Buffer>, socket: Socket): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of content) {
    if (socket.destroyed) break;
    yield Buffer.concat([lengthOf(chunk), chunk]);
  }
  if (socket.destroyed) throw new Error('clamd ended the connection');
  yield lengthOf(Buffer.of());
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

async function answerOf(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const part of socket) parts.push(part as Buffer);
  } catch (error) {
    throw new NotLookedAt(error instanceof Error ? error.message : String(error));
  }
  return Buffer.concat(parts).toString().replaceAll('\0', '').trim();
}

function verdictOf(answer: string): string | null {
  if (CLEAN.test(answer)) return null;
  const found = FOUND.exec(answer)?.[1];
  if (found === undefined) throw new NotLookedAt(answer);
  return found;
}
