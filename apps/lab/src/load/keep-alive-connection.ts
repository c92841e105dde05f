import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * One HTTP/1.1 connection, one request at a time. Less work than node:http's client, so that the driver takes little
 * of the processors that the servers share with it; it understands no more than answers with a content length.
 */
export class KeepAliveConnection {
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (body: Answer) => void; reject: (error: Error) => void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('The server closed the connection')));
  }

  static open(port: number): Promise<KeepAliveConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new KeepAliveConnection(socket));
      });
    });
  }

  /** Sends a POST with a JSON body and waits for the answer. */
  post(path: string, body: string, token?: string, language?: string): Promise<Answer> {
    const authorization = token ? `authorization: Bearer ${token}\r\n` : '';
    const wish = language ? `accept-language: ${language}\r\n` : '';
    if (this.socket.destroyed) return Promise.reject(new Error('The server closed the connection'));
    this.socket.write(
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n` +
        `accept: application/json\r\n${authorization}${wish}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.received = this.received.length ? Buffer.concat([this.received, chunk]) : chunk;
    const headEnd = this.received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = this.received.toString('latin1', 0, headEnd);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    const bodyStart = headEnd + HEAD_END.length;
    if (length === undefined) {
      this.waiting?.reject(new Error(`An answer without content-length: ${head}`));
      return;
    }
    const bodyEnd = bodyStart + Number(length);
    if (this.received.length < bodyEnd) return;
    const answer = { status: Number(head.slice(9, 12)), body: this.received.subarray(bodyStart, bodyEnd) };
    this.received = this.received.subarray(bodyEnd);
    this.waiting?.resolve(answer);
  }
}

/** An answer as received. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}
