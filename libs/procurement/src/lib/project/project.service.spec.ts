import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawCommitment } from '@chengjie/evaluation';
import { FunctionsReader } from '@chengjie/functions';
import { DomainError, newId, NotFoundError, shanghaiDate } from '@chengjie/kernel';
import { Events, Jobs, type Actor } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { RulesReader } from '@chengjie/rules';
import { publishedBook } from '@chengjie/rules/testing';
import { biddingServices } from '../../testing/bidding-services.js';
import { procurementTemplate, ProcurementWorld } from '../../testing/fixtures.js';
import type { ProjectTermsInput } from './project.inputs.js';
import { ProjectReader } from './project.reader.js';
import { Cancellations } from './cancellation.service.js';
import { DraftRulesReader } from './draft-rules.reader.js';
import { Projects } from './project.service.js';
import { ProjectStore } from './project.store.js';
import { ProcurementActs } from '../acts/acts.service.js';

const PUBLISHED_TERMS = [
  ['title', `'另一个标题'`],
  ['title_en', `'Another'`],
  ['description', `'另一段说明'`],
  ['budget_fen', '1'],
  ['price_weight', '30'],
  ['eligibility', `'{}'`],
  ['criteria', `'[]'`],
  ['tie_ladder', `'[]'`],
  ['regime', `'GRANT'`],
  ['procedure', `'NEGOTIATION'`],
  ['evaluation_method', `'FIXED_PRICE'`],
  ['funding_source', `'SPECIAL_FUND'`],
  ['civil_affairs_money', 'not civil_affairs_money'],
  ['rule_pack_id', `'22-2017'`],
  ['minimum_bids', '1'],
  ['minimum_valid_bids', '9'],
  ['sealed_key', `'\\x00'`],
  ['exercise_factor', '7'],
] as const;

