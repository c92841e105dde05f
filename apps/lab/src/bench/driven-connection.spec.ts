import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DrivenConnection } from './driven-connection.js';

const head = (length: number, status = '200 OK') => `HTTP/1.1 ${status}\r\nContent-Length: ${length}\r\n\r\n`;

describe('a connection of the driver', () => {
  let server: Server | undefined;
  let connection: DrivenConnection | undefined;

  afterEach(() => {
    connection?.close();
    server?.close();
  });

  /** A server that answers each request by the next list of pieces, one turn of the loop after the other. */
  const serving = async (...answers: string[][]): Promise<DrivenConnection> => {
    const left = [...answers];
    server = createServer((socket) => {
      socket.setNoDelay(true);
      socket.on('data', () => {
        const pieces = left.shift();
        if (!pieces) return socket.destroy();
        const next = (): void => {
          const piece = pieces.shift();
          if (piece !== undefined) socket.write(piece, () => setImmediate(next));
        };
        next();
        return undefined;
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return (connection = await DrivenConnection.open((server.address() as AddressInfo).port));
  };

  const ask = (of: DrivenConnection) =>
    new Promise<{ ok: boolean; body: string }>((resolve, reject) => {
      of.send(Buffer.from('request'), {
        answered: ({ ok, bytes, bodyStart, end }) => resolve({ ok, body: bytes.toString('utf8', bodyStart, end) }),
        lost: (reason) => reject(new Error(reason)),
      });
    });

  it('reads answers that come whole, and in pieces that break anywhere', async () => {
    const text = head(5) + 'hello';
    const one = await serving([text], [...text], [text.slice(0, 30), text.slice(30)]);
    for (let time = 0; time < 3; time += 1) expect(await ask(one)).toEqual({ ok: true, body: 'hello' });
  });

  it('reads answers that are larger than its buffer, and small ones afterwards', async () => {
    const large = 'x'.repeat(300_000);
    const one = await serving([head(large.length), large], [head(2) + 'ok']);
    expect((await ask(one)).body).toBe(large);
    expect(await ask(one)).toEqual({ ok: true, body: 'ok' });
  });

  it('tells what is not good', async () => {
    const one = await serving([head(4, '500 Internal Server Error') + 'oops'], ['HTTP/1.1 200 OK\r\n\r\n']);
    expect(await ask(one)).toEqual({ ok: false, body: 'oops' });
    await expect(ask(one)).rejects.toThrow('without content-length');
  });

  it('tells that it was closed', async () => {
    await expect(ask(await serving())).rejects.toThrow('closed the connection');
  });
});
