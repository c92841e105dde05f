import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askEverything, untilAnswered } from './asking.js';
import { check } from './checker.js';
import { Crowd } from './crowd.js';
import { astride } from './deadline.js';
import { wrongAnswers } from './hostile.js';
import { killedForgetfully, killedRush, VICTIMS } from './kill-rush.js';
import { Rush } from './rush.js';
import { Site } from './site.js';
import { readStored } from './stored.js';
import { allClosed } from './waiting.js';

const SEED = 22;
const options = { seed: SEED, cycles: 3, bids: 300, say: () => undefined };

/** The short form of `npm run faults`: the same code, few cycles, correctness only. */
describe('under faults', () => {
  let site: Site;

  beforeAll(async () => {
    site = await Site.open({ seed: SEED });
  });

  afterAll(() => site.close());

  it('hostile documents are refused in GraphQL’s form, without a word of the inside', async () => {
    const { port } = await site.api();
    expect(await wrongAnswers(port)).toEqual([]);
    await site.stopProcesses();
  });

  it('deadlines part what is in time from what is late, beside opening, cancellation and withdrawal', async () => {
    expect(await astride(site, options)).toEqual([expect.objectContaining({ met: true })]);
  });

  it('a PostgreSQL without a connection left is told clearly, and answers again as soon as there are some', async () => {
    const { port } = await site.api();
    const crowd = await Crowd.gather(site);
    const answers = await askEverything(port, site.bidders[0]?.token ?? '', 2);
    await crowd.leave();
    expect(answers.flatMap(({ unclear }) => unclear ?? [])).toEqual([]);
    await untilAnswered(port);
    await site.stopProcesses();
  });

  it('bids that find no room on the disk are put off clearly, and none that was acknowledged is lost', async () => {
    const [{ port }] = await Promise.all([site.api(), site.worker()]);
    await site.query(
      `create function no_room() returns trigger language plpgsql
       as $$ begin raise exception 'no room' using errcode = 'disk_full'; end $$`,
    );
    await site.query(
      'create trigger no_room before insert on bid_revision for each row when (random() < 0.5) execute function no_room()',
    );
    const lots = await site.publishLots(2, () => 4_000);
    const rush = new Rush({ bidders: site.bidders, seed: SEED, clients: 8, ports: () => [port], repeats: 5 });
    rush.start(lots);
    await rush.endAfter(200);
    await site.query('drop trigger no_room on bid_revision');
    await allClosed(site, lots, 30_000);
    const stored = await readStored(
      site,
      lots.map(({ lotId }) => lotId),
    );
    expect(check(rush.ledger.requests, stored)).toEqual([]);
    expect(rush.ledger.unavailable).toBeGreaterThan(0);
    await site.stopProcesses();
  });

  it('no acknowledged bid is lost, doubled or left out, whatever is killed', async () => {
    const { findings, ledger } = await killedRush(site, options, {
      cycles: 3,
      victims: VICTIMS,
      openMs: [1_500, 4_000],
    });
    expect(findings).toEqual([]);
    expect(ledger.count('ACCEPTED')).toBeGreaterThan(0);
  });

  it('losses are found where commits do not wait for the disk, so the checker can see them', async () => {
    const { findings } = await killedForgetfully(site, options, { cycles: 2, openMs: [1_500, 4_000] });
    expect(findings.filter(({ kind }) => kind === 'LOST').length).toBeGreaterThan(0);
  });
});
