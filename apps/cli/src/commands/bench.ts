import type { Command } from 'commander';
import { readBenchOptions, readShare } from '../bench/options.js';
import type { BenchArguments } from '../bench/options.js';

export function registerBench(program: Command): void {
  program
    .command('bench')
    .description('measure the API against a bare server that gives the same answers; fails below a target')
    .option('--scale <share>', 'size of the data: 1 is 100,000 organizations and projects, 1,000,000 bids', '1')
    .option('--seed <number>', 'seed of the data; the same seed and scale use the same data again', '1')
    .option('--rounds <number>', 'rounds of each server', '5')
    .option('--seconds <number>', 'length of a round', '4')
    .option('--only <names>', 'some of Q1,Q2,Q3,Q1.foreign,…,Q1.kept,…,W1')
    .option('--no-start', 'without measuring npm start')
    .option('--profile <folder>', 'write CPU profiles of the API there; its figures then are too low')
    .option('--openings', 'instead: projects with many bids, and many projects that come due together')
    .option(
      '--national [share]',
      'instead: every list, filter and search at the size of the country, or of a share of it',
    )
    .action(async (typed: BenchArguments & { readonly openings?: boolean; readonly national?: string | true }) => {
      if (typed.openings || typed.national) {
        if (!(await runInstead(typed))) process.exitCode = 1;
        return;
      }
      const { runBench } = await import('../bench/run-bench.js');
      if (!(await runBench(readBenchOptions(typed)))) process.exitCode = 1;
    });
}

async function runInstead({ national }: { readonly national?: string | true }): Promise<boolean> {
  if (national === undefined) return (await import('../bench/bench-openings.js')).benchOpenings();
  const { benchNational } = await import('../bench/bench-national.js');
  return benchNational(readShare(national === true ? '1' : national));
}
