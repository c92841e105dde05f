import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Between two bytes of a slow body. */
const PAUSE_MS = 1_000;

/** Sends a body byte by byte until the server has enough of it; answers the status of its answer, 0 if it only hung up. */
export async function slowBody(port: number, limitMs: number): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  let ended = false;
  socket.on('data', (chunk) => (received += chunk.toString()));
  socket.on('error', () => undefined);
  socket.on('close', () => (ended = true));
  socket.write(
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{',
  );
  const since = performance.now();
  while (!ended && performance.now() - since < limitMs) {
    await delay(PAUSE_MS);
    if (!socket.destroyed) socket.write(' ');
  }
  socket.destroy();
  if (!ended) throw new Error(`The server still reads a slow body after ${limitMs / 1_000} s`);
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 0);
}
