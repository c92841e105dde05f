/**
 * What kept the local PostgreSQL from starting, in one line for the person at the terminal:
 * what was found, then what to do about it.
 */
export class LocalPostgresError extends Error {
  override readonly name = 'LocalPostgresError';

  constructor(
    readonly found: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(`${found} ${advice}`, options);
  }
}
