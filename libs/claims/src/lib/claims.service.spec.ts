import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, newId, NotFoundError } from '@chengjie/kernel';
import { ownsSealed, ROLES, type Actor, type Person } from '@chengjie/platform';
import { AccountActorsReader } from '@chengjie/accounts';
import { MOST_CLAIMS_OF_AN_ACCOUNT } from './claim.terms.js';
import type { ClaimFilter } from './claims.reader.js';
import { ClaimsWorld, DOCUMENTS } from '../testing/claims-world.js';

async function codesOf(act: Promise<unknown>): Promise<string[]> {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw new Error(`No rule was broken: ${String(error)}`);
  return error.violations.map(({ code }) => code);
}

describe('claims of organizations', () => {
  let world: ClaimsWorld;
  const act = <T>(doing: () => Promise<T>) => world.transaction(doing);

  beforeAll(async () => {
    world = await ClaimsWorld.create();
  });

  afterAll(() => world?.close());

  const statusOf = async (claimId: string) => (await world.reader.byId(claimId))?.status;
  const actorOf = async ({ accountId }: Person) =>
    (await new AccountActorsReader(world.database).personOfAccount(accountId)) as Actor;
  const told = async (organizationId: string) =>
    (
      await world.db.query<{ kind: string }>(
        `select data -> 'notice' ->> 'kind' as kind from jobs.job
         where name = 'organization-matter' and data -> 'organizationIds' ? $1`,
        [organizationId],
      )
    ).map(({ kind }) => kind);

  /** All that are going on, with their lots: at one instant, that of the transaction. */
  const cancelProjects = () =>
    world.db.query(
      ['lot', 'project']
        .map(
          (table) => `update ${table} set status = 'CANCELLED', ended_at = now(),
            end_reason = '{"code":"CANCELLED","zh":"取消","en":"cancelled"}' where status = 'PUBLISHED'`,
        )
        .join(';'),
    );

  it('give the role once two officers of two agencies consented and three working days have passed', async () => {
    const { claimId, claimant, organizationId, officers } = await world.announced();
    const announced = await world.reader.byId(claimId);
    expect(announced).toMatchObject({ status: 'ANNOUNCED', untilProvisional: false });
    const days = ((announced?.announcedUntil?.getTime() ?? 0) - (announced?.secondAt?.getTime() ?? 0)) / 86_400_000;
    expect(days).toBeGreaterThan(3);
    expect(await world.effects.takeNext()).toBe(false);
    await world.weekLater(claimId);
    const [{ at } = { at: new Date() }] = await world.db.query<{ at: Date }>('select clock_timestamp() as at');
    expect(await world.effects.takeNext()).toBe(true);
    expect(await statusOf(claimId)).toBe('EFFECTIVE');
    const actor = await actorOf(claimant);
    expect(actor.acting).toMatchObject({ role: 'ORGANIZATION', organizationId });
    expect(ownsSealed(actor, at)).toBe(false); // nothing that was sealed before
    const [grant] = await world.db.query(
      `select g.given, g.given_by, g.also_given_by, g.claim_id, m.valid_to from role_grant g
       join organization_administrator m on m.grant_id = g.id where g.id = $1`,
      [actor.acting.id],
    );
    expect(grant).toEqual({
      ...{ given: 'CLAIMED', claim_id: claimId, valid_to: null },
      ...{ given_by: officers[0].accountId, also_given_by: officers[1].accountId },
    });
    expect((await told(organizationId)).sort()).toEqual([
      ...['ACCOUNT_ADDED', 'ADMINISTRATOR_MADE'],
      ...['CLAIM_ANNOUNCED', 'CLAIM_CONSENTED', 'CLAIM_SUBMITTED', 'CLAIM_TOOK_EFFECT'],
    ]);
    const [own] = await world.db.query<{ address: string }>(
      'select address from account_address where account_id = $1',
      [claimant.accountId],
    );
    const mails = await world.mailsTo(own?.address ?? '');
    expect(mails.filter(({ kind }) => kind === 'CLAIM_STEP')).toHaveLength(4);
    expect(new Set(mails.map(({ text }) => text)).size).toBe(1);
    expect(await world.effects.takeNext()).toBe(false);
  });

  it('are made by accounts without a role and with a verified address, of organizations without an administrator', async () => {
    const organizationId = await world.organization();
    const asked = { organizationId, grounds: '本人是该组织的负责人，现申请认领。', documents: DOCUMENTS };
    const claim = (by: Person, more = {}) => act(() => world.claims.claim(by, { ...asked, ...more }));
    expect(await codesOf(claim(await world.officer()))).toEqual(['CLAIMANT_HAS_ROLE', 'ADDRESS_NOT_VERIFIED']);
    const person = await world.person();
    const later = [{ ...DOCUMENTS[0], name: '纪要', number: '1', issuedOn: '2999-01-01' }];
    expect(await codesOf(claim(person, { documents: later }))).toEqual(['DOCUMENT_DATED_LATER']);
    await expect(claim(person, { organizationId: newId() })).rejects.toThrow(NotFoundError);
    const { actor } = await world.world.organization('有人的服务社');
    await world.db.query('insert into organization_administrator (grant_id) values ($1)', [actor.acting.id]);
    const taken = { organizationId: actor.acting.organizationId };
    expect(await codesOf(claim(person, taken))).toEqual(['ORGANIZATION_HAS_ADMINISTRATOR']);
    await claim(person);
    await expect(claim(person)).rejects.toThrow('organization_claim_open_of_claimant');
  });

  it('need another officer of another agency, in service and database', async () => {
    const claimant = await world.person();
    const claimId = await world.claimed(await world.organization(), claimant);
    const first = await world.officer();
    const colleague = await world.officer('ADMINISTRATOR', '2202', first.acting.agencyId ?? '');
    await world.consent(first, claimId);
    expect(await codesOf(world.consent(first, claimId))).toEqual(['SECOND_OFFICER_NEEDED']);
    expect(await codesOf(world.consent(colleague, claimId))).toEqual(['SECOND_AGENCY_NEEDED']);
    // Of another agency, for which it acts here, and of the first as well.
    const ofBoth = await world.officer('FILING_OFFICE');
    await world.db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, 'SUPERVISOR', $3, '220202')`,
      [newId(), ofBoth.accountId, first.acting.agencyId],
    );
    expect(await codesOf(world.consent(ofBoth, claimId))).toEqual(['SECOND_AGENCY_NEEDED']);
    const elsewhere = await world.officer('REGISTRAR', '2203').catch(() => undefined);
    expect(elsewhere).toBeUndefined(); // there is no such region here
    const announce = (by: { accountId: string; acting: { id: string; agencyId: string | null } }) =>
      world.db.query(
        `update organization_claim set status = 'ANNOUNCED', second_by = $2, second_in = $3, second_agency_id = $4,
           second_at = clock_timestamp(), announced_until = clock_timestamp() + interval '5 days' where id = $1`,
        [claimId, by.accountId, by.acting.id, by.acting.agencyId],
      );
    await expect(announce(first)).rejects.toThrow(/three_persons|two_agencies/);
    await expect(announce(colleague)).rejects.toThrow('two_agencies');
    const other = await world.officer();
    await expect(announce({ ...other, accountId: claimant.accountId })).rejects.toThrow(
      /officers consent|three_persons/,
    );
    await expect(announce({ ...other, acting: { ...other.acting, id: first.acting.id } })).rejects.toThrow(
      'officers consent',
    );
    for (const change of [
      `status = 'EFFECTIVE', ended_at = clock_timestamp()`,
      `status = 'SUBMITTED', first_by = null, first_in = null, first_agency_id = null, first_at = null`,
      `grounds = '另一些理由，另一些理由'`,
    ])
      await expect(world.db.query(`update organization_claim set ${change} where id = $1`, [claimId])).rejects.toThrow(
        /does not go from|keeps its terms/,
      );
    await expect(world.db.query('delete from organization_claim where id = $1', [claimId])).rejects.toThrow('are kept');
  });

  it('are consented to by no agency that buys in a project which has not ended', async () => {
    const claimId = await world.claimed(await world.organization(), await world.person());
    const buyers = await world.officer('REGISTRAR', '220202001', world.world.agencyId);
    await world.world.project({ status: 'PUBLISHED' });
    expect(await codesOf(world.consent(buyers, claimId))).toEqual(['AGENCY_BUYS']);
    const forced = world.db.query(
      `update organization_claim set status = 'CONSENTED', first_by = $2, first_in = $3, first_agency_id = $4,
         first_at = clock_timestamp() where id = $1`,
      [claimId, buyers.accountId, buyers.acting.id, buyers.acting.agencyId],
    );
    await expect(forced).rejects.toThrow('no officer consents who buys');
    await cancelProjects();
    await world.consent(buyers, claimId);
    await world.world.project({ status: 'PUBLISHED' }); // the first agency buys again before the second consents
    expect(await codesOf(world.consent(await world.officer(), claimId))).toEqual(['AGENCY_BUYS']);
    await cancelProjects();
  });

  it('are neither rejected nor stopped by an agency that buys, in service and database', async () => {
    const claimId = await world.claimed(await world.organization(), await world.person());
    const buyers = await world.officer('REGISTRAR', '220202001', world.world.agencyId);
    const endings = {
      REJECTED: () => act(() => world.decisions.reject(buyers, claimId, '材料不符', 'NOT_IN_CHARGE')),
      STOPPED: () => act(() => world.claims.stop(buyers, claimId, '不属实', '登记的负责人来电')),
    };
    await world.world.project({ status: 'PUBLISHED' });
    for (const [status, ending] of Object.entries(endings)) {
      expect(await codesOf(ending())).toEqual(['AGENCY_BUYS']);
      const forced = world.db.query(
        `update organization_claim set status = $2, ended_by = $3, ended_in = $4, end_reason = '不属实',
           reject_ground = case when $2 = 'REJECTED' then 'OTHER' end, ended_at = clock_timestamp() where id = $1`,
        [claimId, status, buyers.accountId, buyers.acting.id],
      );
      await expect(forced).rejects.toThrow('no officer ends a claim who buys');
    }
    await cancelProjects();
    await endings.REJECTED();
    expect(await world.reader.byId(claimId)).toMatchObject({ status: 'REJECTED', rejectGround: 'NOT_IN_CHARGE' });
  });

  it('are decided by no officer who acts for another agency that buys as well, whichever role is the acting one', async () => {
    const claimId = await world.claimed(await world.organization(), await world.person());
    const [first, second] = [await world.officer(), await world.officer('FILING_OFFICE')];
    await world.world.project({ status: 'PUBLISHED' });
    await world.alsoActs(first, 'EVALUATOR', world.world.agencyId); // who is in a register works for nobody
    const buys = await world.alsoActs(first, 'BUYER', world.world.agencyId);
    const deciding = [
      () => world.consent(first, claimId),
      () => act(() => world.decisions.reject(first, claimId, '材料不符', 'NOT_IN_CHARGE')),
      () => act(() => world.claims.stop(first, claimId, '不属实', '登记的负责人来电')),
    ];
    for (const decide of deciding) expect(await codesOf(decide())).toEqual(['AGENCY_BUYS']);
    await world.db.query('update role_grant set valid_to = clock_timestamp() where id = $1', [buys]);
    await world.consent(first, claimId);
    await world.alsoActs(first, 'REGISTRAR', world.world.agencyId); // the first officer begins to act for the buyer
    expect(await codesOf(world.consent(second, claimId))).toEqual(['AGENCY_BUYS']);
    await cancelProjects();
    await world.consent(second, claimId);
    await world.weekLater(claimId);
    await world.world.project({ status: 'PUBLISHED' });
    expect(await world.effects.takeNext()).toBe(true);
    expect(await world.reader.byId(claimId)).toMatchObject({ status: 'LAPSED', lapseCode: 'CONSENTING_AGENCY_BUYS' });
    await cancelProjects();
  });

  it('are five in 24 hours of an account at most, in service and database, also of two at once', async () => {
    const [organizationId, claimant] = [await world.organization(), await world.person()];
    for (let time = 0; time < MOST_CLAIMS_OF_AN_ACCOUNT - 1; time += 1) {
      const claimId = await world.claimed(organizationId, claimant);
      await act(() => world.claims.withdraw(claimant, claimId));
    }
    const last = await Promise.allSettled([1, 2].map(() => world.claimed(organizationId, claimant)));
    expect(last.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const insert = (by: Person) =>
      world.db.query(
        `insert into organization_claim (id, organization_id, claimant_id, grounds, documents)
         select $1, $2, $3, '本人是该组织的负责人，现申请认领。', documents from organization_claim limit 1`,
        [newId(), organizationId, by.accountId],
      );
    expect(await codesOf(world.claimed(organizationId, claimant))).toEqual(['TOO_MANY_CLAIMS']);
    await expect(insert(claimant)).rejects.toThrow('five claims in 24 hours');
    await insert(await world.person());
  });

  it('are announced once, when two officers consent at once', async () => {
    const claimId = await world.claimed(await world.organization(), await world.person());
    const officers = [await world.officer(), await world.officer(), await world.officer()];
    const all = await Promise.allSettled(officers.map((officer) => world.consent(officer, claimId)));
    expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(await statusOf(claimId)).toBe('ANNOUNCED');
  });

  it('are listed to offices by whether something can be done with them still', async () => {
    const claimant = await world.person();
    const withdrawn = await world.claimed(await world.organization(), claimant);
    await act(() => world.claims.withdraw(claimant, withdrawn));
    const open = await world.claimed(await world.organization(), claimant);
    const officer = await world.officer();
    const listed = async (filter: ClaimFilter) => {
      const { edges } = await world.reader.ofRegion(officer, filter, { first: 100 });
      return [withdrawn, open].filter((id) => edges.some(({ node }) => node.id === id));
    };
    expect(await listed({})).toEqual([withdrawn, open]);
    expect(await listed({ open: true })).toEqual([open]);
    expect(await listed({ open: false })).toEqual([withdrawn]);
  });

  it('are stopped by whoever acts for the organization, or by an office on the word of a contact', async () => {
    for (const byOffice of [false, true]) {
      const { claimId, organizationId, officers } = await world.announced();
      const member = await world.world.actor('ORGANIZATION', { organizationId, holder: '某服务社' });
      const rival = (await world.world.organization('另一服务社')).actor;
      await expect(act(() => world.claims.stop(rival, claimId, '不属实', null))).rejects.toThrow(NotFoundError);
      const [officer] = officers;
      const stop = (by: Actor, word: string | null) => act(() => world.claims.stop(by, claimId, '不属实', word));
      expect(await codesOf(stop(officer, null))).toEqual(['CONTACT_NEEDED']);
      expect(await codesOf(stop(member, '负责人来电'))).toEqual(['CONTACT_OF_OFFICES']);
      if (byOffice) await stop(officer, '登记的负责人来电');
      else await stop(member, null);
      expect(await world.reader.byId(claimId)).toMatchObject({
        ...{ status: 'STOPPED', endReason: '不属实' },
        onWordOf: byOffice ? '登记的负责人来电' : null,
      });
      await world.weekLater(claimId);
      expect(await world.effects.takeNext()).toBe(false);
      expect(await codesOf(stop(member, null))).toEqual(['CLAIM_NOT_IN_THIS_STATE']);
    }
  });

  it('are either stopped or take effect, when both happen at once', async () => {
    for (let time = 0; time < 4; time += 1) {
      const { claimId, claimant, officers } = await world.announced();
      await world.weekLater(claimId);
      const stopped = act(() => world.claims.stop(officers[0], claimId, '不属实', '负责人来电'));
      const [stop, effect] = await Promise.allSettled([stopped, world.effects.takeNext()]);
      const status = await statusOf(claimId);
      const { grants } = await actorOf(claimant);
      expect([status, stop.status, grants.length]).toEqual(
        status === 'STOPPED' ? ['STOPPED', 'fulfilled', 0] : ['EFFECTIVE', 'rejected', 1],
      );
      expect(effect.status).toBe('fulfilled');
    }
  });

  it('lapse where something stands against them by then, and say what', async () => {
    const disabled = await world.announced();
    await world.db.query(`update account set status = 'DISABLED' where id = $1`, [disabled.claimant.accountId]);
    const appointed = await world.announced();
    await world.db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, 'EVALUATOR', $3, '2202')`,
      [newId(), appointed.claimant.accountId, world.world.agencyId],
    );
    const peopled = await world.announced();
    const holder = { organizationId: peopled.organizationId, holder: '某服务社' };
    const back = await world.world.actor('ORGANIZATION', holder);
    await world.db.query('insert into organization_administrator (grant_id) values ($1)', [back.acting.id]);
    for (const { claimId } of [disabled, appointed, peopled]) await world.weekLater(claimId);
    for (let time = 0; time < 3; time += 1) expect(await world.effects.takeNext()).toBe(true);
    for (const [{ claimId }, lapseCode] of [
      [disabled, 'ACCOUNT_DISABLED'],
      [appointed, 'CLAIMANT_HAS_ROLE'],
      [peopled, 'ORGANIZATION_HAS_ADMINISTRATOR'],
    ] as const)
      expect(await world.reader.byId(claimId)).toMatchObject({ status: 'LAPSED', lapseCode });
  });

  it('take effect though another one that was due earlier cannot', async () => {
    const [stuck, due] = [await world.announced(), await world.announced()];
    for (const { claimId } of [stuck, due]) await world.weekLater(claimId);
    await world.db.query(
      `create function stuck() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$;
       create trigger stuck before update on organization_claim for each row when (new.id = '${stuck.claimId}') execute function stuck()`,
    );
    expect(await world.effects.takeNext()).toBe(true);
    expect(await statusOf(due.claimId)).toBe('EFFECTIVE');
    await expect(world.effects.takeNext()).rejects.toThrow('Some claims cannot take effect');
    await world.db.query('drop function stuck cascade');
    expect(await world.effects.takeNext()).toBe(true);
    expect(await statusOf(stuck.claimId)).toBe('EFFECTIVE');
  });

  it('lapse where an agency that consented buys by then, or an officer lost role or account', async () => {
    const end = (grantId: string) => world.db.query('update role_grant set valid_to = now() where id = $1', [grantId]);
    const disable = (accountId: string) =>
      world.db.query(`update account set status = 'DISABLED' where id = $1`, [accountId]);
    const publish = () => world.world.project({ status: 'PUBLISHED' });
    const against: [(of: readonly [Actor, Actor]) => Promise<unknown>, string, string][] = [
      [([first]) => end(first.acting.id), 'CONSENTING_OFFICER_LEFT', 'both officers hold their roles'],
      [([, second]) => disable(second.accountId), 'CONSENTING_OFFICER_LEFT', 'both officers hold their roles'],
      [publish, 'CONSENTING_AGENCY_BUYS', 'consent of an officer who buys'],
    ];
    for (const [happens, lapseCode, message] of against) {
      const claim = await world.announced(world.world.agencyId);
      await happens(claim.officers);
      await world.weekLater(claim.claimId);
      // In a transaction, which is over once this is: the clock passes by what another one holds.
      const forced = act(() =>
        world.database.run(
          `update organization_claim set status = 'EFFECTIVE', ended_at = clock_timestamp() where id = $1`,
          [claim.claimId],
        ),
      );
      await expect(forced).rejects.toThrow(message);
      expect(await world.effects.takeNext()).toBe(true);
      expect(await world.reader.byId(claim.claimId)).toMatchObject({ status: 'LAPSED', lapseCode });
      expect((await actorOf(claim.claimant)).grants).toEqual([]);
    }
    await cancelProjects();
  });

  it('wait for the calendar while it is provisional, and end later by it, never earlier', async () => {
    const { claimId } = await world.announced();
    await world.weekLater(claimId);
    await world.db.query('alter table organization_claim disable trigger user');
    await world.db.query('update organization_claim set until_provisional = true where id = $1', [claimId]);
    await world.db.query('alter table organization_claim enable trigger user');
    await world.db.query('alter table working_calendar disable trigger user; delete from working_calendar');
    await world.effects.settle();
    expect(await world.effects.takeNext()).toBe(false);
    expect(await world.reader.byId(claimId)).toMatchObject({ status: 'ANNOUNCED', untilProvisional: true });
    const before = (await world.reader.byId(claimId))?.announcedUntil?.getTime() ?? 0;
    await world.knowYears();
    await world.effects.settle();
    const settled = await world.reader.byId(claimId);
    expect(settled).toMatchObject({ untilProvisional: false });
    expect(settled?.announcedUntil?.getTime()).toBeGreaterThanOrEqual(before);
    expect(await world.effects.takeNext()).toBe(true);
    expect(await statusOf(claimId)).toBe('EFFECTIVE');
  });

  it('are rejected by one officer, withdrawn by the claimant alone, and can be made anew', async () => {
    const [organizationId, claimant] = [await world.organization(), await world.person()];
    const officer = await world.officer();
    const rejected = await world.claimed(organizationId, claimant);
    await act(() => world.decisions.reject(officer, rejected, '材料不符', 'DOCUMENTS_DO_NOT_SHOW_IT'));
    expect(await world.reader.byId(rejected)).toMatchObject({ status: 'REJECTED', endReason: '材料不符' });
    expect(await codesOf(world.consent(officer, rejected))).toEqual(['CLAIM_NOT_IN_THIS_STATE']);
    const withdrawn = await world.claimed(organizationId, claimant);
    expect(await codesOf(act(() => world.claims.withdraw(officer, withdrawn)))).toEqual(['NOT_YOUR_CLAIM']);
    await expect(act(async () => world.claims.withdraw(await world.person(), withdrawn))).rejects.toThrow(
      NotFoundError,
    );
    await act(() => world.claims.withdraw(claimant, withdrawn));
    expect(await statusOf(withdrawn)).toBe('WITHDRAWN');
    await expect(world.claimed(organizationId, claimant)).resolves.toBeDefined();
  });

  it('give no role that no claim gave: a grant names a claim in effect, with its officers', async () => {
    const { claimId, claimant, organizationId, officers } = await world.announced();
    const insert = ([first, second]: readonly [Actor, Actor], id = claimId) =>
      world.db.query(
        `insert into role_grant (id, account_id, role, organization_id, region_code, given, given_by, given_in,
           also_given_by, also_given_in, claim_id)
         values ($1, $2, 'ORGANIZATION', $3, '220202001', 'CLAIMED', $4, $5, $6, $7, $8)`,
        [
          ...[newId(), claimant.accountId, organizationId],
          ...[first.accountId, first.acting.id, second.accountId, second.acting.id, id],
        ],
      );
    await expect(insert(officers)).rejects.toThrow('when the claim takes effect');
    await expect(insert(officers, newId())).rejects.toThrow('when the claim takes effect');
    const early = world.db.query(
      `update organization_claim set status = 'EFFECTIVE', ended_at = clock_timestamp() where id = $1`,
      [claimId],
    );
    await expect(early).rejects.toThrow('organization_claim_announced_in_full');
  });

  it.each(ROLES)('give nothing to anybody by what one %s does alone', async (role) => {
    const [organizationId, accomplice] = [await world.organization(), await world.person()];
    const by = role === 'ORGANIZATION' ? (await world.world.organization('对手')).actor : await world.officer(role);
    const claimId = await world.claimed(organizationId, accomplice);
    const grants = () => world.db.query('select id, account_id, valid_to from role_grant order by id');
    const before = await grants();
    const asked = { organizationId, grounds: '冒名认领该组织，冒名认领。', documents: DOCUMENTS };
    for (const attempt of [
      () => world.decisions.consent(by, claimId),
      () => world.decisions.consent(by, claimId),
      () => world.claims.claim(by, asked),
      () => world.claims.stop(by, claimId, '不属实', null),
    ])
      await act(attempt).catch(() => undefined);
    await world.effects.settle();
    expect(await world.effects.takeNext()).toBe(false);
    expect(await grants()).toEqual(before);
    expect(['SUBMITTED', 'CONSENTED']).toContain(await statusOf(claimId));
  });

  it('are seen by everybody once announced; before, by claimant, offices of the region and the organization', async () => {
    const [organizationId, claimant] = [await world.organization(), await world.person()];
    const claimId = await world.claimed(organizationId, claimant);
    const member = await world.world.actor('ORGANIZATION', { organizationId, holder: '某服务社' });
    const officer = await world.officer();
    const strangers = [
      null,
      await world.person(),
      await world.officer('BUYER'),
      await world.officer('REGISTRAR', '220202001'),
    ];
    const seen = async (person: Person | null) => {
      const page = { first: 100 };
      const listed = await world.reader.ofOrganization({}, person, organizationId, page);
      const visible = (await world.reader.visible(person, [claimId])).has(claimId);
      expect(listed.edges.map(({ node }) => node.id)).toEqual(visible ? [claimId] : []);
      return visible;
    };
    for (const person of [claimant, member, officer]) expect(await seen(person)).toBe(true);
    for (const person of strangers.slice(0, 3)) expect(await seen(person)).toBe(false);
    const inRegion = await world.reader.ofRegion(officer, { statuses: ['SUBMITTED'] }, { first: 100 });
    expect(inRegion.edges.map(({ node }) => node.id)).toContain(claimId);
    expect((await world.reader.ofClaimant(claimant.accountId, { first: 100 })).edges).toHaveLength(1);
    await world.consent(officer, claimId);
    await world.consent(await world.officer(), claimId);
    for (const person of strangers) expect(await seen(person)).toBe(true);
  });

  it.each(['rejected', 'stopped', 'withdrawn'])(
    'that never were announced are public once %s: not when withdrawn',
    async (how) => {
      const [organizationId, claimant, officer] = [
        await world.organization(),
        await world.person(),
        await world.officer(),
      ];
      const claimId = await world.claimed(organizationId, claimant);
      if (how === 'rejected') await act(() => world.decisions.reject(officer, claimId, '材料不符', 'OTHER'));
      if (how === 'stopped') await act(() => world.claims.stop(officer, claimId, '不属实', '登记的负责人来电'));
      if (how === 'withdrawn') await act(() => world.claims.withdraw(claimant, claimId));
      const listed = await world.reader.ofOrganization({}, null, organizationId, { first: 100 });
      const visible = (await world.reader.visible(null, [claimId])).has(claimId);
      expect([visible, listed.edges.length === 1]).toEqual(how === 'withdrawn' ? [false, false] : [true, true]);
    },
  );
});
