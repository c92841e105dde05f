import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { astride } from './deadline.js';
import { wrongAnswers } from './hostile.js';
import { killedForgetfully, killedRush, VICTIMS } from './kill-rush.js';
import { Site } from './site.js';

const SEED = 22;
const options = { seed: SEED, cycles: 3, bids: 300, say: () => undefined };

/** The short form of `npm run faults`: the same code, few cycles, correctness only. */
describe('under faults', () => {
  let site: Site;

  beforeAll(async () => {
    site = await Site.open({ seed: SEED });
  }, 60_000);

  afterAll(() => site.close());

  it('hostile documents are refused in GraphQL’s form, without a word of the inside', async () => {
    const { port } = await site.api();
    expect(await wrongAnswers(port)).toEqual([]);
    await site.stopProcesses();
  }, 60_000);

  it('deadlines part what is in time from what is late, beside opening, cancellation and withdrawal', async () => {
    expect(await astride(site, options)).toEqual([expect.objectContaining({ met: true })]);
  }, 120_000);

  it('no acknowledged bid is lost, doubled or left out, whatever is killed', async () => {
    const { findings, ledger } = await killedRush(site, options, {
      cycles: 3,
      victims: VICTIMS,
      openMs: [1_500, 4_000],
    });
    expect(findings).toEqual([]);
    expect(ledger.count('ACCEPTED')).toBeGreaterThan(0);
  }, 120_000);

  it('losses are found where commits do not wait for the disk, so the checker can see them', async () => {
    const { findings } = await killedForgetfully(site, options, { cycles: 2, openMs: [1_500, 4_000] });
    expect(findings.filter(({ kind }) => kind === 'LOST').length).toBeGreaterThan(0);
  }, 120_000);
});
