import type pg from 'pg';

/** A value as COPY's text format takes it; arrays, JSON and tsvectors are given as PostgreSQL writes them. */
export type CopyValue = string | number | boolean | null;

/** A table with the columns that are written. */
export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly string[];
}

interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** One `COPY … FROM STDIN`, as the driver runs it in place of a query. */
class CopyFrom implements pg.Submittable {
  readonly done: Promise<void>;
  private settle!: { resolve: () => void; reject: (error: Error) => void };
  private failure: Error | undefined;

  constructor(
    private readonly text: string,
    private readonly content: Buffer,
  ) {
    this.done = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
  }

  submit(connection: pg.Connection): void {
    (connection as unknown as CopyConnection).query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.content);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {
    // the server is ready right after it
  }

  handleError(error: Error): void {
    this.failure = error;
    this.settle.reject(error);
  }

  handleReadyForQuery(): void {
    if (!this.failure) this.settle.resolve();
  }
}

/** Rows of one table, gathered as COPY's text and written when asked to: the way in which millions get in quickest. */
export class CopyRows {
  private readonly lines: string[] = [];

  constructor(private readonly target: CopyTarget) {}

  get size(): number {
    return this.lines.length;
  }

  add(...values: readonly CopyValue[]): void {
    this.lines.push(values.map((value) => (value === null ? '\\N' : value)).join('\t'));
  }

  /** Writes what was gathered and forgets it. */
  async write(client: pg.Client): Promise<void> {
    if (this.lines.length === 0) return;
    const content = Buffer.from(`${this.lines.join('\n')}\n`);
    this.lines.length = 0;
    const { table, columns } = this.target;
    const copy = new CopyFrom(`copy ${table} (${columns.join(', ')}) from stdin`, content);
    client.query(copy);
    await copy.done;
  }
}

/** Bytes in COPY's text format, whose own escape character is the backslash. */
export const NO_BYTES = bytes(Buffer.of(0));

/** A value of bytea. */
export function bytes(value: Buffer): string {
  return `\\\\x${value.toString('hex')}`;
}
