import { assertNoViolations } from '@chengjie/kernel';
import { addWorkingDays } from '@chengjie/law';
import { actorLabel, Database, Events, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { ClaimObjections } from './claim-objections.service.js';
import { consentIn } from './claim.acts.js';
import { claimEvents } from './claim.events.js';
import { claimNotices } from './claim.notices.js';
import { consentViolations, isPublic, rejectViolations, seesAllOf } from './claim.policy.js';
import { ClaimStore, noSuchClaim, type Officer } from './claim.store.js';
import { ClaimTelling } from './claim-telling.js';
import { ANNOUNCED_WORKING_DAYS, type ClaimRow, type RejectGround } from './claim.terms.js';
import { ClaimsReader } from './claims.reader.js';

interface ClaimId {
  readonly claimId: string;
}

/** What offices decide of claims: two of different agencies consent, one suffices to reject (docs/adr/0019). */
@Injectable()
export class ClaimDecisions {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly store: ClaimStore,
    private readonly claims: ClaimsReader,
    private readonly rules: RulesReader,
    private readonly telling: ClaimTelling,
    private readonly objections: ClaimObjections,
  ) {}

  /** An officer consents; the second consent announces the claim. @throws DomainError */
  async consent(actor: Actor, claimId: string): Promise<ClaimId> {
    const claim = await this.found(actor, claimId);
    const { agencyId } = actor.acting;
    assertNoViolations(consentViolations(actor, claim, await this.claims.officerFacts(actor, claim)));
    const officer = { accountId: actor.accountId, grantId: actor.acting.id, agencyId: agencyId ?? '' };
    if (consentIn(claim.status) === 'announce') await this.announce(actor, claim, officer);
    else await this.first(actor, claim, officer);
    return { claimId };
  }

  /** An officer sends it back. @throws DomainError */
  async reject(actor: Actor, claimId: string, reason: string, ground: RejectGround): Promise<ClaimId> {
    const claim = await this.found(actor, claimId);
    assertNoViolations(rejectViolations(actor, claim, await this.claims.officerFacts(actor, claim)));
    const by = { accountId: actor.accountId, grantId: actor.acting.id };
    await this.store.end(claimId, 'rejectClaim', by, { reason: reason.trim(), ground });
    await this.events.append(claimEvents.CLAIM_REJECTED(claimId), { actor, reason });
    const told = { who: claim.claimantName, by: actorLabel(actor), reason };
    await this.telling.tell(claim, claimNotices.CLAIM_REJECTED(claimId, told));
    return { claimId };
  }

  private async first(actor: Actor, claim: ClaimRow, officer: Officer): Promise<void> {
    await this.store.consent(claim.id, officer);
    const consented = claimEvents.CLAIM_CONSENTED(claim.id, { agencyId: officer.agencyId });
    await this.events.append(consented, { actor });
    const told = { who: claim.claimantName, agency: actor.acting.holder };
    await this.telling.tell(claim, claimNotices.CLAIM_CONSENTED(claim.id, told));
  }

  private async announce(actor: Actor, claim: ClaimRow, officer: Officer): Promise<void> {
    const at = await this.database.now();
    const { end, provisional } = addWorkingDays(at, ANNOUNCED_WORKING_DAYS, await this.rules.calendar());
    await this.store.announce(claim.id, officer, at, end, provisional);
    const data = { agencyId: officer.agencyId, until: end.toISOString() };
    await this.events.append(claimEvents.CLAIM_ANNOUNCED(claim.id, data), { actor });
    const told = { who: claim.claimantName, agency: actor.acting.holder };
    await this.telling.tell(claim, claimNotices.CLAIM_ANNOUNCED(claim.id, told));
    await this.objections.invite(claim);
  }

  /** The claim under its lock; outside of one's region there is none that is not public. */
  private async found(actor: Actor, claimId: string): Promise<ClaimRow> {
    const claim = await this.store.lock(claimId);
    if (!isPublic(claim) && !seesAllOf(actor, claim)) throw noSuchClaim(claimId);
    return claim;
  }
}
