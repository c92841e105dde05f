import { LocalPostgresError } from '@chengjie/local-postgres';
import { ConfigError } from '@chengjie/platform/config';

/** Something that the person at the terminal can mend: one line that says what is wrong and what to do. */
export class UserFacingError extends Error {
  override readonly name: string = 'UserFacingError';

  /** The one-line problem in an error, if it is one. */
  static from(error: unknown): Error | undefined {
    return error instanceof UserFacingError || error instanceof LocalPostgresError || error instanceof ConfigError
      ? error
      : undefined;
  }
}
