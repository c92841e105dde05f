import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, newId } from '@chengjie/kernel';
import { OfficeBars } from '@chengjie/accounts';
import { constraintViolation, type Actor } from '@chengjie/platform';
import { ClaimsWorld } from '../testing/claims-world.js';

async function codesOf(act: Promise<unknown>): Promise<string[]> {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw new Error(`No rule was broken: ${String(error)}`);
  return error.violations.map(({ code }) => code);
}

/** What an office does to an account. */
const ACTS = 'ACCOUNT_DISABLED ACCOUNT_ENABLED PASSWORD_RESET_ISSUED FACTOR_RESET_ASKED FACTOR_RESET_ISSUED'.split(' ');

describe('a claim, after an office disabled the accounts of the organization', () => {
  let world: ClaimsWorld;
  const act = <T>(doing: () => Promise<T>) => world.transaction(doing);

  beforeAll(async () => {
    world = await ClaimsWorld.create();
  });

  afterAll(() => world?.close());

  /** An organization whose only account an administrator disabled, as the act leaves it. */
  async function deserted(): Promise<{ organizationId: string; owner: Actor; administrator: Actor; address: string }> {
    const { actor: owner } = await world.world.organization('被停用的服务社');
    const organizationId = owner.acting.organizationId ?? '';
    const address = `owner-${owner.accountId}@example.org`;
    await world.db.query('insert into organization_administrator (grant_id) values ($1)', [owner.acting.id]);
    await world.db.query(
      `insert into account_address (id, account_id, address, language, entered_at, verified_at)
       values ($1, $2, $3, 'zh', now(), now())`,
      [newId(), owner.accountId, address],
    );
    const administrator = await world.officer('ADMINISTRATOR');
    await world.db.query(`update account set status = 'DISABLED' where id = $1`, [owner.accountId]);
    await world.db.query(
      `insert into event (type, actor_id, actor_label, subject_type, subject_id, reason)
       values ('ACCOUNT_DISABLED', $1, '管理员', 'ACCOUNT', $2, '停用')`,
      [administrator.accountId, owner.accountId],
    );
    return { organizationId, owner, administrator, address };
  }

  /** Tokens that were mailed to an address, in turn. */
  async function tokensTo(address: string): Promise<string[]> {
    const mails = await world.mailsTo(address);
    expect(mails.every(({ kind }) => kind === 'CLAIM_TO_OBJECT')).toBe(true);
    return mails.map(({ text }) => /#token=(\S+)/.exec(text)?.[1] ?? '');
  }

  it('is stopped by its owner’s link, once, without signing in; the link does nothing else', async () => {
    const { organizationId, owner, address } = await deserted();
    const claimant = await world.person();
    const claimId = await world.claimed(organizationId, claimant);
    const [token = ''] = await tokensTo(address);
    const stop = (by: string) => act(() => world.objections.stop(by, '并无此事'));
    expect(await codesOf(stop('x'.repeat(43)))).toEqual(['LINK_NOT_VALID']);
    const both = await Promise.allSettled([stop(token), stop(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await world.reader.byId(claimId)).toMatchObject({
      status: 'STOPPED',
      endReason: '并无此事',
      onWordOf: null,
      endedInRole: 'ORGANIZATION',
    });
    const [row] = await world.db.query('select ended_by, ended_in from organization_claim where id = $1', [claimId]);
    expect(row).toEqual({ ended_by: owner.accountId, ended_in: owner.acting.id });
    const again = await world.claimed(organizationId, claimant);
    expect(await codesOf(stop(token))).toEqual(['LINK_NOT_VALID']);
    const [, second = ''] = await tokensTo(address);
    await act(() => world.claims.withdraw(claimant, again));
    expect(await codesOf(stop(second))).toEqual(['CLAIM_NOT_IN_THIS_STATE']);
  });

  it('is told to its owners when it is made and when it is announced; links end, and with the role', async () => {
    const { organizationId, owner, address } = await deserted();
    const claimId = await world.claimed(organizationId, await world.person());
    await world.consent(await world.officer(), claimId);
    await world.consent(await world.officer(), claimId);
    const [first = '', second = ''] = await tokensTo(address);
    await world.db.query(
      `update organization_claim_objection set expires_at = now() where issued_at = (select min(issued_at) from organization_claim_objection where claim_id = $1)`,
      [claimId],
    );
    const stop = (by: string) => act(() => world.objections.stop(by, '并无此事'));
    expect(await codesOf(stop(first))).toEqual(['LINK_NOT_VALID']);
    await world.db.query('update role_grant set valid_to = now() where id = $1', [owner.acting.id]);
    expect(await codesOf(stop(second))).toEqual(['LINK_NOT_VALID']);
    await world.db.query('update role_grant set valid_to = null where id = $1', [owner.acting.id]);
    await stop(second);
    expect((await world.reader.byId(claimId))?.status).toBe('STOPPED');
  });

  it('is consented to by nobody who disabled them, nor by the agency, in service and database', async () => {
    const { organizationId, administrator } = await deserted();
    const claimId = await world.claimed(organizationId, await world.person());
    const colleague = await world.officer('REGISTRAR', '220202', administrator.acting.agencyId ?? '');
    // Who decides for another agency, but acts for that one as well; a place in its register of evaluators is none.
    const [both, evaluator] = [await world.officer(), await world.officer()];
    await world.alsoActs(both, 'FILING_OFFICE', administrator.acting.agencyId ?? '');
    await world.alsoActs(evaluator, 'EVALUATOR', administrator.acting.agencyId ?? '');
    for (const by of [administrator, colleague, both]) {
      expect(await codesOf(world.consent(by, claimId))).toEqual(['OFFICER_DISABLED_PEOPLE']);
      const forced = world.db.query(
        `update organization_claim set status = 'CONSENTED', first_by = $2, first_in = $3, first_agency_id = $4,
           first_at = clock_timestamp() where id = $1`,
        [claimId, by.accountId, by.acting.id, by.acting.agencyId],
      );
      await expect(forced).rejects.toThrow('disabled people of this one');
    }
    await world.consent(evaluator, claimId);
    await act(() => world.decisions.reject(colleague, claimId, '材料不符', 'OTHER'));
  });

  it('lapses where an officer who consented disabled one of them since', async () => {
    const claim = await world.announced();
    const member = await world.world.actor('ORGANIZATION', {
      organizationId: claim.organizationId,
      holder: '某服务社',
    });
    await world.db.query(
      `insert into event (type, actor_id, actor_label, subject_type, subject_id)
       values ('ACCOUNT_DISABLED', $1, '经办人', 'ACCOUNT', $2)`,
      [claim.officers[1].accountId, member.accountId],
    );
    await world.weekLater(claim.claimId);
    const forced = act(() =>
      world.database.run(
        `update organization_claim set status = 'EFFECTIVE', ended_at = clock_timestamp() where id = $1`,
        [claim.claimId],
      ),
    );
    await expect(forced).rejects.toThrow('disabled people of this one');
    expect(await world.effects.takeNext()).toBe(true);
    expect(await world.reader.byId(claim.claimId)).toMatchObject({
      ...{ status: 'LAPSED', lapseCode: 'CONSENTING_OFFICER_RECUSED' },
    });
  });

  it('is told once to owners whose accounts are disabled while it is under way', async () => {
    const { organizationId, claimId } = await world.announced();
    const member = await world.world.actor('ORGANIZATION', { organizationId, holder: '某服务社' });
    const address = `late-${member.accountId}@example.org`;
    await world.db.query(
      `insert into account_address (id, account_id, address, language, entered_at, verified_at)
       values ($1, $2, $3, 'zh', now(), now())`,
      [newId(), member.accountId, address],
    );
    await world.objections.inviteLate();
    expect(await tokensTo(address)).toEqual([]);
    await world.db.query(`update account set status = 'DISABLED' where id = $1`, [member.accountId]);
    for (let round = 0; round < 2; round += 1) await world.objections.inviteLate();
    const [token = '', ...more] = await tokensTo(address);
    expect(more).toEqual([]);
    await act(() => world.objections.stop(token, '并无此事'));
    expect((await world.reader.byId(claimId))?.status).toBe('STOPPED');
  });

  it.each([...ACTS, 'ROLE_REVOKED'])(
    'and accounts of organizations, evaluators and claimants are no matter of an office that buys or bids: %s',
    async (type) => {
      const { claimant } = await world.announced();
      const { actor: bidder } = await world.world.organization('某投标人');
      const evaluator = await world.officer('EVALUATOR');
      const [buyer, other] = [await world.officer('ADMINISTRATOR'), await world.officer('ADMINISTRATOR')];
      const happens = (by: Actor, accountId: string, role = 'EVALUATOR') =>
        world.db.query(
          `insert into event (type, actor_id, actor_label, subject_type, subject_id, data)
           values ($1, $2, '管理员', 'ACCOUNT', $3, jsonb_build_object('role', $4::text, 'grantId',
             (select id from role_grant where account_id = $3 and role = $4)))`,
          [type, by.accountId, accountId, role],
        );
      const project = await world.world.project();
      await world.db.tamper('update project set agency_id = $2 where id = $1', [project.id, buyer.acting.agencyId]);
      await world.db.tamper(`update project set status = 'PUBLISHED' where id = $1`, [project.id]);
      for (const { accountId } of type === 'ROLE_REVOKED' ? [evaluator] : [claimant, bidder, evaluator]) {
        await expect(happens(buyer, accountId)).rejects.toThrow(
          'an agency that buys or drafts a purchase decides over no account of others',
        );
        await happens(other, accountId);
      }
      await happens(buyer, (await world.person()).accountId, 'BUYER');
      await world.db.query(
        `insert into role_grant (id, account_id, role, organization_id, region_code) values ($1, $2, 'ORGANIZATION', $3, '220202')`,
        [newId(), other.accountId, bidder.acting.organizationId],
      );
      await expect(happens(other, evaluator.accountId)).rejects.toThrow('whoever acts for an organization decides');
    },
  );

  it.each([
    ...(['ORGANIZATION', 'EVALUATOR', 'SUPERVISOR'] as const).map((role) => [role, 'any', true] as const),
    ...(['REGISTRAR', 'FILING_OFFICE', 'ADMINISTRATOR'] as const).flatMap(
      (role) =>
        [
          [role, 'another', true],
          [role, 'its own', false],
        ] as const,
    ),
    ['BUYER', 'another', false],
    ['BUYER', 'its own', false],
  ] as const)('and of an office that buys: who is %s of %s agency (%s)', async (role, agency, barred) => {
    const buyer = await world.officer('ADMINISTRATOR');
    const other = await world.officer('ADMINISTRATOR');
    const own = agency === 'its own' ? (buyer.acting.agencyId ?? '') : undefined;
    const subject =
      role === 'ORGANIZATION'
        ? (await world.world.organization('某承接人')).actor
        : await world.officer(role, '220202', own);
    const done = async (by: Actor, type: string) => {
      const data = { role, grantId: subject.acting.id };
      const values = [type, by.accountId, subject.accountId, data];
      return world.db
        .query(
          `insert into event (type, actor_id, actor_label, subject_type, subject_id, data) values ($1, $2, '管理员', 'ACCOUNT', $3, $4)`,
          values,
        )
        .then(
          () => null,
          (error: unknown) => constraintViolation(error)?.code,
        );
    };
    const told = async (by: Actor) => (await world.of(OfficeBars).ofAccount(by, subject.accountId))?.code ?? null;
    const project = await world.world.project({ status: 'DRAFT' });
    await world.db.tamper('update project set agency_id = $2 where id = $1', [project.id, buyer.acting.agencyId]);
    const expected = barred ? 'ACCOUNT_OFFICE_BUYS' : null;
    // The organization takes the role of its people itself.
    for (const type of [...ACTS, ...(role === 'ORGANIZATION' ? [] : ['ROLE_REVOKED'])]) {
      expect([type, await done(buyer, type)]).toEqual([type, expected]);
      expect([type, await done(other, type)]).toEqual([type, null]);
    }
    expect([await told(buyer), await told(other)]).toEqual([expected, null]);
  });

  it('names the agency that disabled the claimant’s account, when it lapses by that', async () => {
    const { claimId, claimant } = await world.announced();
    const administrator = await world.officer('ADMINISTRATOR');
    await world.db.query(`update account set status = 'DISABLED' where id = $1`, [claimant.accountId]);
    await world.db.query(
      `insert into event (type, actor_id, actor_label, subject_type, subject_id)
       values ('ACCOUNT_DISABLED', $1, '管理员', 'ACCOUNT', $2)`,
      [administrator.accountId, claimant.accountId],
    );
    await world.weekLater(claimId);
    expect(await world.effects.takeNext()).toBe(true);
    expect(await world.reader.byId(claimId)).toMatchObject({
      ...{ status: 'LAPSED', lapseCode: 'ACCOUNT_DISABLED', endedBy: administrator.acting.holder },
      endedInRole: 'ADMINISTRATOR',
    });
  });

  it('is decided by no officer who acts for any organization, did within a year, or claims one', async () => {
    const claimId = await world.claimed(await world.organization(), await world.person());
    const officer = await world.officer();
    const { actor: rival } = await world.world.organization('对手');
    const held = newId();
    await world.db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code, valid_from)
       values ($1, $2, 'ORGANIZATION', $3, '220202', now() - interval '800 days')`,
      [held, officer.accountId, rival.acting.organizationId],
    );
    const decides = [
      () => world.consent(officer, claimId),
      () => act(() => world.decisions.reject(officer, claimId, '材料不符', 'OTHER')),
      () => act(() => world.claims.stop(officer, claimId, '不属实', '登记的负责人来电')),
    ];
    for (const ended of [null, '364 days']) {
      await world.db.query('update role_grant set valid_to = now() - $2::interval where id = $1', [held, ended]);
      for (const decide of decides) expect(await codesOf(decide())).toEqual(['OFFICER_ACTS_FOR_ORGANIZATIONS']);
    }
    const forced = world.db.query(
      `update organization_claim set status = 'REJECTED', ended_by = $2, ended_in = $3, end_reason = '不属实',
         reject_ground = 'OTHER', ended_at = clock_timestamp() where id = $1`,
      [claimId, officer.accountId, officer.acting.id],
    );
    await expect(forced).rejects.toThrow('no officer ends a claim who acts for an organization');
    await world.db.query(`update role_grant set valid_to = now() - interval '366 days' where id = $1`, [held]);
    const claimant = await world.person();
    const own = await world.claimed(await world.organization(), claimant);
    const { agencyId, role } = officer.acting;
    const id = await world.alsoActs(claimant, role, agencyId ?? '');
    const became: Actor = { ...officer, accountId: claimant.accountId, acting: { ...officer.acting, id } };
    expect(await codesOf(world.consent(became, claimId))).toEqual(['OFFICER_ACTS_FOR_ORGANIZATIONS']);
    await act(() => world.claims.withdraw(claimant, own));
    await world.consent(became, claimId);
  });
});
