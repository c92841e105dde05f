import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';

/** Longest time that the daemon takes over one document, in milliseconds. */
const PATIENCE_MS = 60_000;

/** What it says of content in which nothing was found, and of what was. */
const CLEAN = /^stream: OK$/;
const FOUND = /^stream: (.+) FOUND$/;

/**
 * Has ClamAV's daemon look at content, as it comes (INSTREAM of its protocol).
 * @param at `host:port`, or the path of its socket
 * @returns the name of what it found; null where it found nothing
 * @throws Error where it is away, or could not look at all of it
 */
export async function lookedAtByClamd(at: string, content: AsyncIterable<Buffer>): Promise<string | null> {
  const socket = connected(at);
  try {
    await once(socket, 'connect');
    const answer = answerOf(socket);
    answer.catch(() => undefined); // met below, or beside what stops the sending
    await pipeline(inStream(content, socket), socket, { end: false }).catch(async (error: unknown) => {
      // A daemon that ends the connection before it has all, as of what is too long for it, may say why.
      throw socket.destroyed ? notLooked(await answer) : error;
    });
    return verdictOf(await answer);
  } finally {
    socket.destroy();
  }
}

function connected(at: string): Socket {
  const [host, port] = at.split(':');
  const socket = at.startsWith('/') ? connect(at) : connect(Number(port), host);
  return socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('clamd does not answer')));
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
  for await (const part of socket) parts.push(part as Buffer);
  return Buffer.concat(parts).toString().replaceAll('\0', '').trim();
}

function verdictOf(answer: string): string | null {
  if (CLEAN.test(answer)) return null;
  const found = FOUND.exec(answer)?.[1];
  if (found === undefined) throw notLooked(answer);
  return found;
}

const notLooked = (answer: string) => new Error(`clamd could not look at a document: ${answer || 'no answer'}`);
