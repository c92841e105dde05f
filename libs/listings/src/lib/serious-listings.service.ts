import { OrganizationMatters } from '@chengjie/accounts';
import { assertNoViolations, newId, shanghaiDay, shanghaiEnd, startOfShanghaiDay } from '@chengjie/kernel';
import {
  assertAllowed,
  assertNotDeciding,
  assertNotOwn,
  isOrganization,
  maySetStanding,
  OrganizationRegister,
  Standings,
} from '@chengjie/organizations';
import { Database, Events, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { groundOf, ListingRulesReader, monthsOf } from './listing-rules.reader.js';
import { listingErrors } from './listing.errors.js';
import { listingEvents } from './listing.events.js';
import { listingNotices } from './listing.notices.js';
import { isDueForSerious } from './listing.rules.js';
import { addCause } from './listing.statements.js';
import { TWO_YEARS_ABNORMAL, type LapseCause, type ListingDocument } from './listing.terms.js';
import { ListingsReader } from './listings.reader.js';
import { documentViolations, OFFICES_DECIDE } from './listings.service.js';
import type { SeriousListingAct } from './serious-listing.acts.js';
import { proposalViolations, seesProposal } from './serious-listing.policy.js';
import { noSuchProposal, SeriousListingStore } from './serious-listing.store.js';
import { SeriousListingsReader, type SeriousListingRow } from './serious-listings.reader.js';

/** An organization for which the serious list is to be proposed. */
export interface AskedSeriousListing {
  readonly organizationId: string;
  readonly ground: string;
  readonly document: ListingDocument;
  readonly reason: string;
}

interface ProposalId {
  readonly proposalId: string;
}

/** The serious list: proposed, told to the organization, and decided by another officer (docs/adr/0039). */
@Injectable()
export class SeriousListings {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
    private readonly standings: Standings,
    private readonly rules: ListingRulesReader,
    private readonly listings: ListingsReader,
    private readonly reader: SeriousListingsReader,
    private readonly store: SeriousListingStore,
    private readonly matters: OrganizationMatters,
  ) {}

  /** An officer proposes it. @throws DomainError, ForbiddenError */
  async propose(actor: Actor, asked: AskedSeriousListing): Promise<ProposalId> {
    const { organizationId, ground: key, document, reason } = asked;
    const organization = await this.register.lock(organizationId);
    assertAllowed(maySetStanding(actor, organization), OFFICES_DECIDE);
    await assertNotOwn(this.database, actor, organizationId);
    const { rules, ...pack } = await this.rules.of(organization.regionCode);
    const ground = groundOf(rules, 'SERIOUS', key);
    const [current, now] = [await this.listings.current(organizationId), await this.database.now()];
    const due = key !== TWO_YEARS_ABNORMAL || (current && isDueForSerious(current, rules.seriousAfterMonths, now));
    assertNoViolations([
      ...((await this.reader.openOf(organizationId, key)) ? [listingErrors.SERIOUS_LISTING_IS_OPEN(['ground'])] : []),
      ...((await this.reader.inVain(actor, organizationId))
        ? [listingErrors.OWN_PROPOSAL_CAME_TO_NOTHING(['organizationId'])]
        : []),
      ...(ground ? [] : [listingErrors.LISTING_GROUND_UNKNOWN(['ground'])]),
      ...(due ? [] : [listingErrors.NOT_TWO_YEARS_ABNORMAL(['ground'])]),
      ...(await documentViolations(this.database, document)),
    ]);
    const proposalId = newId();
    if (ground) await this.store.add(proposalId, { organizationId, ground, ...pack, document, reason }, actor);
    const proposed = listingEvents.SERIOUS_LISTING_PROPOSED(organizationId, { proposalId, ground: key });
    await this.events.append(proposed, { actor, reason });
    return { proposalId };
  }

  /** The clock proposes it for whoever has been abnormal for so long. @returns whether it was proposed */
  async proposeByClock(organizationId: string): Promise<boolean> {
    const { regionCode } = await this.register.lock(organizationId);
    const { rules, ...pack } = await this.rules.of(regionCode);
    const ground = groundOf(rules, 'SERIOUS', TWO_YEARS_ABNORMAL);
    const current = await this.listings.current(organizationId);
    if (!ground || !current || !isDueForSerious(current, rules.seriousAfterMonths, await this.database.now()))
      return false;
    if (await this.reader.openOf(organizationId, TWO_YEARS_ABNORMAL)) return false;
    const proposalId = newId();
    await this.store.add(proposalId, { organizationId, ground, ...pack, document: null, reason: null }, null);
    const proposed = listingEvents.SERIOUS_LISTING_PROPOSED(organizationId, { proposalId, ground: ground.key });
    await this.events.append(proposed, { actor: null });
    return true;
  }

  /** An officer tells the organization, which has its days to reply. @throws DomainError */
  async serve(actor: Actor, proposalId: string): Promise<ProposalId> {
    const { organizationId, regionCode } = await this.found(actor, 'serveListingNotice', proposalId);
    const { rules } = await this.rules.of(regionCode);
    const until = startOfShanghaiDay(shanghaiDay(await this.database.now()) + rules.replyDays + 1);
    await this.store.notice(proposalId, actor, until);
    const noticed = { proposalId, replyUntil: until.toISOString() };
    await this.events.append(listingEvents.SERIOUS_LISTING_NOTICED(organizationId, noticed), { actor });
    const told = { by: actor.acting.holder, until: shanghaiEnd(until) };
    await this.matters.tellOrganization(organizationId, listingNotices.SERIOUS_LISTING_NOTICE(proposalId, told));
    return { proposalId };
  }

  /** The organization replies, once. @throws DomainError */
  async reply(actor: Actor, proposalId: string, reply: string): Promise<ProposalId> {
    const { organizationId } = await this.found(actor, 'replyToListingNotice', proposalId);
    await this.store.reply(proposalId, actor, reply);
    await this.events.append(listingEvents.SERIOUS_LISTING_REPLIED(organizationId, { proposalId }), { actor });
    return { proposalId };
  }

  /** Another officer puts it on the serious list, by a decision in writing. @throws DomainError */
  async enlist(actor: Actor, proposalId: string, document: ListingDocument, reason: string): Promise<ProposalId> {
    const { organizationId, ground, ...pack } = await this.found(actor, 'listAsSerious', proposalId);
    assertNoViolations(await documentViolations(this.database, document));
    await this.store.decide(proposalId, 'listAsSerious', actor, reason);
    await this.events.append(listingEvents.SERIOUS_LISTING_DECIDED(organizationId, { proposalId }), { actor, reason });
    const current = await this.listings.current(organizationId);
    if (current?.list !== 'SERIOUS') await this.standings.set(actor, organizationId, 'SERIOUS', reason);
    // What was proposed since it was abnormal for so long has no ground any more.
    const left = await this.reader.openOf(organizationId, TWO_YEARS_ABNORMAL);
    if (left) await this.lapse(left, 'LEFT_ABNORMAL');
    await this.database.query(addCause, [
      ...([newId(), organizationId, ground, monthsOf(await this.rules.thoseOf(pack), ground)] as const),
      ...([
        pack.rulePackId,
        pack.rulePackHash,
        document,
        reason,
        proposalId,
        actor.accountId,
        actor.acting.id,
      ] as const),
    ]);
    const cause = { list: 'SERIOUS', ground: ground.key } as const;
    await this.events.append(listingEvents.LISTING_CAUSE_ENTERED(organizationId, cause), { actor, reason });
    return { proposalId };
  }

  /** Another officer decides against it. @throws DomainError */
  async drop(actor: Actor, proposalId: string, reason: string): Promise<ProposalId> {
    const { organizationId } = await this.found(actor, 'dropSeriousListing', proposalId);
    await this.store.decide(proposalId, 'dropSeriousListing', actor, reason);
    await this.events.append(listingEvents.SERIOUS_LISTING_DROPPED(organizationId, { proposalId }), { actor, reason });
    const told = listingNotices.SERIOUS_LISTING_DROPPED(proposalId, { by: actor.acting.holder, reason });
    await this.matters.tellOrganization(organizationId, told);
    return { proposalId };
  }

  /** Whoever proposed it takes it back, before the organization is told. @throws DomainError */
  async withdraw(actor: Actor, proposalId: string, reason: string): Promise<ProposalId> {
    const { organizationId } = await this.found(actor, 'withdrawSeriousListing', proposalId);
    await this.store.decide(proposalId, 'withdrawSeriousListing', actor, reason);
    const withdrawn = listingEvents.SERIOUS_LISTING_WITHDRAWN(organizationId, { proposalId });
    await this.events.append(withdrawn, { actor, reason });
    return { proposalId };
  }

  /** The clock ends what was not served or decided by its last day. @returns whether it lapsed */
  async lapseByClock(proposalId: string): Promise<boolean> {
    const known = await this.reader.byId(proposalId);
    if (!known) return false;
    await this.register.lock(known.organizationId);
    const proposal = await this.store.lock(proposalId);
    if (!proposal.dueAt || (await this.database.now()) < proposal.dueAt) return false;
    await this.lapse(proposal, proposal.noticedAt ? 'NOT_DECIDED' : 'NOT_SERVED');
    return true;
  }

  /** Told to the organization where it was served. */
  private async lapse({ id: proposalId, organizationId, noticedAt }: SeriousListingRow, why: LapseCause) {
    await this.store.lapse(proposalId);
    const lapsed = listingEvents.SERIOUS_LISTING_LAPSED(organizationId, { proposalId, why });
    await this.events.append(lapsed, { actor: null });
    const kind = why === 'LEFT_ABNORMAL' ? 'SERIOUS_LISTING_LAPSED' : 'SERIOUS_LISTING_OVERDUE';
    if (noticedAt) await this.matters.tellOrganization(organizationId, listingNotices[kind](proposalId, {}));
  }

  /** The proposal and its organization under their locks, if the actor may do this with it now. */
  private async found(actor: Actor, act: SeriousListingAct, proposalId: string): Promise<SeriousListingRow> {
    const known = await this.reader.byId(proposalId);
    if (!known || !seesProposal(actor, known)) throw noSuchProposal(proposalId);
    // First the organization, as every act on its listings does.
    await this.register.lock(known.organizationId);
    const proposal = await this.store.lock(proposalId);
    if (isOrganization(actor, proposal.organizationId))
      await assertNotDeciding(this.database, actor, proposal.organizationId);
    else await assertNotOwn(this.database, actor, proposal.organizationId);
    assertNoViolations(proposalViolations(actor, act, proposal, await this.database.now()));
    return proposal;
  }
}
