/** Requests of one workload to one server: only variables and tokens differ among them. */
export interface RequestSet {
  readonly path: string;
  /** Body before and after the variables. */
  readonly before: string;
  readonly after: string;
  /** Every good answer begins with this, and holds that, which is looked for in some of them. */
  readonly beginning: string;
  readonly holding: string;
  readonly requests: readonly { readonly variables: string; readonly token?: string }[];
}

/** What the driver is asked to do: to read a set, or to send requests for some seconds. */
export type DriverOrder = { readonly load: string } | DriveOrder;

/** Requests for some seconds. */
export interface DriveOrder {
  /** Ports of the server's replicas: connections are shared out among them. */
  readonly ports: readonly number[];
  /** File with a {@link RequestSet} as JSON, loaded before. */
  readonly file: string;
  readonly connections: number;
  /** When to stop; sooner if each request may be sent but once and all were sent. */
  readonly seconds: number;
  /** Index of the first request; after the last comes the first again, unless each may be sent but once. */
  readonly from: number;
  readonly once: boolean;
}

/** What came of it. */
export interface DriveResult {
  /** Good answers. */
  readonly answered: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the driver itself for each request, microseconds. */
  readonly driverMicros: number;
  /** The first answer that was not a good one. */
  readonly failure?: string;
  /** Index of the request after the last one sent. */
  readonly next: number;
}
