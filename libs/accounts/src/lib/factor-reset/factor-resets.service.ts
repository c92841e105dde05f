import { assertNoViolations, DomainError, newId } from '@chengjie/kernel';
import { Outbox } from '@chengjie/mail';
import { actorLabel, Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { AccountDirectoryReader } from '../account/account-directory.reader.js';
import { resetViolations } from '../account/account.policy.js';
import { lockAccount } from '../account/account-lock.js';
import { keysGiven } from '../account/keys-given.js';
import { accountErrors } from '../accounts.errors.js';
import { factorErrors } from '../factor/factor.errors.js';
import { accountEvents } from '../accounts.events.js';
import { accountMails } from '../accounts.mails.js';
import { manageViolations } from '../accounts.policy.js';
import { RESET_DAYS } from '../factor/factor.terms.js';
import { OwnFactorsReader } from '../factor/own-factors.reader.js';
import { OwnFactors } from '../factor/own-factors.service.js';
import { RoleGiving } from '../grant/role-giving.service.js';
import { AccountLinks } from '../link/account-links.service.js';
import { AccountActorsReader } from '../session/account-actors.reader.js';
import { Sessions } from '../session/sessions.service.js';
import { organizationMatters } from '../telling/organization-matters.notices.js';
import { OrganizationMatters } from '../telling/organization-matters.service.js';

interface OpenReset {
  readonly id: string;
  readonly askedBy: string;
  readonly confirmedBy: string | null;
}

const open = statement<OpenReset, [accountId: string]>(
  'factor_reset_open',
  `select id, asked_by as "askedBy", confirmed_by as "confirmedBy" from factor_reset
   where account_id = $1 and ended_at is null and (confirmed_at is not null or expires_at > clock_timestamp())`,
);

/** One that nobody confirmed, or whose link nobody opened, in time makes room for another. */
const endExpired = statement<object, [accountId: string]>(
  'factor_reset_end_expired',
  `update factor_reset set ended_at = clock_timestamp() where account_id = $1 and ended_at is null
     and greatest(expires_at, confirmed_at + interval '1 day') <= clock_timestamp()`,
);

/** Whoever asked first may do so no more: whoever asks now is the first. */
const endUnfit = statement<object, [accountId: string]>(
  'factor_reset_end_unfit',
  'update factor_reset set ended_at = clock_timestamp() where account_id = $1 and ended_at is null',
);

const insert = statement<object, [id: string, accountId: string, reason: string, by: string, in_: string]>(
  'factor_reset_insert',
  `insert into factor_reset (id, account_id, reason, asked_by, asked_in, expires_at)
   values ($1, $2, $3, $4, $5, clock_timestamp() + interval '${RESET_DAYS} days')`,
);

const confirm = statement<object, [id: string, by: string, in_: string]>(
  'factor_reset_confirm',
  `update factor_reset set confirmed_by = $2, confirmed_in = $3, confirmed_at = clock_timestamp() where id = $1`,
);

const use = statement<OpenReset, [accountId: string]>(
  'factor_reset_use',
  `update factor_reset set ended_at = clock_timestamp()
   where account_id = $1 and ended_at is null and confirmed_at is not null
   returning id, asked_by as "askedBy", confirmed_by as "confirmedBy"`,
);

/** Second factors that were lost, and the recovery codes too: two persons in offices have a link mailed (docs/adr/0026). */
@Injectable()
export class FactorResets {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly directory: AccountDirectoryReader,
    private readonly links: AccountLinks,
    private readonly giving: RoleGiving,
    private readonly factors: OwnFactors,
    private readonly factorsNow: OwnFactorsReader,
    private readonly sessions: Sessions,
    private readonly actors: AccountActorsReader,
    private readonly outbox: Outbox,
    private readonly matters: OrganizationMatters,
  ) {}

  /**
   * The first person who asks opens it, and its owner is told; a second one confirms it by asking as well, and the link is mailed to
   * the verified address.
   * @throws DomainError FACTOR_NOT_SET_UP, FACTOR_RESET_IS_OPEN, FACTOR_RESET_CONFIRMED, ADDRESS_NOT_VERIFIED, and what stands
   *   against managing the account
   */
  async ask(actor: Actor, accountId: string, reason: string): Promise<void> {
    assertNoViolations(manageViolations(actor, accountId, await this.directory.managedGrants(accountId)));
    const reader = await this.giving.reachable(accountId, 'accountId');
    if ((await this.factorsNow.ofAccount(accountId)).length === 0)
      throw new DomainError(factorErrors.FACTOR_NOT_SET_UP(['accountId']));
    await this.database.query(endExpired, [accountId]);
    const asked = await this.database.queryOne(open, [accountId]);
    const waiting = asked && { askedById: asked.askedBy, confirmed: asked.confirmedBy !== null };
    assertNoViolations(resetViolations(actor.accountId, waiting));
    if (!asked || !(await this.mayManage(asked.askedBy, accountId))) {
      if (asked) await this.database.query(endUnfit, [accountId]);
      await this.database.query(insert, [newId(), accountId, reason.trim(), actor.accountId, actor.acting.id]);
      await this.events.append(accountEvents.FACTOR_RESET_ASKED(accountId), { actor, reason });
      await this.outbox.post(accountMails.FACTOR_RESET_ASKED(reader), [reader]);
      return;
    }
    await this.database.query(confirm, [asked.id, actor.accountId, actor.acting.id]);
    const { token } = await this.links.issue(accountId, 'FACTOR_RESET', { issuedBy: actor.accountId });
    await this.outbox.post(accountMails.FACTOR_RESET(reader, `/factor-reset#token=${token}`), [reader]);
    await this.events.append(accountEvents.FACTOR_RESET_ISSUED(accountId), { actor, reason });
    const by = actorLabel(actor);
    await this.matters.tell(accountId, (id, who) => organizationMatters.FACTOR_RESET_SENT(id, { who, by }));
    await this.matters.tellSupervisors({ accountId, done: 'KEYS_GIVEN' });
  }

  /**
   * Ends the factors, sessions and tokens of an account by the link. It works as long as both who asked may manage the account, and
   * its owner has given none of the factors since. What was sealed before is not the account's any more (docs/adr/0018).
   * @throws DomainError LINK_NOT_VALID
   */
  async redeem(token: string): Promise<{ accountId: string }> {
    const { accountId } = await this.links.redeem(token, 'FACTOR_RESET');
    await this.database.query(lockAccount, [accountId]);
    const reset = await this.database.queryOne(use, [accountId]);
    const may =
      reset?.confirmedBy &&
      (await this.mayManage(reset.askedBy, accountId)) &&
      (await this.mayManage(reset.confirmedBy, accountId));
    const actor = await this.actors.personOfAccount(accountId);
    if (!may || !actor) throw new DomainError(accountErrors.LINK_NOT_VALID(['token']));
    await this.factors.endAll(accountId);
    await this.links.voidAll(accountId);
    await this.sessions.endOthers(accountId, null);
    await keysGiven(this.database, accountId);
    await this.events.append(accountEvents.FACTORS_RESET(accountId), { actor });
    await this.matters.tell(accountId, (id, who) => organizationMatters.FACTORS_RESET(id, { who }));
    return { accountId };
  }

  private async mayManage(officerId: string, accountId: string): Promise<boolean> {
    const managed = await this.directory.managedGrants(accountId);
    const held = await this.directory.heldGrants(officerId);
    return held.some((acting) => manageViolations({ accountId: officerId, acting }, accountId, managed).length === 0);
  }
}
