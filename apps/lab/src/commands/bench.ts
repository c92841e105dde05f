import type { Command } from 'commander';
import { readBenchOptions, readMinutes, readShare, type BenchArguments } from '../bench/options.js';

export function registerBench(program: Command): void {
  program
    .command('bench')
    .description(
      'measure the API against a bare server and PostGraphile that give the same answers; fails below a target',
    )
    .option('--scale <share>', 'size of the data: 1 is 100,000 organizations and projects, 1,000,000 bids', '1')
    .option('--seed <number>', 'seed of the data; the same seed and scale use the same data again', '1')
    .option('--rounds <number>', 'rounds of each server', '5')
    .option('--seconds <number>', 'length of a round', '4')
    .option('--only <names>', 'some of Q1,Q2,Q3,Q1.foreign,…,Q1.kept,…,W1,rush')
    .option('--no-peer', 'without PostGraphile, which npm fetches into .data at the first time')
    .option('--no-start', 'without measuring npm start')
    .option(
      '--profile <folder>',
      'write CPU profiles of the API there and print what each stage costs; its figures then are too low',
    )
    .option('--openings', 'instead: projects with many bids, and many projects that come due together')
    .option(
      '--national [share]',
      'instead: every list, filter and search at the size of the country, or of a share of it',
    )
    .option('--soak [minutes]', 'instead: memory of all processes under everything at once, for ten minutes or as told')
    .option('--all', 'everything, one after the other, the longer ones last')
    .action(async (typed: BenchArguments & Longer) => {
      if (!(await runAll(partsOf(typed)))) process.exitCode = 1;
    });
}

/** The longer parts, which run instead of the usual ones. */
interface Longer {
  readonly openings?: boolean;
  readonly national?: string | true;
  readonly soak?: string | true;
  readonly all?: boolean;
}

type Part = () => Promise<boolean>;

function partsOf({ openings, national, soak, all, ...typed }: BenchArguments & Longer): Part[] {
  const options = readBenchOptions(typed);
  const share = readShare(typeof national === 'string' ? national : '1');
  const minutes = readMinutes(typeof soak === 'string' ? soak : '10');
  const longer: Part[] = [];
  if (openings || all) longer.push(async () => (await import('../bench/bench-openings.js')).benchOpenings());
  if (soak || all) longer.push(async () => (await import('../bench/soak.js')).soak(minutes, options));
  if (national || all) longer.push(async () => (await import('../bench/bench-national.js')).benchNational(share));
  if (longer.length && !all) return longer;
  return [async () => (await import('../bench/run-bench.js')).runBench(options), ...longer];
}

/** One after the other, also when targets are missed. */
async function runAll(parts: readonly Part[]): Promise<boolean> {
  const met: boolean[] = [];
  for (const part of parts) met.push(await part());
  if (!met.includes(false)) return true;
  console.log('\nTargets were missed.');
  return false;
}
