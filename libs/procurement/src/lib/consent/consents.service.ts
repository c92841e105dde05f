import { organizationMatter, PeopleReader } from '@chengjie/accounts';
import { DomainError, newSealedId, NotFoundError, vocabularyOf, type Notice } from '@chengjie/kernel';
import { Database, Jobs, organizationOf, speakIn, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { bidErrors } from '../bid/bid.errors.js';
import { submissionTerms } from '../bid/bid.statements.js';
import { BidderEligibilityReader } from '../bid/bidder-eligibility.reader.js';
import type { BidConsentAct } from './consent.acts.js';
import { consentErrors, LATE } from './consent.errors.js';
import { consentNotices } from './consent.notices.js';
import { consentViolations } from './consent.policy.js';
import { askConsent, holdAsking, moveConsent, ownQuestions } from './consent.statements.js';
import { BidConsentsReader, type BidConsentRow } from './consents.reader.js';

/** For which lot a federation asks whom, and with what part of the work. */
export interface AskedForConsent {
  readonly lotId: string;
  readonly performerId: string;
  readonly part: string;
}

/** What its acts answer: enough to load it as the actor sees it. */
export interface ConsentId {
  readonly consentId: string;
}

const exerciseOf = statement<{ exercise: boolean }, [projectId: string]>(
  'bid_consent_exercise',
  'select exercise from project where id = $1',
);

const NOTICES = {
  agreeToBid: consentNotices.CONSENT_GIVEN,
  declineBid: consentNotices.CONSENT_DECLINED,
  takeBackConsent: consentNotices.CONSENT_TAKEN_BACK,
  withdrawConsentRequest: consentNotices.CONSENT_REQUEST_WITHDRAWN,
} as const;

/**
 * A named performer agrees to the bid that its federation seals for it, before or after it is sealed, and takes that back
 * until the deadline (docs/adr/0024). No events: that a bid is intended is secret, and the rows themselves are the record.
 */
@Injectable()
export class BidConsents {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly reader: BidConsentsReader,
    private readonly eligibility: BidderEligibilityReader,
    private readonly people: PeopleReader,
  ) {}

  /** Asks a member whose bid would be admitted. @throws DomainError with every missing condition */
  async ask(actor: Actor, { lotId, performerId, part }: AskedForConsent): Promise<ConsentId> {
    const terms = await this.database.queryOne(submissionTerms, [lotId]);
    if (!terms) throw new NotFoundError({ zh: '采购包', en: 'lot' }, lotId);
    speakIn(vocabularyOf(terms));
    const federationId = organizationOf(actor);
    const { bidder, performer, violations } = await this.eligibility.judgeSubmission(federationId, performerId, terms);
    if (violations.length > 0 || !performer) throw new DomainError(violations);
    const { hasPeople } = await this.people.staffingOf(performerId);
    if (!hasPeople) throw new DomainError(consentErrors.NOBODY_TO_ANSWER(['performerId']));
    await this.database.query(holdAsking, [federationId]);
    const asked = [lotId, federationId, performerId, actor.accountId, actor.heldSince] as const;
    const own = await this.database.queryOne(ownQuestions, [...asked]);
    if (own?.open) throw new DomainError(consentErrors.CONSENT_ASKED_ALREADY(['performerId']));
    const minutes = own?.minutes ?? 0;
    if (minutes > 0) throw new DomainError(consentErrors.TOO_MANY_CONSENTS_ASKED([], { minutes }));
    const id = newSealedId<'BidConsent'>();
    const { projectId } = terms;
    const outcome = await this.database.queryOne(askConsent, [
      ...([id, projectId, lotId, federationId] as const),
      ...([performerId, part.trim(), actor.accountId] as const),
    ]);
    if (!outcome?.written) throw new DomainError(bidErrors.NOT_OPEN_FOR_BIDS());
    const names = { federation: bidder.name, performer: performer.name };
    await this.tell(projectId, [federationId, performerId], consentNotices.CONSENT_ASKED(id, names));
    return { consentId: id };
  }

  /** Agrees, declines, takes back or withdraws, in time by the same rule as bids. @throws DomainError, NotFoundError */
  async move(actor: Actor, key: BidConsentAct, id: string, reason: string | null = null): Promise<ConsentId> {
    const consent = await this.found(actor, id);
    const before = consentViolations(actor, key, consent);
    if (before.length > 0) throw new DomainError(before);
    const { projectId, federationId, performerId, federation, performer } = consent;
    const outcome = await this.database.queryOne(moveConsent[key], [
      ...([projectId, id, actor.accountId, actor.heldSince] as const),
      reason?.trim() ?? null,
    ]);
    if (!outcome?.written) {
      const since = consentViolations(actor, key, await this.found(actor, id));
      throw new DomainError(outcome?.inTime && since.length > 0 ? since : bidErrors.DEADLINE_PASSED([], LATE));
    }
    const names = { federation: federation.name, performer: performer.name };
    await this.tell(projectId, [federationId, performerId], NOTICES[key](id, names));
    return { consentId: id };
  }

  private async found(actor: Actor, id: string): Promise<BidConsentRow> {
    const consent = await this.reader.own(actor, id);
    if (!consent) throw new NotFoundError({ zh: '征求同意', en: 'consent' }, id);
    return consent;
  }

  private async tell(projectId: string, organizationIds: readonly string[], notice: Notice): Promise<void> {
    const [project] = await this.database.query(exerciseOf, [projectId]);
    const exercise = project?.exercise ?? false;
    await this.jobs.enqueue(organizationMatter, { organizationIds, accountId: null, notice, exercise });
  }
}
