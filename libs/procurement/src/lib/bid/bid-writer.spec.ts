import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, newId } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices, deadlinePasses } from '../../testing/bidding-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
} from '../../testing/fixtures.js';

const BIDDERS = 8;

describe('bids that come at the same time', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof biddingServices>;
  let bidders: FixtureOrganization[];
  let statements: string[] = [];

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url, randomBytes(32));
    services = biddingServices(world.database, world.sealing);
    bidders = [];
    for (let number = 0; number < BIDDERS; number += 1) bidders.push(await world.organization(`第${number}服务中心`));
    world.database.watch((text) => statements.push(text));
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  const open = () => world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
  const [first, second] = [0, 1].map((place) => () => bidders[place] as FixtureOrganization) as [
    () => FixtureOrganization,
    () => FixtureOrganization,
  ];
  const outcomeOf = (attempt: Promise<{ readonly bidId: string }>) =>
    attempt.then(
      ({ bidId }) => bidId,
      (error: unknown) =>
        error instanceof DomainError ? error.violations.map(({ code }) => code).join() : String(error),
    );
  const bidsOf = async (project: FixtureProject) =>
    (await db.query('select from bid where project_id = $1', [project.id])).length;
  const writes = () => statements.filter((text) => text.includes('insert into bid ')).length;

  /** The lots' terms and the bidders' facts are known, so that the writing alone decides what goes together. */
  async function known(...projects: FixtureProject[]) {
    for (const project of projects) await services.submit(project, bidders.at(-1) as FixtureOrganization);
    statements = [];
  }

  it('are written by fewer statements than there are bids, each with its own content, receipt and record', async () => {
    const projects = [await open(), await open()] as const;
    await known(...projects);
    const submitted = await Promise.all(
      bidders
        .slice(0, -1)
        .flatMap((by, number) =>
          projects.map((project) => services.submit(project, by, { yuan: `${6000 + number}.00` })),
        ),
    );
    expect(writes()).toBeLessThan(submitted.length);
    expect(new Set(submitted.map(({ bid }) => bid?.receipt.number)).size).toBe(submitted.length);
    for (const [place, { bidId, bid }] of submitted.entries()) {
      const by = bidders[Math.floor(place / 2)] as FixtureOrganization;
      const stored = await services.own(bidId, by);
      expect(stored).toEqual(bid);
      expect(stored.price.amount).toBe(`${6000 + Math.floor(place / 2)}.00`);
    }
    const [rows] = await db.query<{ bids: number; revisions: number; keys: number }>(
      `select (select count(*)::int from bid where id = any($1::uuid[])) as bids,
         (select count(*)::int from bid_revision where bid_id = any($1::uuid[])) as revisions,
         (select count(*)::int from idempotency_key where answer ->> 'bidId' = any($1::text[])) as keys`,
      [submitted.map(({ bidId }) => bidId)],
    );
    expect(rows).toEqual({ bids: submitted.length, revisions: submitted.length, keys: submitted.length });
  });

  it('are decided each by its own project: one that is over takes nothing with it', async () => {
    const [over, going] = [await open(), await open()];
    await known(over, going);
    await deadlinePasses(world, over);
    const outcomes = await Promise.all(
      [over, going].flatMap((project) => [first(), second()].map((by) => outcomeOf(services.submit(project, by)))),
    );
    expect(outcomes.slice(0, 2)).toEqual(['DEADLINE_PASSED', 'DEADLINE_PASSED']);
    expect(new Set(outcomes.slice(2)).size).toBe(2);
  });

  it('do not wait for a project that is being closed, whose own bids do', async () => {
    const [closing, going] = [await open(), await open()];
    await known(closing, going);
    const closer = await db.pool.connect();
    await closer.query('begin');
    await closer.query('select from project where id = $1 for update', [closing.id]);
    const held = Promise.all([first(), second()].map((by) => outcomeOf(services.submit(closing, by))));
    const others = await Promise.all([first(), second()].map((by) => services.submit(going, by)));
    expect(others).toHaveLength(2);
    await closer.query(
      `update project set deadline_provisional = false, deadline_at = clock_timestamp() where id = $1`,
      [closing.id],
    );
    await closer.query('commit');
    closer.release();
    expect(await held).toEqual(['DEADLINE_PASSED', 'DEADLINE_PASSED']);
  });

  it('do not wait while their bidder and its account are being changed', async () => {
    const project = await open();
    await known(project);
    const registrar = await db.pool.connect();
    await registrar.query('begin');
    await registrar.query('select from organization where id = $1 for no key update', [first().id]);
    await registrar.query('update organization set staff_count = staff_count + 1 where id = $1', [first().id]);
    await registrar.query('select from account where id = $1 for no key update', [first().actor.accountId]);
    const submitted = await Promise.all([first(), second()].map((by) => services.submit(project, by)));
    expect(submitted.map(({ bid }) => bid?.status)).toEqual(['SUBMITTED', 'SUBMITTED']);
    expect(await bidsOf(project)).toBe(3);
    await registrar.query('rollback');
    registrar.release();
  });

  it('that are late take no lock: an opening waits for none of them', async () => {
    const project = await open();
    await known(project);
    await deadlinePasses(world, project);
    const opener = await db.pool.connect();
    await opener.query('begin');
    await opener.query('select from project where id = $1 for update', [project.id]);
    const outcomes = await Promise.all([first(), second()].map((by) => outcomeOf(services.submit(project, by))));
    expect(outcomes).toEqual(['DEADLINE_PASSED', 'DEADLINE_PASSED']);
    expect(await outcomeOf(services.submit(project, first()))).toBe('DEADLINE_PASSED');
    await opener.query('rollback');
    opener.release();
  });

  it('are written without the one that the database refuses', async () => {
    const project = await open();
    await known(project);
    const stranger = { ...first(), actor: { ...first().actor, accountId: newId() } };
    const outcomes = await Promise.all(
      [stranger, second(), bidders[2] as FixtureOrganization].map((by) => outcomeOf(services.submit(project, by))),
    );
    expect(outcomes[0]).toMatch(/foreign key/);
    const stored = await db.query<{ id: string }>('select id from bid where project_id = $1', [project.id]);
    expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining(outcomes.slice(1)));
    expect(stored).toHaveLength(3);
  });

  it('of one bidder for one lot follow each other, and of one key count once', async () => {
    const project = await open();
    await known(project);
    const key = newId();
    const [once, again, replaced] = await Promise.all([
      services.submit(project, first(), { idempotencyKey: key }),
      services.submit(project, first(), { idempotencyKey: key }),
      services.submit(project, first(), { yuan: '70000.00' }),
    ]);
    expect(new Set([once, again, replaced].map(({ bidId }) => bidId)).size).toBe(1);
    const record = await db.query<{ act: string }>('select act from bid_revision where bid_id = $1 order by revision', [
      once.bidId,
    ]);
    expect(record.map(({ act }) => act)).toEqual(['SUBMITTED', 'REPLACED']);
  });
});
