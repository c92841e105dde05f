import type pg from 'pg';

/** A column of a prepared statement's rows, as PostgreSQL announces it. */
export interface PreparedColumn {
  readonly name: string;
  readonly dataTypeID: number;
  /** The table's column that it shows, or 0 and 0. */
  readonly tableID: number;
  readonly columnID: number;
}

/** What PostgreSQL says of a text that it was given to prepare. */
export interface PreparedStatement {
  readonly parameterTypes: readonly number[];
  readonly columns: readonly PreparedColumn[];
}

/** The part of `pg`'s connection that is used; its types leave out what its own queries need of it. */
interface Protocol {
  parse(query: { text: string; name: string; types: readonly number[] }): void;
  describe(message: { type: 'S'; name: string }): void;
  sync(): void;
  once(event: 'parameterDescription', listener: (message: { dataTypeIDs: number[] }) => void): void;
  removeAllListeners(event: 'parameterDescription'): void;
}

/** Parses and describes a text without executing it. */
class Description {
  private parameterTypes: readonly number[] = [];
  private columns: readonly PreparedColumn[] = [];
  private failure: Error | undefined;
  readonly prepared: Promise<PreparedStatement>;
  private finish!: () => void;

  constructor(private readonly text: string) {
    const ended = new Promise<void>((resolve) => (this.finish = resolve));
    this.prepared = ended.then(() => {
      if (this.failure) throw this.failure;
      return { parameterTypes: this.parameterTypes, columns: this.columns };
    });
  }

  submit(connection: Protocol): void {
    connection.removeAllListeners('parameterDescription');
    connection.once('parameterDescription', ({ dataTypeIDs }) => (this.parameterTypes = dataTypeIDs));
    connection.parse({ text: this.text, name: '', types: [] });
    connection.describe({ type: 'S', name: '' });
    connection.sync();
  }

  handleRowDescription({ fields }: { fields: readonly PreparedColumn[] }): void {
    this.columns = fields;
  }

  handleError(error: Error): void {
    this.failure = error;
    this.finish(); // pg tells a query no more after its error
  }

  handleReadyForQuery(): void {
    this.finish();
  }
}

/** @throws the error with which PostgreSQL refuses the text */
export function prepare(client: pg.Client | pg.PoolClient, text: string): Promise<PreparedStatement> {
  const description = new Description(text);
  client.query(description as unknown as pg.Submittable);
  return description.prepared;
}
