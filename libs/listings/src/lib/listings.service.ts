import { assertNoViolations, newId, type Violation } from '@chengjie/kernel';
import { OrganizationMatters } from '@chengjie/accounts';
import {
  assertAllowed,
  assertNotOwn,
  maySetStanding,
  OrganizationRegister,
  Standings,
  todayOf,
} from '@chengjie/organizations';
import { Database, Events, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { groundOf, ListingRulesReader, monthsOf } from './listing-rules.reader.js';
import { listingErrors } from './listing.errors.js';
import { listingEvents } from './listing.events.js';
import { listingNotices } from './listing.notices.js';
import { removalViolations } from './listing.rules.js';
import { addCause, addRemoval } from './listing.statements.js';
import type { ListingDocument } from './listing.terms.js';
import { ListingsReader } from './listings.reader.js';
import { SeriousListingsReader } from './serious-listings.reader.js';

/** An organization to be put on the abnormal list, or listed there on one ground more. */
export interface AbnormalListing {
  readonly organizationId: string;
  /** Key of the ground in the rules that apply. */
  readonly ground: string;
  readonly document: ListingDocument;
  readonly reason: string;
}

/** An organization to be taken from the list that it is on. */
export interface Removal {
  readonly organizationId: string;
  readonly rectified: boolean;
  readonly document: ListingDocument | null;
  readonly reason: string;
}

interface OrganizationId {
  readonly organizationId: string;
}

/** What one officer decides about the lists (docs/adr/0039). */
@Injectable()
export class Listings {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
    private readonly standings: Standings,
    private readonly rules: ListingRulesReader,
    private readonly reader: ListingsReader,
    private readonly proposals: SeriousListingsReader,
    private readonly matters: OrganizationMatters,
  ) {}

  /** Puts it on the abnormal list; of one that is there already it enters another cause, which starts its time anew. @throws DomainError */
  async enter(
    actor: Actor,
    { organizationId, ground: key, document, reason }: AbnormalListing,
  ): Promise<OrganizationId> {
    const { standing, regionCode } = await this.locked(actor, organizationId);
    const applied = await this.rules.of(regionCode);
    const ground = groundOf(applied.rules, 'ABNORMAL', key);
    assertNoViolations([
      ...(standing === 'SERIOUS' ? [listingErrors.SERIOUS_LIST_STANDS(['organizationId'])] : []),
      ...(ground ? [] : [listingErrors.LISTING_GROUND_UNKNOWN(['ground'])]),
      ...(await documentViolations(this.database, document)),
    ]);
    if (!ground) return { organizationId };
    if (standing === 'GOOD') await this.standings.set(actor, organizationId, 'ABNORMAL', reason);
    const { id: grantId, holder } = actor.acting;
    await this.database.query(addCause, [
      ...([newId(), organizationId, ground, monthsOf(applied.rules, ground)] as const),
      ...([applied.rulePackId, applied.rulePackHash, document, reason, null, actor.accountId, grantId] as const),
    ]);
    const entered = listingEvents.LISTING_CAUSE_ENTERED(organizationId, { list: 'ABNORMAL', ground: key });
    await this.events.append(entered, { actor, reason });
    if (standing === 'ABNORMAL') {
      const told = listingNotices.LISTED_ON_ANOTHER_GROUND(newId(), { by: holder, reason });
      await this.matters.tellOrganization(organizationId, told);
    }
    return { organizationId };
  }

  /** Takes it from its list, once its time is over and what was wanting is put right; from the abnormal one not past what another officer has to decide. @throws DomainError */
  async remove(actor: Actor, { organizationId, rectified, document, reason }: Removal): Promise<OrganizationId> {
    const { regionCode } = await this.locked(actor, organizationId);
    const current = await this.reader.current(organizationId);
    const undecided = await this.proposals.holds(current, regionCode);
    assertNoViolations([
      ...removalViolations({ current, undecided }, rectified, await this.database.now()),
      ...(await documentViolations(this.database, document)),
    ]);
    const by = [actor.accountId, actor.acting.id] as const;
    await this.database.query(addRemoval, [organizationId, rectified, document, reason, ...by]);
    await this.standings.set(actor, organizationId, 'GOOD', reason);
    return { organizationId };
  }

  private async locked(actor: Actor, organizationId: string) {
    const organization = await this.register.lock(organizationId);
    assertAllowed(maySetStanding(actor, organization), OFFICES_DECIDE);
    await assertNotOwn(this.database, actor, organizationId);
    return organization;
  }
}

/** Whose the lists are. */
export const OFFICES_DECIDE = {
  zh: '名录（名单）由登记（备案）机关办理。',
  en: 'The lists are kept by the registrar or filing office of the organization.',
} as const;

/** What stands against a document: it is there when it is named. */
export async function documentViolations(database: Database, document: ListingDocument | null): Promise<Violation[]> {
  if (!document || document.issuedOn <= (await todayOf(database))) return [];
  return [listingErrors.LISTING_DOCUMENT_LATER(['document', 'issuedOn'])];
}
