import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, NotFoundError, registeredErrors, type Violation } from '@chengjie/kernel';
import { constraintViolation, type Actor } from '@chengjie/platform';
import { OwnAffairsReader } from '@chengjie/organizations';
import { freshCreditCode } from '@chengjie/organizations/testing';
import { applicationTransitions } from './application.policy.js';
import { ASSOCIATION, GROUP, RegistrationWorld } from '../testing/registration-world.js';
import { filingNumber } from './filing-number.rules.js';

/** What stood against an act: codes, or that there is nothing to act on. */
async function against(act: Promise<unknown>): Promise<string[]> {
  try {
    await act;
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.violations.map(({ code }: Violation) => code);
    if (error instanceof NotFoundError) return ['NOT_FOUND'];
    const violation = constraintViolation(error);
    if (violation) return [violation.code];
    throw error;
  }
}

describe('applications to enter the register', () => {
  let world: RegistrationWorld;
  let street: Actor;
  let county: Actor;

  beforeAll(async () => {
    world = await RegistrationWorld.create();
    street = await world.officer();
    county = await world.officer('REGISTRAR', '220202');
  });

  afterAll(() => world?.close());

  const submitting = async (changes = {}, materials?: Parameters<RegistrationWorld['files']>[1]) => {
    const by = await world.person();
    const files = await world.files(by, materials);
    return against(world.transaction(() => world.applications.submit(by, { ...GROUP, ...changes }, files)));
  };

  it('file a group, which gets a number of its own and its entry in one transaction', async () => {
    const id = await world.submitted(await world.person(), { name: '兴华第一互助队' });
    await world.grant(street, id);
    const { status, organizationId, decidedBy, reason } = await world.stands(id);
    expect({ status, decidedBy, reason }).toEqual({
      ...{ status: 'GRANTED', decidedBy: '兴华街道政府部门', reason: '材料齐全，符合条件' },
    });
    const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
    expect(await world.register.organizations.profile(organizationId ?? '')).toMatchObject({
      ...{ track: 'FILED', legalForm: 'FILED_GROUP', name: '兴华第一互助队' },
      filingNumber: expect.stringMatching(new RegExp(`^220202001001-F-${year}-\\d{4}-\\d{2}$`)),
    });
  });

  it('register an association by its credit code', async () => {
    const id = await world.submitted(await world.person(), ASSOCIATION);
    expect(await against(world.grant(county, id))).toEqual(['CREDIT_CODE_NEEDED']);
    expect(await against(world.grant(county, id, 'X'.repeat(18)))).toEqual(['CREDIT_CODE_CHECK_FAILED']);
    expect((await world.stands(id)).status).toBe('SUBMITTED');
    await world.grant(county, id, freshCreditCode('ASSOCIATION'));
    const { organizationId } = await world.stands(id);
    expect(await world.register.organizations.profile(organizationId ?? '')).toMatchObject({
      ...{ track: 'REGISTERED', legalForm: 'ASSOCIATION', supervisingDepartment: '昌邑区民政局' },
    });
  });

  it.each([
    ['too few members', { ...ASSOCIATION, memberPersons: 49 }, ['ENTRY_CONDITION_UNMET']],
    ['too little money', { ...ASSOCIATION, fundsFen: 2_999_999 }, ['ENTRY_CONDITION_UNMET']],
    ['no supervising department', { ...ASSOCIATION, supervisingDepartment: null }, ['SUPERVISOR_MISSING']],
    ['a forbidden word', { name: '中国兴华互助队' }, ['NAME_WORD_FORBIDDEN']],
    ['no form of organization', { name: '兴华邻里' }, ['NAME_WITHOUT_FORM']],
    ['a seat that is a county', { regionCode: '220202' }, ['SEAT_NOT_LOCAL']],
    ['an area that does not exist', { areaCodes: ['220202999'] }, ['ORGANIZATION_REGION_UNKNOWN']],
    ['an area beyond its county', { areaCodes: ['2202'] }, ['AREA_BEYOND_THE_OFFICE']],
    ['a forbidden word with a blank in it', { name: '中 国社区互助队' }, ['NAME_WORD_FORBIDDEN']],
  ])('are not taken with %s', async (_, changes, codes) => {
    expect(await submitting(changes)).toEqual(codes);
  });

  it('are not taken without what the form asks for, nor with what is another’s', async () => {
    expect(await submitting({}, ['CHARTER'])).toEqual(['MATERIAL_MISSING']);
    const [by, other] = [await world.person(), await world.person()];
    const files = [...(await world.files(by, ['CHARTER'])), ...(await world.files(other, ['PERSONS']))];
    expect(await against(world.transaction(() => world.applications.submit(by, GROUP, files)))).toEqual([
      'DOCUMENT_UNKNOWN',
    ]);
  });

  it('are three of an account at once at most, also when two come at a time', async () => {
    const by = await world.person();
    for (const each of [1, 2]) await world.submitted(by, { name: `同时第${each}互助队` });
    const both = await Promise.all([
      against(world.submitted(by, { name: '同时第三互助队' })),
      against(world.submitted(by, { name: '同时第四互助队' })),
    ]);
    expect(both.sort()).toEqual([[], ['TOO_MANY_APPLICATIONS']]);
  });

  it('are decided by nobody who acts for an organization, or did within a year', async () => {
    const id = await world.submitted(await world.person(), { name: '他人申请互助队' });
    const biased = await world.biased();
    const recused = ['OFFICER_ACTS_FOR_ORGANIZATIONS'];
    for (const act of [world.ask(biased, id), world.grant(biased, id), world.refuse(biased, id)])
      expect(await against(act)).toEqual(recused);
    await world.refuse(street, id);
    expect(await against(world.transaction(() => world.decisions.noteAppeal(biased, id, '复议')))).toEqual(recused);
    const recusal = await new OwnAffairsReader(world.database).recusalOf(biased);
    const office = { role: 'FILING_OFFICE', code: '220202001' } as const;
    const offered = applicationTransitions(biased, office, await world.stands(id), { recusal });
    expect(offered.map(({ disabledReason }) => disabledReason?.zh)).toEqual(
      Array(4).fill(registeredErrors().get('OFFICER_ACTS_FOR_ORGANIZATIONS')?.zh),
    );
  });

  it('are decided by nobody who founds an organization meanwhile, or did within a year', async () => {
    const [refused, granted] = [await world.officer(), await world.officer()];
    const [id, other] = [
      await world.submitted(await world.person(), { name: '同街道申请互助队' }),
      await world.submitted(await world.person(), { name: '同街道另一互助队' }),
    ];
    const own = await world.submitted(refused, { name: '经办人自办互助队' });
    const granting = await world.submitted(granted, { name: '经办人获准互助队' });
    for (const by of [refused, granted])
      expect(await against(world.refuse(by, id))).toEqual(['OFFICER_ACTS_FOR_ORGANIZATIONS']);
    await world.refuse(street, own);
    await world.grant(street, granting);
    expect(await against(world.refuse(granted, id))).toEqual(['OFFICER_ACTS_FOR_ORGANIZATIONS']);
    await world.refuse(refused, id);
    await world.refuse(street, other);
  });

  it('count while they are under way: who was refused three times applies again', async () => {
    const by = await world.person();
    for (const each of [1, 2, 3])
      await world.refuse(street, await world.submitted(by, { name: `不予第${each}互助队` }));
    await world.submitted(by, { name: '不予之后互助队' });
    const page = await world.reader.ofOffice(street, { open: true }, { first: 100, orderBy: 'DUE' });
    const decided = page.edges.filter(({ node }) => !['SUBMITTED', 'MATERIAL_ASKED'].includes(node.status));
    expect(decided).toEqual([]);
  });

  it('are decided by the office of the place alone', async () => {
    const id = await world.submitted(await world.person(), { name: '管辖互助队' });
    const others = [
      await world.officer('FILING_OFFICE', '220202002'),
      await world.officer('REGISTRAR', '220202'),
      await world.officer('FILING_OFFICE', '220203001'),
      await world.officer('REGISTRAR', '22'),
      await world.officer('BUYER', '220202001'),
    ];
    for (const other of others) {
      expect(await against(world.grant(other, id))).toEqual(['NOT_FOUND']);
      expect(await against(world.refuse(other, id))).toEqual(['NOT_FOUND']);
      expect(await against(world.ask(other, id))).toEqual(['NOT_FOUND']);
      expect(await world.reader.visible(other, [id])).toEqual(new Map());
    }
    const registration = await world.submitted(await world.person(), { ...ASSOCIATION, name: '昌邑区邻里促进会' });
    for (const other of [street, await world.officer('REGISTRAR', '220203'), await world.officer('REGISTRAR', '2202')])
      expect(await against(world.grant(other, registration))).toEqual(['NOT_FOUND']);
  });

  it('are decided by no agency above, though it holds a role for the place', async () => {
    const above = await world.officer('FILING_OFFICE', '220202001', '2202');
    const id = await world.submitted(await world.person(), { name: '越级互助队' });
    expect(await against(world.grant(above, id))).toEqual(['NOT_FOUND']);
    expect(await world.reader.visible(above, [id])).toEqual(new Map());
    expect((await world.reader.ofOffice(above, {}, { first: 5, orderBy: 'DUE' })).edges).toEqual([]);
  });

  it('are asked about three times at most', async () => {
    const by = await world.person();
    const id = await world.submitted(by, { name: '多次补正互助队' });
    for (let time = 0; time < 3; time += 1) {
      await world.ask(street, id);
      await world.transaction(() => world.applications.supply(by, id, [], '见此前材料'));
    }
    expect(await against(world.ask(street, id))).toEqual(['MATERIAL_ASKED_TOO_OFTEN']);
  });

  it('stay overdue when material is asked for after the last day', async () => {
    const id = await world.submitted(await world.person(), { name: '超期互助队' });
    await world.db.tamper(
      `update register_application set submitted_at = submitted_at - interval '90 days', due_at = now() - interval '1 day' where id = $1`,
      [id],
    );
    const overdue = async () => {
      const page = await world.reader.ofOffice(street, { overdue: true }, { first: 9, orderBy: 'DUE' });
      return page.edges.map(({ node }) => node.id);
    };
    expect(await overdue()).toEqual([id]);
    await world.ask(street, id);
    expect(await overdue()).toEqual([id]);
    expect((await world.stands(id)).overdue).toBe(true);
  });

  it('are decided by no officer who applies', async () => {
    const officer = await world.officer();
    const id = await world.submitted(officer, { name: '经办人互助队' });
    expect(await against(world.grant(officer, id))).toEqual(['OWN_APPLICATION']);
  });

  it('end in one decision when two officers decide at once', async () => {
    const second = await world.officer();
    const id = await world.submitted(await world.person(), { name: '两人同时互助队' });
    const outcomes = await Promise.all([against(world.grant(street, id)), against(world.refuse(second, id))]);
    expect(outcomes.sort()).toEqual([[], ['APPLICATION_NOT_IN_THIS_STATE']]);
    const decided = await world.db.query(
      `select type from event where subject_id = $1 and type in ('APPLICATION_GRANTED', 'APPLICATION_REFUSED')`,
      [id],
    );
    expect(decided).toHaveLength(1);
  });

  it('wait for material, and the time to decide stands still meanwhile', async () => {
    const by = await world.person();
    const id = await world.submitted(by, { name: '补正互助队' });
    await world.ask(street, id);
    expect(await against(world.grant(street, id))).toEqual(['APPLICATION_NOT_IN_THIS_STATE']);
    await world.db.tamper(
      `update register_application_request set asked_at = asked_at - interval '10 days' where application_id = $1`,
      [id],
    );
    const before = await world.stands(id);
    const supply = (note: string | null, files = [] as Awaited<ReturnType<typeof world.files>>) =>
      against(world.transaction(() => world.applications.supply(by, id, files, note)));
    expect(await supply(null)).toEqual(['NOTHING_SUPPLIED']);
    expect(await supply('会员名单见附件', await world.files(by, ['MEMBER_LIST']))).toEqual([]);
    const after = await world.stands(id);
    expect(after).toMatchObject({
      status: 'SUBMITTED',
      requests: [{ text: '请补充会员名单', note: '会员名单见附件' }],
    });
    expect(after.dueAt.getTime() - before.dueAt.getTime()).toBeGreaterThanOrEqual(10 * 86_400_000);
    expect(after.files.filter(({ material }) => material === 'MEMBER_LIST')).toHaveLength(2);
    expect(await supply('再次补正')).toEqual(['APPLICATION_NOT_IN_THIS_STATE']);
  });

  it('are taken back by whoever made them alone, until they are decided', async () => {
    const [by, other] = [await world.person(), await world.person()];
    const id = await world.submitted(by, { name: '撤回互助队' });
    const withdraw = (person = by) => against(world.transaction(() => world.applications.withdraw(person, id)));
    expect(await withdraw(other)).toEqual(['NOT_FOUND']);
    const [file] = (await world.stands(id)).files;
    expect(await withdraw()).toEqual([]);
    expect((await world.stands(id)).files).toEqual([]);
    expect(await world.reader.ownersOf(street, [file?.documentId ?? ''])).toEqual(new Map());
    expect(await withdraw()).toEqual(['APPLICATION_NOT_IN_THIS_STATE']);
    expect(await against(world.grant(street, id))).toEqual(['APPLICATION_NOT_IN_THIS_STATE']);
  });

  it('are refused with reasons, and what was appealed against is noted', async () => {
    const id = await world.submitted(await world.person(), { name: '不予备案互助队' });
    await world.refuse(street, id);
    await world.transaction(() => world.decisions.noteAppeal(street, id, '吉林市昌邑区人民政府，复议 2026-1'));
    expect(await world.stands(id)).toMatchObject({
      ...{ status: 'APPEALED', reason: '不符合备案条件，理由如下', appeal: '吉林市昌邑区人民政府，复议 2026-1' },
      organizationId: null,
    });
  });

  it('are not granted before their files were looked at', async () => {
    const by = await world.person();
    const files = await world.files(by, undefined, false);
    const content = { ...GROUP, name: '待检互助队' };
    const { applicationId } = await world.transaction(() => world.applications.submit(by, content, files));
    expect(await against(world.grant(street, applicationId))).toEqual(['APPLICATION_FILES_QUARANTINED']);
  });

  it('leave nothing behind when the entry is refused', async () => {
    const id = await world.submitted(await world.person(), { name: '兴华第一互助队' });
    const last = () => world.db.query('select last from filing_number_series order by 1');
    const before = await last();
    expect(await against(world.grant(street, id))).toEqual(['ORGANIZATION_NAME_ALIKE']);
    expect(await last()).toEqual(before);
    expect((await world.stands(id)).status).toBe('SUBMITTED');
  });

  it('are read with their files by whoever applies and the office, and by nobody else', async () => {
    const by = await world.person();
    const id = await world.submitted(by, { name: '阅卷互助队' });
    const documents = (await world.stands(id)).files.map(({ documentId }) => documentId);
    const seen = async (person: Parameters<typeof world.reader.ownersOf>[0]) =>
      new Set((await world.reader.ownersOf(person, documents)).values());
    expect(await seen(by)).toEqual(new Set([true]));
    expect(await seen(street)).toEqual(new Set([true]));
    for (const other of [county, await world.person(), null]) expect(await seen(other)).toEqual(new Set([false]));
  });

  it('number filed groups without a gap or a twin, however many come at once', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 12 }, () => world.transaction(() => world.numbers.issue('220203001', 'S'))),
    );
    const serials = numbers.map((number) => Number(number.split('-')[3])).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  it('number around what somebody typed', async () => {
    const issue = () => world.transaction(() => world.numbers.issue('220202001001', 'S'));
    const first = await issue();
    const place = { place: '220202001001', letter: 'S' as const, year: first.split('-')[2] ?? '' };
    await world.filed('照抄编号互助队', filingNumber({ ...place, serial: Number(first.split('-')[3]) + 1 }));
    expect(Number((await issue()).split('-')[3])).toBe(Number(first.split('-')[3]) + 2);
  });

  it('are listed for their office, what is due first', async () => {
    const page = await world.reader.ofOffice(street, { open: true }, { first: 50, orderBy: 'DUE' });
    const due = page.edges.map(({ node }) => node.dueAt.getTime());
    expect(due.length).toBeGreaterThan(1);
    expect(due).toEqual([...due].sort((a, b) => a - b));
    expect(await world.reader.ofOffice(county, { open: true }, { first: 50, orderBy: 'DUE' })).toMatchObject({
      edges: [{ node: { name: '昌邑区邻里促进会' } }],
    });
  });
});
