import { Command } from 'commander';
import { commands } from './commands/index.js';
import { UserFacingError } from './lib/user-facing-error.js';

/** Runs the command line; problems that a person can mend are told in one line, others with their stack. */
export async function run(argv: readonly string[]): Promise<void> {
  const program = new Command('chengjie')
    .description('承接 Chengjie: the marketplace where government buys community services')
    .showHelpAfterError();
  for (const register of commands) register(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    const expected = UserFacingError.from(error);
    process.stderr.write(expected ? `chengjie: ${expected.message}\n` : `${format(error)}\n`);
    process.exitCode = 1;
  }
}

function format(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
