import { randomInt } from 'node:crypto';
import type { Command } from 'commander';
import type { FaultsArguments } from '../faults/options.js';

export function registerFaults(program: Command): void {
  program
    .command('faults')
    .description(
      'break things under load and compare what was acknowledged with what is stored; fails on a broken promise',
    )
    .option('--only <names>', 'some of the scenarios, by name')
    .option('--cycles <number>', 'rounds of killing', '50')
    .option('--bids <number>', 'submissions around deadlines', '100000')
    .option('--seed <number>', 'repeats the chances of a run', String(randomInt(1, 1_000_000)))
    .action(async (typed: FaultsArguments) => {
      const { runFaults } = await import('../faults/run-faults.js');
      if (!(await runFaults(typed))) process.exitCode = 1;
    });
}
