import { accountErrors, MAILED, newToken, tokenHash } from '@chengjie/accounts';
import { assertNoViolations, DomainError, openStates } from '@chengjie/kernel';
import { Outbox, type Reader } from '@chengjie/mail';
import { asOf, Database, Events, inStates, NOW, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { claimActs } from './claim.acts.js';
import { claimEvents } from './claim.events.js';
import { claimMails } from './claim.mails.js';
import { claimNotices } from './claim.notices.js';
import { stopStateViolations } from './claim.policy.js';
import { ClaimStore } from './claim.store.js';
import { ClaimTelling } from './claim-telling.js';
import { OBJECTION_DAYS, type ClaimRow } from './claim.terms.js';

/** Somebody who acts for an organization by an account that an office disabled. */
interface DisabledPerson extends Reader {
  readonly accountId: string;
  readonly grantId: string;
}

/** Whoever objects by a link. */
interface Objector {
  readonly claimId: string;
  readonly accountId: string;
  readonly grantId: string;
  readonly displayName: string;
}

const disabledPeople = statement<DisabledPerson, [organizationId: string]>(
  'organization_claim_disabled_people',
  `select g.account_id as "accountId", g.id as "grantId", d.address, d.language
   from role_grant g join account a on a.id = g.account_id and a.status = 'DISABLED'
   join account_address d on d.account_id = a.id and ${MAILED}
   where g.organization_id = $1 and ${asOf('g', NOW)}`,
);

/** Whose account was disabled after the claim was made, and who was mailed no link since. */
const disabledLate = statement<DisabledPerson & { claimId: string }, []>(
  'organization_claim_disabled_late',
  `select c.id as "claimId", g.account_id as "accountId", g.id as "grantId", d.address, d.language
   from organization_claim c join role_grant g on g.organization_id = c.organization_id and ${asOf('g', NOW)}
   join account a on a.id = g.account_id and a.status = 'DISABLED'
   join account_address d on d.account_id = a.id and ${MAILED}
   where ${inStates('c.status', openStates(claimActs))}
     and not exists (select from organization_claim_objection o where o.claim_id = c.id and o.account_id = a.id)
   for no key update of c skip locked`,
);

const issue = statement<object, [Buffer, claimId: string, accountId: string, grantId: string]>(
  'organization_claim_objection_issue',
  `insert into organization_claim_objection (token_hash, claim_id, account_id, grant_id, expires_at)
   values ($1, $2, $3, $4, clock_timestamp() + interval '${OBJECTION_DAYS} days')`,
);

/** Of somebody who acts for the organization still. */
const redeem = statement<Objector, [Buffer]>(
  'organization_claim_objection_redeem',
  `update organization_claim_objection o set used_at = clock_timestamp()
   from role_grant g join account a on a.id = g.account_id
   where o.token_hash = $1 and o.used_at is null and o.expires_at > clock_timestamp()
     and g.id = o.grant_id and ${asOf('g', NOW)}
   returning o.claim_id as "claimId", o.account_id as "accountId", o.grant_id as "grantId", a.display_name as "displayName"`,
);

/**
 * An office that disables the only account of an organization, and an accomplice who claims it then, would meet nobody: so whoever
 * acts for it by a disabled account is mailed a link that stops the claim, and needs no sign-in (docs/adr/0028).
 */
@Injectable()
export class ClaimObjections {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly store: ClaimStore,
    private readonly telling: ClaimTelling,
    private readonly outbox: Outbox,
  ) {}

  /** Mails each of them a link of its own: in the transaction of the act that begins or announces a claim. */
  async invite({ id, organizationId }: Pick<ClaimRow, 'id' | 'organizationId'>): Promise<void> {
    for (const person of await this.database.query(disabledPeople, [organizationId])) await this.mail(id, person);
  }

  /** The same for those whose accounts were disabled while a claim was under way: for the clock, in a transaction of its own. */
  inviteLate(): Promise<void> {
    return this.database.transaction(async () => {
      for (const { claimId, ...person } of await this.database.query(disabledLate, []))
        await this.mail(claimId, person);
    });
  }

  private async mail(claimId: string, { accountId, grantId, address, language }: DisabledPerson): Promise<void> {
    const token = newToken();
    await this.database.query(issue, [tokenHash(token), claimId, accountId, grantId]);
    await this.outbox.post(claimMails.CLAIM_TO_OBJECT(`/stop-claim#token=${token}`), [{ address, language }]);
  }

  /** Stops the claim of a link. @throws DomainError LINK_NOT_VALID, CLAIM_NOT_IN_THIS_STATE */
  async stop(token: string, reason: string): Promise<{ readonly claimId: string }> {
    const objector = await this.database.queryOne(redeem, [tokenHash(token)]);
    if (!objector) throw new DomainError(accountErrors.LINK_NOT_VALID(['token']));
    const { claimId, accountId, grantId, displayName } = objector;
    const claim = await this.store.lock(claimId);
    assertNoViolations(stopStateViolations(claim.status));
    await this.store.end(claimId, 'stopClaim', { accountId, grantId }, { reason: reason.trim() });
    const actor = { accountId, displayName, grants: [] };
    await this.events.append(claimEvents.CLAIM_STOPPED(claimId, { onWordOf: null }), { actor, reason });
    const told = { who: claim.claimantName, by: displayName, reason };
    await this.telling.tell(claim, claimNotices.CLAIM_STOPPED(claimId, told));
    return { claimId };
  }
}
