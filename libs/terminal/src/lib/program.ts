import { Command } from 'commander';
import { UserFacingError } from './user-facing-error.js';
import { visibleLines } from './visible.js';

/** Adds a command to the program; the command's own code should load when it runs. */
export type RegisterCommand = (program: Command) => void;

/** Runs a command line; problems that a person can mend are told in one line, others with their stack. */
export async function runProgram(
  name: string,
  description: string,
  commands: readonly RegisterCommand[],
  argv: readonly string[],
): Promise<void> {
  const program = new Command(name).description(description).showHelpAfterError();
  for (const register of commands) register(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    const expected = UserFacingError.from(error);
    process.stderr.write(`${visibleLines(expected ? `${name}: ${expected.message}` : format(error))}\n`);
    process.exitCode = 1;
  }
}

function format(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