describe('drafting and publishing', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let jobs: Jobs;
  let projects: Projects;
  let cancellations: Cancellations;
  let stranger: Actor;
  let readings = 0;
  class CountedRules extends RulesReader {
    override book() {
      readings += 1;
      return super.book();
    }
  }

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url, randomBytes(32));
    const { database } = world;
    jobs = new Jobs(database, db.url, () => undefined);
    await jobs.start();
    cancellations = new Cancellations(
      database,
      new ProcurementActs(database, new Events(database), new ProjectStore(database)),
      jobs,
    );
    projects = new Projects(
      database,
      new ProcurementActs(database, new Events(database), new ProjectStore(database)),
      new DraftRulesReader(database, new FunctionsReader(database), new RulesReader(database)),
      new CountedRules(database),
      world.sealing,
      new Events(database),
      jobs,
    );
    const agencyId = newId();
    await database.run(
      `insert into agency (id, name, kind, region_code) values ($1, '吉林市财政局', 'FINANCE', '2202')`,
      [agencyId],
    );
    stranger = await world.actor('BUYER', { agencyId, holder: '吉林市财政局', regionCode: '2202' });
    const editionId = newId();
    await database.transaction(async () => {
      await database.run('insert into function_edition_entry values ($1, $2, $3)', [
        editionId,
        world.functionId,
        world.functionVersionId,
      ]);
      await database.run(
        `insert into catalog_edition (id, catalog, region_code, number, agency_id, content_hash, entry_count)
         values ($1, 'FUNCTION', '22', 1, $2, repeat('0', 64), 1)`,
        [editionId, world.agencyId],
      );
    });
  });

  afterAll(async () => {
    await jobs.stop();
    await world.close();
    await db.drop();
  });

  const terms = (changes: Partial<ProjectTermsInput> = {}): ProjectTermsInput => ({
    title: '居家养老服务',
    description: '为社区老人提供居家服务',
    regionCode: '220202001',
    functionId: world.functionId,
    regime: 'BELOW_THRESHOLD',
    procedure: 'COMPETITIVE_CONSULTATION',
    evaluationMethod: 'COMPREHENSIVE_SCORING',
    transferMode: 'PURCHASE',
    fundingSource: 'PUBLIC_FINANCE',
    civilAffairsMoney: false,
    socialOrganizationsOnly: true,
    budget: { amount: '100000.00' },
    priceWeight: '20',
    eligibility: { tracks: ['REGISTERED'], kinds: [], qualificationRequired: false, serviceAreaRequired: false },
    criteria: [{ id: 'quality', name: { zh: '服务质量', en: 'service quality' }, maxPoints: '80', technical: true }],
    exerciseFactor: 100_000,
    ...changes,
  });
  const act = <T>(work: () => Promise<T>) => world.database.transaction(work);
  const draft = async (changes: Partial<ProjectTermsInput> = {}) =>
    (await act(() => projects.create(world.buyer, { idempotencyKey: newId(), terms: terms(changes) }))).projectId;
  const publish = (projectId: string, actor = world.buyer, deadlineAt?: Date) =>
    act(() => projects.publish(actor, { idempotencyKey: newId(), projectId, ...(deadlineAt && { deadlineAt }) }));
  const rowOf = async (id: string) => {
    const [row] = await db.query<Record<string, unknown>>('select * from project where id = $1', [id]);
    return row ?? {};
  };
  const lotOf = async (projectId: string) => {
    const [row] = await db.query<{ id: string; draw_commitment: string; sealed_draw_secret: Buffer }>(
      'select id, draw_commitment, sealed_draw_secret from lot where project_id = $1',
      [projectId],
    );
    if (!row) throw new Error(`No lot of project ${projectId}`);
    return row;
  };
  const codesOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => [],
      (error: unknown) => (error instanceof DomainError ? error.violations.map(({ code }) => code) : [String(error)]),
    );

  it('freezes at publication what the notice says, and tells it in the same transaction', async () => {
    const id = await draft();
    await publish(id);
    const row = await rowOf(id);
    expect(row).toMatchObject({
      status: 'PUBLISHED',
      rule_pack_id: publishedBook().inForce(row['published_at'] as Date, '22')?.value.id,
      minimum_bids: 2,
      minimum_valid_bids: 1,
      function_version_id: world.functionVersionId,
      exercise: true,
    });
    const key = world.sealing.projectKey(id, row['sealed_key'] as Buffer);
    const lot = await lotOf(id);
    const { secret } = world.sealing.unseal<{ secret: string }>(key, `draw:${id}`, lot.sealed_draw_secret);
    expect(lot.draw_commitment).toBe(drawCommitment(secret));
    const events = await db.query(`select type, public from event where subject_id = $1 order by sequence`, [id]);
    expect(events).toEqual([
      { type: 'PROJECT_DRAFTED', public: false },
      { type: 'PROJECT_PUBLISHED', public: true },
    ]);
    expect(await db.query(`select from jobs.job where data->>'projectId' = $1`, [id])).toHaveLength(1);
  });

  it('is numbered in its year of China, without a gap for what was refused', async () => {
    const numberOf = async (id: string) => {
      const { reference } = (await rowOf(id)) as { reference: string };
      expect(reference.slice(0, 8)).toBe(`CJ-${shanghaiDate(await world.database.now()).slice(0, 4)}-`);
      return Number(reference.slice(8));
    };
    const first = await numberOf(await draft());
    expect(await codesOf(draft({ regionCode: '2201' }))).toEqual(['REGION_OUTSIDE_JURISDICTION']);
    const failed = act(async () => {
      await projects.create(world.buyer, { idempotencyKey: newId(), terms: terms() });
      throw new Error('lost');
    });
    await expect(failed).rejects.toThrow('lost');
    const together = await Promise.all([draft(), draft(), draft()]);
    const numbers = await Promise.all(together.map(numberOf));
    expect(numbers.sort((a, b) => a - b)).toEqual([first + 1, first + 2, first + 3]);
  });

  it('is found by the words of its notice, in its region and above, among its own kind only', async () => {
    const title = '冬季康复辅具租借';
    const id = await draft({ title });
    await publish(id);
    const reader = new ProjectReader(world.database);
    const found = async (text: string, regionCode = '2202', exercises = true) => {
      const page = await reader.published({ text, regionCode, exercises }, { first: 10, orderBy: 'NEWEST' });
      return page.edges.map(({ node }) => node.id);
    };
    for (const text of ['康复', '辅具租借', '冬季 租借', '租借康复辅具', title])
      expect(await found(text)).toEqual([id]);
    for (const text of ['秧歌', '秧歌辅具']) expect(await found(text)).toEqual([]);
    expect(await found('康复', '2201')).toEqual([]);
    expect(await found('康复', '2202', false)).toEqual([]);
  });

  it('is found by its reference in any case and width, in lists too', async () => {
    const id = await draft();
    await publish(id);
    const reader = new ProjectReader(world.database);
    const { reference } = await reader.byId(id, null);
    const wide = reference.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    for (const typed of [reference, reference.toLowerCase(), ` ${wide} `, wide.toLowerCase()]) {
      expect((await reader.byReference(typed, null)).id).toBe(id);
      const page = await reader.published({ text: typed, exercises: true }, { first: 10, orderBy: 'NEWEST' });
      expect(page.edges.map(({ node }) => node.id)).toEqual([id]);
    }
  });

  it.each(PUBLISHED_TERMS)('keeps %s as published', async (column, value) => {
    const id = await draft();
    await publish(id);
    await expect(db.query(`update project set ${column} = ${value} where id = $1`, [id])).rejects.toThrow('frozen');
  });

  it('keeps the lots as published', async () => {
    const id = await draft();
    await publish(id);
    const { id: lotId } = await lotOf(id);
    for (const change of ['budget_fen = 1', `title = '另一个'`, `draw_commitment = 'other'`]) {
      await expect(db.query(`update lot set ${change} where id = $1`, [lotId])).rejects.toThrow('frozen');
    }
    await expect(db.query('delete from lot where id = $1', [lotId])).rejects.toThrow('frozen');
  });

  it('gets no further draft lots once it is published', async () => {
    const id = await draft();
    const another = (number: number) =>
      db.query(
        `insert into lot (id, project_id, number, title, budget_fen, status)
         values (gen_random_uuid(), $1, $2, '另一个', 100, 'DRAFT')`,
        [id, number],
      );
    await another(2);
    await publish(id);
    await expect(another(3)).rejects.toThrow('gets no further draft lots');
    const other = await draft();
    await expect(
      db.query(`update lot set project_id = $1 where project_id = $2 and number = 1`, [id, other]),
    ).rejects.toThrow('gets no further draft lots');
  });

  describe('from the amount on from which an open tender is due', () => {
    const large = { regime: 'STATUTORY', budget: { amount: '2000000.00' } } as const;
    const procedureApproval = { office: '吉林市财政局', document: '吉市财采〔2026〕18号', day: '2026-11-20' };

    it('publishes another procedure with its approval, which is frozen with the notice', async () => {
      const id = await draft(large);
      expect(await codesOf(publish(id))).toEqual(['APPROVAL_NEEDED']);
      const changes = terms({ ...large, procedureApproval });
      await act(() => projects.update(world.buyer, { idempotencyKey: newId(), id, version: 1, changes }));
      await publish(id);
      expect((await rowOf(id))['procedure_approval']).toEqual(procedureApproval);
      expect((await new ProjectReader(world.database).byId(id, null)).procedureApproval).toEqual(procedureApproval);
      for (const other of ['null', `'{"office": "别的", "document": "文件", "day": "2026-11-20"}'`])
        await expect(db.query(`update project set procedure_approval = ${other} where id = $1`, [id])).rejects.toThrow(
          'frozen',
        );
    });

    it('needs none for an open tender, nor takes one', async () => {
      const tender = {
        ...large,
        procedure: 'OPEN_TENDER',
        criteria: terms().criteria.map(({ technical: _, ...rest }) => rest),
      } as const;
      await publish(await draft(tender));
      expect(await codesOf(draft({ ...tender, procedureApproval }))).toEqual(['APPROVAL_NOT_ASKED']);
    });

    it.each([
      `{"office": "财政局", "document": "文件"}`,
      `{"office": "财政局", "document": "文件", "day": "2026-02-30"}`,
      `{"office": " ", "document": "文件", "day": "2026-11-20"}`,
      `{"office": "财政局", "document": "文件", "day": "2026-11-20", "amount": 1}`,
    ])('the database takes no %s', async (stored) => {
      const id = await draft(large);
      await expect(
        db.query(`update project set procedure_approval = $2::jsonb where id = $1`, [id, stored]),
      ).rejects.toThrow();
    });
  });

  it('is published by one reading of the rules', async () => {
    const id = await draft();
    const before = readings;
    await publish(id);
    expect(readings - before).toBe(1);
  });

  it('is published once, and is no draft from then on', async () => {
    const id = await draft();
    await publish(id);
    expect(await codesOf(publish(id))).toEqual(['NOT_IN_THIS_STATE']);
    const change = { idempotencyKey: newId(), id, version: 2, changes: terms({ title: '别的' }) };
    expect(await codesOf(act(() => projects.update(world.buyer, change)))).toEqual(['NOT_IN_THIS_STATE']);
    expect((await rowOf(id))['title']).toBe('居家养老服务');
  });

  it('keeps an English title, its lot’s too, as it was changed last', async () => {
    const id = await draft({ titleEn: 'Home care for the aged' });
    const kept = async () => [
      (await rowOf(id))['title_en'],
      ...(await db.query('select title_en from lot where project_id = $1', [id])),
    ];
    expect(await kept()).toEqual(['Home care for the aged', { title_en: 'Home care for the aged' }]);
    await act(() => projects.update(world.buyer, { idempotencyKey: newId(), id, version: 1, changes: terms() }));
    expect(await kept()).toEqual([null, { title_en: null }]);
    for (const titleEn of ['', ' ', 'x'.repeat(251)]) {
      const store = (table: string, key: string) =>
        db.query(`update ${table} set title_en = $1 where ${key} = $2`, [titleEn, id]);
      await expect(store('project', 'id')).rejects.toThrow('project_title_en');
      await expect(store('lot', 'project_id')).rejects.toThrow('lot_title_en');
    }
  });

  it('changes a draft only from the version that was read', async () => {
    const id = await draft();
    const change = (version: number, title: string) =>
      act(() => projects.update(world.buyer, { idempotencyKey: newId(), id, version, changes: terms({ title }) }));
    await change(1, '第一次修改');
    expect(await codesOf(change(1, '迟到的修改'))).toEqual(['PROJECT_CHANGED_MEANWHILE']);
    expect(await rowOf(id)).toMatchObject({ title: '第一次修改', version: 2 });
    const both = await Promise.all([codesOf(change(2, '甲')), codesOf(change(2, '乙'))]);
    expect(both.flat()).toEqual(['PROJECT_CHANGED_MEANWHILE']);
  });

  it('shows another office no trace of a draft, and forbids it what is published', async () => {
    const id = await draft();
    const attempts = (projectId: string) => [
      () => publish(projectId, stranger),
      () => act(() => cancellations.cancel(stranger, { idempotencyKey: newId(), projectId, reason: '无' })),
      () =>
        act(() => projects.update(stranger, { idempotencyKey: newId(), id: projectId, version: 1, changes: terms() })),
    ];
    for (const [index, attempt] of attempts(id).entries()) {
      const refusal = await attempt().catch((error: unknown) => error);
      const unknown = await attempts(newId())
        [index]?.()
        .catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(NotFoundError);
      expect(String(refusal)).toBe(String(unknown));
    }
    await publish(id);
    await expect(
      act(() => cancellations.cancel(stranger, { idempotencyKey: newId(), projectId: id, reason: '无' })),
    ).rejects.toThrow('Only the office whose project this is');
  });

  it('divides an exercise’s period by its factor, down to five seconds, and refuses an earlier deadline', async () => {
    const id = await draft({ exerciseFactor: 1_000_000 });
    expect(await codesOf(publish(id, world.buyer, new Date()))).toEqual(['DEADLINE_TOO_EARLY']);
    await publish(id);
    const { published_at: from, deadline_at: to } = await rowOf(id);
    expect((to as Date).getTime() - (from as Date).getTime()).toBe(5_000);
  });

  it('judges the terms by the catalog of the day of publication again', async () => {
    const id = await draft();
    await db.query('update project set price_weight = 1 where id = $1', [id]);
    expect(await codesOf(publish(id))).toContain('PRICE_WEIGHT_OUT_OF_RANGE');
    expect(await rowOf(id)).toMatchObject({ status: 'DRAFT', sealed_key: null });
  });

  it('leaves nothing of a publication that breaks off, and seals with a key that is kept', async () => {
    const id = await draft();
    await db.query(`create function break_off() returns trigger language plpgsql as
      $$ begin raise exception 'broken off'; end $$`);
    await db.query(`create trigger break_off before insert on event execute function break_off()`);
    await expect(publish(id)).rejects.toThrow('broken off');
    await db.query('drop trigger break_off on event');
    expect(await rowOf(id)).toMatchObject({ status: 'DRAFT', sealed_key: null });
    expect(await db.query(`select from jobs.job where data->>'projectId' = $1`, [id])).toEqual([]);
    await publish(id);
    const by = await world.organization('北社服务中心');
    const lot = await lotOf(id);
    const bidding = biddingServices(world.database, world.sealing);
    const { bidId } = await bidding.submit({ id, lotId: lot.id, bidIds: [] }, by);
    expect((await bidding.own(bidId, by)).price.amount).toBe('80000.00');
  });

  it('cancels once; the reason is published and bidders are told', async () => {
    const id = await draft();
    await publish(id);
    const by = await world.organization('南社服务中心');
    const lot = await lotOf(id);
    await biddingServices(world.database, world.sealing).submit({ id, lotId: lot.id, bidIds: [] }, by);
    const why = { ground: 'MAJOR_CHANGE', reason: '区财政调整预算，不再采购' } as const;
    const cancel = (of: { ground?: typeof why.ground; reason: string }) =>
      act(() => cancellations.cancel(world.buyer, { idempotencyKey: newId(), projectId: id, ...of }));
    expect(await codesOf(cancel({ reason: '预算调整' }))).toEqual(['CANCEL_GROUND_MISSING', 'CANCEL_REASON_TOO_SHORT']);
    await cancel(why);
    expect(await codesOf(cancel(why))).toEqual(['NOT_IN_THIS_STATE']);
    expect(await rowOf(id)).toMatchObject({
      status: 'CANCELLED',
      end_reason: { code: 'MAJOR_CHANGE', zh: `因重大变故，采购任务取消：${why.reason}` },
    });
    expect(
      await db.query(`select public, data from event where subject_id = $1 and type = 'PROJECT_CANCELLED'`, [id]),
    ).toEqual([{ public: true, data: why }]);
    expect(await db.query('select kind from notification where organization_id = $1', [by.id])).toEqual([
      { kind: 'PROJECT_CANCELLED' },
    ]);
    const [bid] = await db.query<{ sealed: boolean }>(
      'select price_fen is null and proposal is null as sealed from bid where project_id = $1',
      [id],
    );
    expect(bid).toEqual({ sealed: true });
  });
});
