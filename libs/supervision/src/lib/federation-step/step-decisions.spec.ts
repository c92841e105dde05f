import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, newId, NotFoundError } from '@chengjie/kernel';
import { federationStepRule, rulePackHash } from '@chengjie/law';
import type { Actor } from '@chengjie/platform';
import { GOES_ON, inDays, StepWorld } from '../../testing/step-world.js';

/** The province's pack that begins last. */
const NEWEST = '22-2026-12-04';

async function codesOf(act: Promise<unknown>): Promise<string[]> {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw new Error(`No rule was broken: ${String(error)}`);
  return error.violations.map(({ code }) => code);
}

describe('the federation step', () => {
  let world: StepWorld;
  let [first, second] = [] as unknown as [Actor, Actor];

  beforeAll(async () => {
    world = await StepWorld.create();
    [first, second] = [await world.officer(), await world.officer()];
  });
  afterAll(() => world?.close());

  const confirm = (by: Actor, decisionId: string) => world.act(() => world.decisions.confirm(by, decisionId));
  const refuse = (by: Actor, id: string) => world.act(() => world.decisions.refuse(by, id, '文号有误'));
  const withdraw = (by: Actor, id: string) => world.act(() => world.decisions.withdraw(by, id, '重新提议'));
  /** Decisions that are among somebody's tasks. */
  const waiting = async (actor: Actor) => (await world.tasks.of(actor, 20)).map(({ thingId }) => thingId);
  const statusOf = async (id: string) => (await world.reader.byId(id))?.status;
  const packsFrom = async (day: string) => {
    const rows = await world.db.query<{ id: string }>('select id from rule_pack where effective_from >= $1', [day]);
    return rows.map(({ id }) => id);
  };
  /** As if nobody had confirmed it in time. */
  const daysPass = async (id: string) => {
    await world.db.query('alter table federation_step_decision disable trigger user');
    await world.db.query(
      `update federation_step_decision set effective_from = '2026-01-01', until = null where id = $1`,
      [id],
    );
    await world.db.query('alter table federation_step_decision enable trigger user');
  };
  /** A draft of an agency in the city, copied from a project of the fixtures. @returns the address of whoever buys for it */
  async function draft(changes: Readonly<Record<string, unknown>>, regionCode = '2202'): Promise<string> {
    const [agencyId, id] = [newId(), newId()];
    await world.db.query(
      `insert into agency (id, name, kind, region_code) values ($1::uuid, $1::text, 'CIVIL_AFFAIRS', $2)`,
      [agencyId, regionCode],
    );
    const buyer = await world.officer('BUYER', regionCode, agencyId);
    const model = await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    const none = { rule_pack_id: null, rule_pack_hash: null, published_at: null, deadline_at: null, sealed_key: null };
    const row = { id, reference: `CJ-${id}`, status: 'DRAFT', agency_id: agencyId, ...none, ...changes };
    const lot = { id: newId(), project_id: id, status: 'DRAFT', draw_commitment: null, sealed_draw_secret: null };
    await world.db.query(
      `with made as (insert into project select (jsonb_populate_record(p, $2::jsonb)).* from project p where p.id = $1)
       insert into lot select (jsonb_populate_record(l, $3::jsonb)).* from lot l where l.project_id = $1`,
      [model.id, JSON.stringify(row), JSON.stringify(lot)],
    );
    return world.addressOf(buyer);
  }

  it('waits for a second person of the office, and nothing changes before', async () => {
    const id = await world.proposed(first);
    expect(await world.reader.byId(id)).toMatchObject({ ...GOES_ON, status: 'PROPOSED', packId: null });
    expect(await packsFrom('2027-01-01')).toEqual([]);
    expect(await world.mailed('FEDERATION_STEP_PROPOSED')).toEqual([await world.addressOf(second)]);
    expect(await codesOf(confirm(first, id))).toEqual(['SECOND_REGISTRAR_NEEDED']);
    expect(await codesOf(withdraw(second, id))).toEqual(['NOT_YOUR_STEP_PROPOSAL']);
    await expect(world.proposed(second)).rejects.toThrow('federation_step_decision_open');
    await refuse(second, id);
    expect(await world.reader.byId(id)).toMatchObject({ status: 'REFUSED', decisionReason: '文号有误' });
    expect(await codesOf(confirm(second, id))).toEqual(['DECISION_NOT_IN_THIS_STATE']);
    const another = await world.proposed(first);
    await withdraw(first, another);
    expect(await statusOf(another)).toBe('WITHDRAWN');
  });

  it('is decided by the registrar of the province alone, whose agency does not buy', async () => {
    const county = await world.officer('REGISTRAR', '220202', world.world.agencyId);
    expect(await codesOf(world.proposed(county))).toEqual(['NOT_THE_COMPETENT_OFFICE']);
    const id = await world.proposed(first);
    expect(await codesOf(confirm(county, id))).toEqual(['NOT_THE_COMPETENT_OFFICE']);
    const stranger = await world.officer('BUYER', '2202', world.world.agencyId);
    await expect(confirm(stranger, id)).rejects.toThrow(NotFoundError);
    const project = await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await world.db.query('alter table project disable trigger user');
    await world.db.query('update project set agency_id = $1 where id = $2', [world.provinceId, project.id]);
    await world.db.query('alter table project enable trigger user');
    expect(await codesOf(confirm(second, id))).toEqual(['OFFICE_BUYS']);
    await withdraw(first, id);
    expect(await codesOf(world.proposed(first))).toEqual(['OFFICE_BUYS']);
    await world.db.query('alter table project disable trigger user');
    await world.db.query('update project set agency_id = $1 where id = $2', [world.world.agencyId, project.id]);
    await world.db.query('alter table project enable trigger user');
  });

  it('is decided by nobody who acts for another agency that buys as well, whichever role is the acting one', async () => {
    const [proposer, other] = [await world.officer(), await world.officer()];
    await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    const alsoAs = async (role: string, { accountId }: Actor): Promise<string> => {
      const id = newId();
      await world.db.query(
        `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, $3, $4, '220202')`,
        [id, accountId, role, world.world.agencyId],
      );
      return id;
    };
    const id = await world.proposed(proposer, { from: inDays(10) });
    await alsoAs('EVALUATOR', other); // who is in a register works for nobody
    expect(await waiting(other)).toEqual([id]);
    const grantId = await alsoAs('BUYER', other);
    expect(await waiting(other)).toEqual([]);
    expect(await codesOf(confirm(other, id))).toEqual(['OFFICE_BUYS']);
    expect(await codesOf(world.proposed(other))).toEqual(['OFFICE_BUYS']);
    await world.db.query('update role_grant set valid_to = clock_timestamp() where id = $1', [grantId]);
    expect(await waiting(other)).toEqual([id]);
    await alsoAs('FILING_OFFICE', proposer);
    expect(await codesOf(confirm(other, id))).toEqual(['OFFICE_BUYS']);
    await refuse(other, id);
  });

  it('is confirmed only while its proposer is a registrar of the province', async () => {
    const gone = await world.officer();
    const id = await world.proposed(gone, { from: inDays(10) });
    const county = await world.officer('REGISTRAR', '220202', world.world.agencyId);
    expect([await waiting(gone), await waiting(second), await waiting(county)]).toEqual([[], [id], []]);
    await world.db.query('update role_grant set valid_to = clock_timestamp() where id = $1', [gone.acting.id]);
    expect(await waiting(second)).toEqual([]);
    expect(await codesOf(confirm(second, id))).toEqual(['PROPOSING_REGISTRAR_LEFT']);
    await refuse(second, id);
  });

  it('makes room for another proposal once nobody confirmed one in time', async () => {
    const late = await world.proposed(first);
    await daysPass(late);
    expect(await statusOf(late)).toBe('LAPSED');
    expect(await codesOf(confirm(second, late))).toEqual(['DECISION_NOT_IN_THIS_STATE']);
    const id = await world.proposed(first);
    expect(await statusOf(late)).toBe('LAPSED');
    await withdraw(first, id);
  });

  describe('in the database', () => {
    const decide = (id: string, set: string, values: readonly unknown[] = []) =>
      world.db.query(`update federation_step_decision set decided_at = clock_timestamp(), ${set} where id = $1`, [
        id,
        ...values,
      ]);
    const by = ({ accountId, acting }: Actor) => [accountId, acting.id];

    it('is proposed by a registrar of the province, for a day to come', async () => {
      const insert = (actor: Actor, from: string) =>
        world.db.query(
          `insert into federation_step_decision (id, region_code, effective_from, document_name, document_number,
             base_pack_id, base_pack_hash, proposed_by, proposed_in)
           select $1, '22', $2, '通知', '1号', id, hash, $3, $4 from rule_pack where id = '22-2026-12-04'`,
          [newId(), from, ...by(actor)],
        );
      await expect(insert(first, '2026-01-01')).rejects.toThrow('for a day to come');
      const county = await world.officer('REGISTRAR', '220202', world.world.agencyId);
      await expect(insert(county, '2028-01-01')).rejects.toThrow('registrar of the province');
    });

    it('follows its base without a day between, since what has ended does not go on', async () => {
      const insert = (from: string) =>
        world.db.query(
          `insert into federation_step_decision (id, region_code, effective_from, until, document_name, document_number,
             base_pack_id, base_pack_hash, proposed_by, proposed_in)
           select $1, '22', $2, '2032-12-31', '通知', '1号', id, hash, $3, $4 from rule_pack where id = '22-2026-12-04' returning id`,
          [newId(), from, ...by(first)],
        );
      await expect(insert('2028-01-02')).rejects.toThrow('that has ended does not go on');
      const [last] = await insert('2028-01-01');
      await withdraw(first, last?.['id'] as string);
    });

    it('is confirmed by another person, with the pack that it says', async () => {
      const id = await world.proposed(first);
      const pack = `outcome = 'CONFIRMED', decided_by = $2, decided_in = $3, (pack_id, pack_hash) = (select id, hash from rule_pack where id = $4)`;
      await expect(decide(id, pack, [...by(first), NEWEST])).rejects.toThrow('the pack of a decision is that');
      await expect(decide(id, pack, [...by(second), NEWEST])).rejects.toThrow('the pack of a decision is that');
      await expect(decide(id, `outcome = 'CONFIRMED', decided_by = $2, decided_in = $3`, by(second))).rejects.toThrow();
      await expect(
        decide(id, `outcome = 'REFUSED', decided_by = $2, decided_in = $3, decision_reason = '不行'`, by(first)),
      ).rejects.toThrow('federation_step_decision_second_person');
      await expect(decide(id, `outcome = 'LAPSED'`)).rejects.toThrow('has not lapsed');
      for (const change of [`until = '2040-01-01'`, `effective_from = '2029-01-01'`, `document_number = '2号'`])
        await expect(
          world.db.query(`update federation_step_decision set ${change} where id = $1`, [id]),
        ).rejects.toThrow('keeps its terms');
      await expect(world.db.query('delete from federation_step_decision where id = $1', [id])).rejects.toThrow();
      await withdraw(first, id);
      await expect(decide(id, `outcome = null, decided_at = null`)).rejects.toThrow();
    });
  });

  it('is not confirmed by a pack that is no longer the last one', async () => {
    const id = await world.proposed(first, { from: inDays(10) });
    const base = (await world.rules.book()).byId(NEWEST)?.value;
    await world
      .act(async () => {
        await world.entered.enter({ ...base, id: '22-2027-trial', effectiveFrom: '2027-03-01' });
        expect(await codesOf(world.decisions.confirm(second, id))).toEqual(['PACK_CHANGED_MEANWHILE']);
        throw new Error('as if it had not been');
      })
      .catch(() => undefined);
    expect(await packsFrom('2027-01-01')).toEqual([]);
    await withdraw(first, id);
  });

  it('goes on by the confirmed pack; published projects keep theirs, and buyers of drafts that it changes nothing for are not told', async () => {
    const published = await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    const packOf = async () =>
      (await world.db.query('select rule_pack_id, rule_pack_hash from project where id = $1', [published.id]))[0];
    const before = await packOf();
    await draft({ civil_affairs_money: true, social_organizations_only: true, regime: 'STATUTORY' });
    const far = await world.proposed(first);
    expect(await codesOf(confirm(second, far))).toEqual(['CONFIRMED_TOO_EARLY']);
    await withdraw(first, far);
    const id = await world.proposed(first, { from: inDays(10) });
    await confirm(second, id);
    const pack = await world.rules.inForce('2030-01-01', '220202005');
    expect(pack?.value).toMatchObject({ id: `22-${inDays(10)}`, federationStep: { until: '2032-12-31' } });
    expect(pack?.value.sources.federationStep.document).toBe(`${GOES_ON.documentName}（${GOES_ON.documentNumber}）`);
    expect((await world.rules.inForce(inDays(9), '22'))?.value.id).toBe(NEWEST);
    expect(await packOf()).toEqual(before);
    expect(await world.mailed('FEDERATION_STEP_CHANGES_DRAFTS')).toEqual([]);
    const [event] = await world.db.query<{ public: boolean; actor_label: string; reason: string; data: object }>(
      `select public, actor_label, reason, data from event where type = 'FEDERATION_STEP_DECIDED' and subject_id = $1`,
      [id],
    );
    expect(event).toMatchObject({
      public: true,
      reason: `${GOES_ON.documentName}（${GOES_ON.documentNumber}）`,
      data: {
        ...{
          from: inDays(10),
          until: '2032-12-31',
          packId: `22-${inDays(10)}`,
          packHash: pack && rulePackHash(pack.value),
        },
        changes: [
          expect.objectContaining({
            key: 'federationStep',
            before: expect.stringContaining('2027-12-31'),
            after: expect.stringContaining('2032-12-31'),
          }),
        ],
      },
    });
    expect(event?.actor_label).toContain('吉林省民政厅');
    const decision = await world.reader.byId(id);
    const changes = decision && (await world.steps.changesBy(decision));
    expect(changes?.map(({ key, procedure }) => [key, procedure])).toEqual([['federationStep', null]]);
  });

  it('ends by the confirmed pack, and whoever has a draft that it changes is told; what has ended does not go on', async () => {
    const drafts = {
      required: await draft({ civil_affairs_money: true, social_organizations_only: true, regime: 'STATUTORY' }),
      stated: await draft({ civil_affairs_money: false, regime: 'BELOW_THRESHOLD' }),
      grant: await draft({ regime: 'GRANT', procedure: 'OPEN_TENDER', funding_mode: 'PROJECT_FUNDS' }),
    };
    const id = await world.proposed(first, { from: inDays(11), until: null });
    const proposal = await world.reader.byId(id);
    const [change] = proposal ? await world.steps.changesBy(proposal) : [];
    expect(change).toMatchObject({ key: 'federationStep', after: { zh: '不再适用' } });
    await confirm(second, id);
    const pack = (await world.rules.inForce('2029-01-01', '2202'))?.value;
    const terms = { regime: 'STATUTORY', fundingFromCivilAffairsOnly: true, socialOrganizationsOnly: true } as const;
    expect(pack && federationStepRule({ ...terms, day: '2029-01-01' }, pack)).toBe('NOT_ALLOWED');
    const told = await world.mailed('FEDERATION_STEP_CHANGES_DRAFTS');
    expect(told).toContain(drafts.required);
    expect(told).toContain(drafts.stated);
    expect(told).not.toContain(drafts.grant);
    expect(await world.steps.of('220202')).toMatchObject({
      ended: true,
      until: null,
      packId: `22-${inDays(11)}`,
      daysLeft: null,
      near: false,
    });
    expect(await codesOf(world.proposed(first, { from: '2030-01-01' }))).toEqual(['NO_STEP_TO_DECIDE']);
  });
});

