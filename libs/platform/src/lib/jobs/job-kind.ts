/** Schema of the job tables. */
export const JOB_SCHEMA = 'jobs';

/** A kind of work that is done after the act that asked for it has been committed. */
export interface JobKind<Data extends object> {
  readonly queue: string;
  /** Carries the type only. */
  readonly '~data'?: Data;
}

/** Declares a kind of job; its queue must be among those given to `migrate`. */
export function jobKind<Data extends object>(queue: string): JobKind<Data> {
  return { queue };
}
