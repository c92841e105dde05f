import { setTimeout as delay } from 'node:timers/promises';
import { limitVerdict, verdictLines, type Verdict } from '../load/verdict.js';
import { compareSites } from './national-comparison.js';
import { measureEditions } from './national-editions.js';
import { keepsWithin, MOST, reportOf, SAME_MS } from './national-figures.js';
import { openSite, type NationalSite } from './national-site.js';

const LOAD_LIMIT_SECONDS = 900;
/** What the checkpoint and the vacuums of a start may take before anything is measured, milliseconds. */
const SETTLING_MS = 5_000;

/**
 * Loads a share of the country and a hundredth of it, asks everything at both sizes by turns, and publishes a province's
 * edition; answers whether all targets were met.
 */
export async function benchNational(share: number): Promise<boolean> {
  const small = await openSite(share / 100);
  try {
    const large = await openSite(share);
    try {
      await delay(SETTLING_MS);
      const verdicts = [loadVerdict(large, share), ...(await compare(small, large))];
      verdicts.push(...(await measureEditions(large)));
      console.log(`\n${verdictLines(verdicts).join('\n')}`);
      return verdicts.every(({ met }) => met);
    } finally {
      await large.close();
    }
  } finally {
    await small.close();
  }
}

function loadVerdict({ loaded }: NationalSite, share: number): Verdict {
  const size = `${(loaded.bytes / 1e9).toFixed(1)} GB`;
  return limitVerdict(`${share} of the country loaded (${size})`, loaded.seconds, LOAD_LIMIT_SECONDS, 's');
}

async function compare(small: NationalSite, large: NationalSite): Promise<Verdict[]> {
  const figures = await compareSites(small, large);
  console.log(`\n${reportOf(figures).join('\n')}\n`);
  const met = figures.filter(keepsWithin).length;
  return [
    {
      what: `operations with a p95 within ${MOST} times, or ${SAME_MS} ms, of that at a hundredth of the size`,
      reached: `${met} of ${figures.length}`,
      target: 'all',
      met: met === figures.length,
    },
  ];
}
