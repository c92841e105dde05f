import { cpus, totalmem } from 'node:os';
import { seconds } from '@chengjie/terminal';
import { verdictLines, type Verdict } from '../load/verdict.js';
import { chosenScenarios, readFaultsOptions, type FaultsArguments } from './options.js';
import { scenarios } from './scenarios.js';

const GIBIBYTE = 2 ** 30;

/** Runs the chosen scenarios one after the other; answers whether every promise was kept. */
export async function runFaults(typed: FaultsArguments): Promise<boolean> {
  const options = readFaultsOptions(typed);
  const chosen = chosenScenarios(scenarios, typed.only);
  const machine = `${cpus().length} cores, ${(totalmem() / GIBIBYTE).toFixed(0)} GB, Node ${process.versions.node}`;
  console.log(`Seed ${options.seed}, ${options.cycles} cycles, ${options.bids} bids; ${machine}`);
  const verdicts: Verdict[] = [];
  for (const scenario of chosen) {
    const since = performance.now();
    console.log(`\n  ${scenario.name}: ${scenario.title}`);
    const say = (line: string): void => console.log(`    ${line}`);
    verdicts.push(...(await scenario.run({ ...options, say })));
    console.log(`    ${seconds(since)}`);
  }
  console.log(`\n${verdictLines(verdicts).join('\n')}`);
  return verdicts.every(({ met }) => met);
}
