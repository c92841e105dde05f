/** Requests of one workload to one server: only variables and tokens differ among them. */
export interface RequestSet {
  readonly path: string;
  /** Body before and after the variables. */
  readonly before: string;
  readonly after: string;
  /** A good answer begins with this, and holds that. */
  readonly beginning: string;
  readonly holding: string;
  readonly requests: readonly { readonly variables: string; readonly token?: string }[];
}

/** What the driver is asked to do for some seconds. */
export interface DriveOrder {
  readonly port: number;
  /** File with a {@link RequestSet} as JSON; read once. */
  readonly file: string;
  readonly connections: number;
  readonly seconds: number;
  /** Index of the first request; after the last comes the first again, unless each may be sent but once. */
  readonly from: number;
  readonly once: boolean;
}

/** What came of it. */
export interface DriveResult {
  readonly answered: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** The first answer that was not a good one. */
  readonly failure?: string;
  /** Index of the request after the last one sent. */
  readonly next: number;
}
