import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const STATUS_OK = Buffer.from('HTTP/1.1 200');

/** An answer where it was received; valid until the next request is sent. */
export interface DrivenAnswer {
  readonly ok: boolean;
  readonly bytes: Buffer;
  readonly bodyStart: number;
  readonly end: number;
}

/** Who is told of a connection's answers. */
export interface AnswerTaker {
  answered(answer: DrivenAnswer): void;
  lost(reason: string): void;
}

/**
 * One HTTP/1.1 connection with one request at a time, for the driver alone: its processor time is taken from the
 * servers that it measures. So it sends bytes made beforehand and reads into one buffer of its own; no stream, promise
 * or copy for an answer. It understands no more than answers with a content length.
 */
export class DrivenConnection {
  private space = Buffer.allocUnsafe(64 * 1_024);
  private filled = 0;
  private bodyStart = 0;
  /** Length of the whole answer, 0 until its head is there. */
  private end = 0;
  private taker: AnswerTaker | undefined;
  private readonly socket: Socket;

  private constructor(port: number) {
    const onread = { buffer: () => this.room(), callback: (count: number) => this.receive(count) };
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
    this.socket.on('close', () => this.taker?.lost('The server closed the connection'));
  }

  static open(port: number): Promise<DrivenConnection> {
    return new Promise((resolve, reject) => {
      const connection = new DrivenConnection(port);
      connection.socket.once('connect', () => resolve(connection));
      connection.socket.on('error', (error) => {
        reject(error);
        connection.taker?.lost(error.message);
      });
    });
  }

  /** Sends a whole request and tells `taker` of the answer. */
  send(request: Buffer, taker: AnswerTaker): void {
    this.filled = 0;
    this.end = 0;
    this.taker = taker;
    this.socket.write(request);
  }

  close(): void {
    this.taker = undefined;
    this.socket.destroy();
  }

  private room(): Buffer {
    if (this.filled === this.space.length) this.space = Buffer.concat([this.space], 2 * this.space.length);
    return this.filled === 0 ? this.space : this.space.subarray(this.filled);
  }

  private receive(count: number): boolean {
    this.filled += count;
    if (this.end === 0) this.readHead();
    if (this.end === 0 || this.filled < this.end) return true;
    const { space, bodyStart, end, taker } = this;
    this.taker = undefined;
    this.filled = 0;
    taker?.answered({
      ok: space.compare(STATUS_OK, 0, STATUS_OK.length, 0, STATUS_OK.length) === 0,
      bytes: space,
      bodyStart,
      end,
    });
    return true;
  }

  private readHead(): void {
    const headEnd = this.space.indexOf(HEAD_END);
    if (headEnd < 0 || headEnd + HEAD_END.length > this.filled) return;
    const head = this.space.toString('latin1', 0, headEnd);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.taker?.lost(`An answer without content-length: ${head}`);
      return;
    }
    this.bodyStart = headEnd + HEAD_END.length;
    this.end = this.bodyStart + Number(length);
  }
}