describe('the warning of its last day', () => {
  let world: StepWorld;
  beforeAll(async () => {
    world = await StepWorld.create();
  });
  afterAll(() => world?.close());

  it('reaches the registrars of the province once at each stage, as soon as there is one, until they go on with it', async () => {
    const base = (await world.rules.book()).byId(NEWEST)?.value;
    const inDays = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
    const untilIn = (days: number) => ({ ...base?.federationStep, until: inDays(days) });
    const enter = (id: string, from: string, days: number) =>
      world.entered.enter({ ...base, id, effectiveFrom: from, federationStep: untilIn(days) });
    expect(await world.warnings.warn()).toBe(0); // more than ninety days
    await enter('22-near', '2026-12-05', 20);
    expect(await world.warnings.warn()).toBe(0); // nobody is there
    const officer = await world.officer();
    await world.officer('REGISTRAR', '220202', world.world.agencyId);
    expect(await world.warnings.warn()).toBe(1);
    expect(await world.warnings.warn()).toBe(0);
    expect(await world.mailed('FEDERATION_STEP_NEAR_ITS_END')).toEqual([await world.addressOf(officer)]);
    expect(await world.steps.of('2202')).toMatchObject({ ended: false, daysLeft: 20, near: true });
    expect(await world.db.query('select pack_id, days from federation_step_warning')).toEqual([
      { pack_id: '22-near', days: 30 },
    ]);
    await enter('22-nearer', '2026-12-06', 3);
    expect(await world.warnings.warn()).toBe(1);
    await enter('22-far', '2026-12-07', 400);
    expect(await world.warnings.warn()).toBe(0);
  });
});
