import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Memory for answers that their readers have not taken yet, in bytes. */
const MOST_BYTES = 64 * 1_024 * 1_024;

/** Shorter answers are not counted, in bytes: of all connections that there may be they stay below the bound. */
export const SHORT_BYTES = 16 * 1_024;

interface Untaken {
  readonly network: string;
  bytes: number;
  readonly forget: () => void;
}

/**
 * What was answered and not taken. A reader may be as slow as it likes, and may ask again and again before it takes anything:
 * when all that waits becomes too much, the network that keeps most of it loses its oldest connection.
 */
export class UntakenAnswers {
  /** The oldest first. */
  private readonly ofSockets = new Map<Socket, Untaken>();
  private bytes = 0;

  constructor(private readonly most = MOST_BYTES) {}

  /** Counts an answer until it is taken, or its connection is gone. */
  add(network: string, socket: Socket, answer: Pick<ServerResponse, 'once'>, bytes: number): void {
    if (socket.destroyed) return; // the reader was gone before
    const untaken = this.ofSockets.get(socket) ?? this.begin(network, socket);
    this.count(untaken, bytes);
    answer.once('finish', () => {
      if (this.ofSockets.get(socket) !== untaken) return;
      this.count(untaken, -bytes);
      if (untaken.bytes === 0) this.forget(socket, untaken);
    });
    while (this.bytes > this.most) this.cut();
  }

  private begin(network: string, socket: Socket): Untaken {
    const untaken: Untaken = { network, bytes: 0, forget: () => this.forget(socket, untaken) };
    this.ofSockets.set(socket, untaken);
    socket.once('close', untaken.forget); // answers that wait behind others are not told
    return untaken;
  }

  private forget(socket: Socket, untaken: Untaken): void {
    this.ofSockets.delete(socket);
    socket.off('close', untaken.forget);
    this.count(untaken, -untaken.bytes);
  }

  private count(untaken: Untaken, bytes: number): void {
    untaken.bytes += bytes;
    this.bytes += bytes;
  }

  private cut(): void {
    const ofNetworks = new Map<string, number>();
    for (const { network, bytes } of this.ofSockets.values())
      ofNetworks.set(network, (ofNetworks.get(network) ?? 0) + bytes);
    const [most] = [...ofNetworks].reduce((one, other) => (other[1] > one[1] ? other : one));
    const [socket, untaken] = [...this.ofSockets].find(([, { network }]) => network === most) as [Socket, Untaken];
    this.forget(socket, untaken);
    socket.destroy();
  }
}
