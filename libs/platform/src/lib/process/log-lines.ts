import { ConsoleLogger } from '@nestjs/common';

/** What of an error's own properties goes into the log: what failed, and none of the values it failed with. */
const TOLD = ['code', 'constraint', 'table', 'column', 'routine'] as const;

/**
 * An error as the log has it. PostgreSQL's details hold the row that it refused, such as a mail with its link, and are left out.
 */
function withoutValues(error: Error): Error {
  const { name, message, stack, cause } = error;
  const properties = Object.entries(error).filter(([key]) => (TOLD as readonly string[]).includes(key));
  const told = cause instanceof Error ? new Error(message, { cause: withoutValues(cause) }) : new Error(message);
  return Object.assign(told, Object.fromEntries(properties), { name, stack });
}

/**
 * The log of a server: what failed and what to look at, one line of JSON for each entry, so that no value can look like another
 * entry; in a terminal as text.
 */
export class LogLines extends ConsoleLogger {
  constructor(json: boolean = !process.stderr.isTTY) {
    super({ json, logLevels: ['error', 'warn'] });
  }

  override error(message: unknown, ...more: unknown[]): void {
    super.error(message instanceof Error ? withoutValues(message) : message, ...(more as string[]));
  }
}
