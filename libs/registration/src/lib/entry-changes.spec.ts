import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, ForbiddenError, NotFoundError } from '@chengjie/kernel';
import { OrganizationHistoryReader } from '@chengjie/organizations';
import { freshCreditCode } from '@chengjie/organizations/testing';
import { constraintViolation, type Actor } from '@chengjie/platform';
import { ASSOCIATION, RegistrationWorld } from '../testing/registration-world.js';
import { applicationTransitions } from './application.policy.js';
import { shownApplication } from './application.presentation.js';
import { decidesBids } from './entry-change.rules.js';

/** What stood against an act: codes, or that it is for others. */
async function against(act: Promise<unknown>): Promise<string[]> {
  try {
    await act;
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.violations.map(({ code }) => code);
    if (error instanceof NotFoundError) return ['NOT_FOUND'];
    if (error instanceof ForbiddenError) return ['FORBIDDEN'];
    const violation = constraintViolation(error);
    if (violation) return [violation.code];
    throw error;
  }
}

describe('applications about organizations in the register', () => {
  let world: RegistrationWorld;
  let street: Actor;
  let county: Actor;
  let count = 0;

  beforeAll(async () => {
    world = await RegistrationWorld.create();
    street = await world.officer();
    county = await world.officer('REGISTRAR', '220202');
  });

  afterAll(() => world?.close());

  const profile = (id: string) => world.register.organizations.profile(id);
  const periods = (id: string) => new OrganizationHistoryReader(world.database).entries.load(id);

  it('change an entry, which keeps what it was', async () => {
    const group = await world.actingFor('旧名互助队');
    const { organizationId } = group;
    const before = await profile(organizationId);
    const then = new Date();
    const id = await world.asked(group, {
      ...{ name: '新名互助队', areaCodes: ['220202001'], staffCount: 7, representative: '负责人 010' },
    });
    expect(await profile(organizationId)).toEqual(before);
    await world.grant(street, id);
    expect(await profile(organizationId)).toMatchObject({
      ...{ name: '新名互助队', staffCount: 7, representative: '负责人 010', areas: [{ code: '220202001' }] },
      ...{ filingNumber: before?.filingNumber, foundedOn: before?.foundedOn, track: 'FILED' },
    });
    expect(await world.stands(id)).toMatchObject({
      status: 'GRANTED',
      organizationId,
      about: { entry: { name: '旧名互助队' } },
    });
    expect(shownApplication(await world.stands(id)).organization).toEqual({ id: organizationId, name: '新名互助队' });
    const [period, ...older] = await periods(organizationId);
    expect(older).toEqual([]);
    const { name, areas, staffCount, representative, filingNumber } = before ?? {};
    expect(period?.entry).toMatchObject({ name, areas, staffCount, representative, filingNumber });
    expect(period?.to?.getTime()).toBeGreaterThan(period?.from.getTime() ?? Infinity);
    // Who repeats a result of before finds what it was then.
    const facts = async (instant?: Date) =>
      (await world.register.organizations.factsOf([organizationId], instant)).get(organizationId);
    expect(await facts(then)).toMatchObject({ areaCodes: ['220202'], staffCount: 2 });
    expect(await facts()).toMatchObject({ areaCodes: ['220202001'], staffCount: 7 });
    const terms = await world.db.query<{ same: boolean }>(
      `select (select search from organization where id = $1) @@ to_tsquery('simple', '旧名') as same`,
      [organizationId],
    );
    expect(terms).toEqual([{ same: true }]);
  });

  it('register a filed group under the identity that it has', async () => {
    const group = await world.actingFor('成长互助队');
    const { organizationId } = group;
    const { filingNumber } = (await profile(organizationId)) ?? {};
    const id = await world.asked(group, { ...ASSOCIATION, name: '昌邑区成长促进会' });
    expect(await against(world.grant(street, id, freshCreditCode('ASSOCIATION')))).toEqual(['NOT_FOUND']);
    expect(await against(world.grant(county, id))).toEqual(['CREDIT_CODE_NEEDED']);
    await world.grant(county, id, freshCreditCode('ASSOCIATION'));
    expect(await profile(organizationId)).toMatchObject({
      ...{ track: 'REGISTERED', legalForm: 'ASSOCIATION', filingNumber: null, name: '昌邑区成长促进会' },
      creditCode: expect.any(String),
    });
    expect(await periods(organizationId)).toMatchObject([
      { entry: { track: 'FILED', filingNumber, creditCode: null } },
    ]);
    expect(await against(world.asked(group, { name: '昌邑区成长互助队' }))).toEqual(['CHANGE_OF_ANOTHER_FORM']);
  });

  it.each([
    ['nothing to be changed', {}, ['NOTHING_CHANGES']],
    ['a seat of the office beside', { regionCode: '220202002' }, ['MOVES_BEYOND_THE_OFFICE']],
    ['a seat in another county', { regionCode: '220203001' }, ['MOVES_BEYOND_THE_OFFICE']],
    ['a forbidden word', { name: '中国互助队' }, ['NAME_WORD_FORBIDDEN']],
    ['an area beyond its county', { areaCodes: ['2202'] }, ['AREA_BEYOND_THE_OFFICE']],
    ['too few members to be registered', { ...ASSOCIATION, memberPersons: 9 }, ['ENTRY_CONDITION_UNMET']],
  ])('are not taken with %s', async (_, changes, codes) => {
    const name = `待变更第${(count += 1)}互助队`;
    const group = await world.actingFor(name);
    expect(await against(world.asked(group, { name, ...changes }))).toEqual(codes);
  });

  it('ask for what the change asks for, and no more', async () => {
    const group = await world.actingFor('材料互助队');
    const asked = (changes: Parameters<typeof world.asked>[1], materials: Parameters<typeof world.asked>[2]) =>
      against(world.asked(group, { name: '材料互助队', ...changes }, materials));
    expect(await asked({ name: '材料服务队' }, ['PERSONS'])).toEqual(['MATERIAL_MISSING']);
    expect(await asked({ representative: '负责人 011' }, ['CHARTER'])).toEqual(['MATERIAL_MISSING']);
    expect(await asked({ staffCount: 5 }, [])).toEqual([]);
    expect(await asked({ staffCount: 6 }, [])).toEqual(['ORGANIZATION_APPLICATION_UNDER_WAY']);
  });

  it('are made by nobody but who acts for it', async () => {
    const [group, other] = [await world.actingFor('本人互助队'), await world.actingFor('他人互助队')];
    for (const by of [other.by, street, (await world.person()) as Actor])
      expect(await against(world.asked({ ...group, by }, { name: '本人服务队' }))).toEqual(['FORBIDDEN']);
  });

  it('are decided by the office of the place alone, once', async () => {
    const group = await world.actingFor('管辖变更互助队');
    const id = await world.asked(group, { name: '管辖变更服务队' });
    for (const other of [
      await world.officer('FILING_OFFICE', '220202002'),
      await world.officer('FILING_OFFICE', '220203001'),
      county,
      await world.officer('REGISTRAR', '220203'),
    ]) {
      expect(await against(world.grant(other, id))).toEqual(['NOT_FOUND']);
      expect(await against(world.refuse(other, id))).toEqual(['NOT_FOUND']);
    }
    expect(await against(world.grant(street, id, freshCreditCode('ASSOCIATION')))).toEqual([
      'CREDIT_CODE_NOT_OF_CHANGE',
    ]);
    const outcomes = await Promise.all([
      against(world.grant(street, id)),
      against(world.grant(await world.officer(), id)),
    ]);
    expect(outcomes.sort()).toEqual([[], ['APPLICATION_NOT_IN_THIS_STATE']]);
    expect(await periods(group.organizationId)).toHaveLength(1);
  });

  it('are granted to nobody who acts for it no more', async () => {
    const group = await world.actingFor('离任互助队');
    const id = await world.asked(group, { name: '离任服务队' });
    await world.db.query('update role_grant set valid_to = clock_timestamp() where id = $1', [group.by.acting.id]);
    expect(await against(world.grant(street, id))).toEqual(['APPLICANT_ACTS_NO_MORE']);
    await world.refuse(street, id);
    expect(await profile(group.organizationId)).toMatchObject({ name: '离任互助队' });
  });

  it('end the mandates of a group that is registered', async () => {
    const group = await world.actingFor('授权互助队');
    const federationId = await world.federation('授权联合会');
    await world.register.join(federationId, group.organizationId);
    await world.register.database.transaction(() =>
      world.register.mandateActs.give(group.by, { federationId, functionId: null, regionCode: null }),
    );
    const id = await world.asked(group, { ...ASSOCIATION, name: '昌邑区授权促进会' });
    await world.grant(county, id, freshCreditCode('ASSOCIATION'));
    const live = await world.db.query<{ mandates: number; members: number }>(
      `select count(*) filter (where bm.valid_to is null)::int as mandates, count(distinct m.id) filter (where m.valid_to is null)::int
         as members
       from bid_mandate bm join membership m on m.id = bm.membership_id where m.member_id = $1`,
      [group.organizationId],
    );
    expect(live).toEqual([{ mandates: 0, members: 1 }]);
  });

  it('leave a former name and a filing number that ended to nobody else', async () => {
    const group = await world.actingFor('曾用名互助队');
    const { filingNumber } = (await profile(group.organizationId)) ?? {};
    await world.grant(street, await world.asked(group, { name: '现用名互助队' }));
    expect(await against(world.filed('曾用名互助队'))).toEqual(['ORGANIZATION_NAME_ALIKE']);
    const id = await world.asked(group, { ...ASSOCIATION, name: '昌邑区曾用名促进会' });
    await world.grant(county, id, freshCreditCode('ASSOCIATION'));
    expect(await against(world.filed('另用编号互助队', filingNumber ?? ''))).toEqual(['FILING_NUMBER_TAKEN']);
    const back = await world.asked(group, { ...ASSOCIATION, name: '昌邑区曾用名服务促进会' });
    await world.grant(county, back);
  });

  it('are seen by all who act for it, and taken back by its administrators', async () => {
    const group = await world.actingFor('同事互助队');
    const colleague = await world.register.personOf(group.organizationId);
    const [other, id] = [await world.actingFor('旁人互助队'), await world.asked(group, { name: '同事服务队' })];
    const page = { first: 10 };
    const listed = async (by: Actor) => (await world.reader.ofPerson(by, page)).edges.map(({ node }) => node.id);
    for (const by of [group.by, colleague]) {
      expect(await listed(by)).toEqual([id]);
      expect([...(await world.reader.visible(by, [id])).keys()]).toEqual([id]);
    }
    expect([await listed(other.by), (await world.reader.visible(other.by, [id])).size]).toEqual([[], 0]);
    const withdraw = (by: Actor) => against(world.transaction(() => world.applications.withdraw(by, id)));
    expect(await withdraw(other.by)).toEqual(['NOT_FOUND']);
    expect(await withdraw(colleague)).toEqual(['ORGANIZATION_ADMINISTRATOR_NEEDED']);
    const offered = async (administers: boolean) =>
      applicationTransitions(colleague, null, await world.stands(id), { administers }).map(({ key, disabled }) => [
        key,
        disabled,
      ]);
    expect([await offered(false), await offered(true)]).toEqual([
      [['withdrawApplication', true]],
      [['withdrawApplication', false]],
    ]);
    await world.db.query('insert into organization_administrator (grant_id) values ($1)', [colleague.acting.id]);
    expect(await withdraw(colleague)).toEqual([]);
    expect((await world.stands(id)).status).toBe('WITHDRAWN');
    expect(await against(world.asked(group, { name: '同事帮扶队' }))).toEqual([]);
  });

  it('tell an office that buys beforehand what it cannot grant', async () => {
    const asked = async (name: string, changes: Parameters<typeof world.asked>[1]) => {
      const group = await world.actingFor(name);
      return world.stands(await world.asked(group, { name, ...changes }));
    };
    const renamed = await asked('改称互助队', { name: '改称服务队' });
    const moved = await asked('改片互助队', { areaCodes: ['220202001'] });
    const grown = await asked('改登互助队', { ...ASSOCIATION, name: '昌邑区改登促进会' });
    expect([renamed, moved, grown].map(shownApplication).map(decidesBids)).toEqual([false, true, true]);
    const office = { role: 'FILING_OFFICE', code: '220202001' } as const;
    // The rule itself is of a lib above.
    const buys = { code: 'FACTS_OFFICE_BUYS', path: [], params: {} };
    const [grant] = applicationTransitions(street, office, moved, { buys });
    expect(grant).toMatchObject({ key: 'grantApplication', disabled: true });
    expect(grant?.disabledReason?.zh).toContain('FACTS_OFFICE_BUYS');
    expect(applicationTransitions(street, office, moved, {})[0]).toMatchObject({ disabled: false });
  });

  it('are decided above while the office of the place buys, which neither grants nor withholds what it is asked already', async () => {
    const buyers = new Set<string>();
    const buys = { code: 'FACTS_OFFICE_BUYS', path: [], params: {} };
    const none = (asked: readonly unknown[]) => Promise.resolve(asked.map(() => undefined));
    world.bars.knownTo({
      ...{ ofAccounts: none, ofProposals: none },
      ofFacts: (ids) => Promise.resolve(ids.map((id) => (buyers.has(id) ? buys : undefined))),
    });
    const [early, late] = [await world.actingFor('早问互助队'), await world.actingFor('晚问互助队')];
    const before = await world.asked(early, { name: '早问互助队', areaCodes: ['220202001'] });
    const officers = await world.db.query<{ id: string }>(
      `select account_id as id from role_grant where role = 'FILING_OFFICE' and region_code = '220202001'`,
    );
    officers.forEach(({ id }) => buyers.add(id));
    const acts = [
      () => world.grant(street, before),
      () => world.refuse(street, before),
      () => world.transaction(() => world.decisions.ask(street, before, '请补充服务区域的说明')),
    ];
    for (const act of acts) expect(await against(act())).toEqual(['FACTS_OFFICE_BUYS']);
    const after = await world.asked(late, { name: '晚问互助队', areaCodes: ['220202001'] });
    expect(await world.stands(after)).toMatchObject({ officeRole: 'REGISTRAR', officeCode: '220202' });
    expect(await against(world.refuse(street, after))).toEqual(['NOT_FOUND']);
    expect(await against(world.grant(county, after))).toEqual([]);
    const renamed = await world.asked(await world.actingFor('改称帮扶队'), { name: '改称帮助队' });
    expect(await against(world.grant(street, renamed))).toEqual([]);
    buyers.clear();
    expect(await against(world.grant(street, before))).toEqual([]);
  });

  it('leave the entry as it is when another one is called so', async () => {
    await world.filed('重名互助队');
    const group = await world.actingFor('改名互助队');
    const id = await world.asked(group, { name: '重名互助队' });
    expect(await against(world.grant(street, id))).toEqual(['ORGANIZATION_NAME_ALIKE']);
    expect(await profile(group.organizationId)).toMatchObject({ name: '改名互助队' });
    expect(await periods(group.organizationId)).toEqual([]);
    expect((await world.stands(id)).status).toBe('SUBMITTED');
  });
});
