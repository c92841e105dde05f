import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

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
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const chunk of content) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      await write(socket, Buffer.concat([length, chunk]));
    }
    await write(socket, Buffer.alloc(4));
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

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed) throw socket.errored ?? new Error('clamd ended the connection');
  if (!socket.write(bytes)) await once(socket, 'drain');
}

async function answerOf(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part as Buffer);
  return Buffer.concat(parts).toString().replaceAll('\0', '').trim();
}

function verdictOf(answer: string): string | null {
  if (CLEAN.test(answer)) return null;
  const found = FOUND.exec(answer)?.[1];
  if (found === undefined) throw new Error(`clamd could not look at a document: ${answer || 'no answer'}`);
  return found;
}
