import { ClaimedRoles } from '@chengjie/accounts';
import { assertNoViolations, newId, NotFoundError } from '@chengjie/kernel';
import { OrganizationsReader, todayOf } from '@chengjie/organizations';
import { actorLabel, Database, Events, type Actor, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ClaimObjections } from './claim-objections.service.js';
import { claimErrors } from './claim.errors.js';
import { claimEvents } from './claim.events.js';
import { claimNotices } from './claim.notices.js';
import { boundViolations, seesAllOf, stopViolations, withdrawViolations } from './claim.policy.js';
import { ClaimScans } from './claim-scans.js';
import { ClaimStore, noSuchClaim } from './claim.store.js';
import { ClaimTelling } from './claim-telling.js';
import type { ClaimDocument, ClaimRow } from './claim.terms.js';
import { ClaimsReader } from './claims.reader.js';

/** What is claimed, and why. */
export interface AskedClaim {
  readonly organizationId: string;
  readonly grounds: string;
  readonly documents: readonly ClaimDocument[];
}

interface ClaimId {
  readonly claimId: string;
}

/** What the claimant, and those concerned, do with claims (docs/adr/0019). */
@Injectable()
export class Claims {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly store: ClaimStore,
    private readonly scans: ClaimScans,
    private readonly reader: ClaimsReader,
    private readonly roles: ClaimedRoles,
    private readonly organizations: OrganizationsReader,
    private readonly telling: ClaimTelling,
    private readonly objections: ClaimObjections,
  ) {}

  /** Somebody without a role asks to be the first administrator of an organization. @throws DomainError */
  async claim(person: Person, { organizationId, grounds, documents }: AskedClaim): Promise<ClaimId> {
    if (!(await this.organizations.profile(organizationId)))
      throw new NotFoundError({ zh: '社会组织', en: 'organization' }, organizationId);
    const today = await todayOf(this.database);
    const later = documents.flatMap(({ issuedOn }, index) =>
      issuedOn > today ? [claimErrors.DOCUMENT_DATED_LATER(['documents', String(index), 'issuedOn'])] : [],
    );
    const against = [...(await this.roles.violations(person.accountId, organizationId)), ...later];
    assertNoViolations([...against, ...(await this.scans.take(person, documents))]);
    // Under the lock of the account, which was taken with its facts: of two at once the second counts the first.
    assertNoViolations(boundViolations(await this.reader.madeLately(person.accountId)));
    const claimId = newId<'Claim'>();
    await this.store.add(claimId, organizationId, person.accountId, grounds.trim(), documents);
    await this.scans.add(claimId, documents);
    await this.events.append(claimEvents.CLAIM_SUBMITTED(claimId, { organizationId }), { actor: person });
    const claim = await this.store.lock(claimId);
    await this.telling.tell(claim, claimNotices.CLAIM_SUBMITTED(claimId, { who: claim.claimantName }));
    await this.objections.invite(claim);
    return { claimId };
  }

  /** Its claimant takes it back. @throws DomainError */
  async withdraw(person: Person, claimId: string): Promise<ClaimId> {
    const claim = await this.found(person, claimId);
    assertNoViolations(withdrawViolations(person, claim));
    await this.store.end(claimId, 'withdrawClaim', { accountId: person.accountId, grantId: null });
    await this.scans.release(claimId);
    await this.events.append(claimEvents.CLAIM_WITHDRAWN(claimId), { actor: person });
    await this.telling.tell(claim, claimNotices.CLAIM_WITHDRAWN(claimId, { who: claim.claimantName }));
    return { claimId };
  }

  /**
   * Whoever acts for the organization stops it, or an office on the word of a registered contact: until it takes effect.
   * @param onWordOf for offices: whose word, and how it was given
   * @throws DomainError
   */
  async stop(actor: Actor, claimId: string, reason: string, onWordOf: string | null): Promise<ClaimId> {
    const claim = await this.found(actor, claimId);
    const facts = await this.reader.officerFacts(actor, claim);
    assertNoViolations(stopViolations(actor, claim, facts, onWordOf));
    const by = { accountId: actor.accountId, grantId: actor.acting.id };
    await this.store.end(claimId, 'stopClaim', by, { reason: reason.trim(), onWordOf: onWordOf?.trim() ?? null });
    await this.events.append(claimEvents.CLAIM_STOPPED(claimId, { onWordOf }), { actor, reason });
    const told = { who: claim.claimantName, by: actorLabel(actor), reason };
    await this.telling.tell(claim, claimNotices.CLAIM_STOPPED(claimId, told));
    return { claimId };
  }

  /** The claim under its lock, if the person may act on it. */
  private async found(person: Person, claimId: string): Promise<ClaimRow> {
    const claim = await this.store.lock(claimId);
    if (!seesAllOf(person, claim)) throw noSuchClaim(claimId);
    return claim;
  }
}
