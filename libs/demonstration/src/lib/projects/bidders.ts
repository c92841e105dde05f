import { shanghaiDate } from '@chengjie/kernel';
import { biddingTerms, missingConditions, type BidderFacts } from '@chengjie/procurement';
import { WALK_FUNCTION, WALK_ORGANIZATIONS } from '@chengjie/demonstration-accounts';
import type { PlannedOrganization } from '../organizations/organization.js';
import type { Random } from '../generator/random.js';
import type { BidSketch } from './scenario.js';
import type { Terms } from './terms.js';

/** Who bids, and for whom. */
export interface ChosenBidder {
  readonly bidder: PlannedOrganization;
  readonly performer: PlannedOrganization | null;
}

/** Chooses bidders among the organizations that a project admits, by the very rules that bids are checked with. */
export class BidderPool {
  private readonly facts: ReadonlyMap<string, BidderFacts>;
  private readonly byId: ReadonlyMap<string, PlannedOrganization>;

  constructor(
    private readonly organizations: readonly PlannedOrganization[],
    today: Date,
  ) {
    const day = shanghaiDate(today);
    this.facts = new Map(organizations.map((organization) => [organization.id, factsOn(organization, day)]));
    this.byId = new Map(organizations.map((organization) => [organization.id, organization]));
  }

  /** Organizations that may bid for themselves. */
  admitted(terms: Terms): PlannedOrganization[] {
    return this.organizations.filter((organization) => this.mayBid(organization, null, terms));
  }

  /** Organizations that are told of a project: those that may bid, for themselves or for a member. */
  matching(terms: Terms): string[] {
    const bidders = [...this.admitted(terms), ...this.candidates('VIA_FEDERATION', terms).map(({ bidder }) => bidder)];
    return [...new Set(bidders.map(({ id }) => id))];
  }

  /** Whether there are enough who may bid. */
  suffices(sketches: readonly BidSketch[], terms: Terms): boolean {
    const kinds = new Set(sketches.map(({ bidder }) => bidder));
    return [...kinds].every(
      (kind) => this.candidates(kind, terms).length >= sketches.filter(({ bidder }) => bidder === kind).length,
    );
  }

  /**
   * A bidder for each sketch, nobody twice; those made for the function come first, then those of its kind.
   * @throws RangeError when there are too few
   */
  choose(sketches: readonly BidSketch[], terms: Terms, random: Random): ChosenBidder[] {
    const taken = new Set<string>();
    return sketches.map(({ bidder }) => {
      const candidates = this.candidates(bidder, terms).filter((each) => !taken.has(each.bidder.id));
      const best = Math.max(...candidates.map((each) => closeness(each, terms)));
      const chosen = candidates.filter((each) => closeness(each, terms) === best);
      if (chosen.length === 0) throw new RangeError(`Too few bidders (${bidder}) for ${terms.title}`);
      const found = random.pick(chosen);
      taken.add(found.bidder.id);
      return found;
    });
  }

  private candidates(kind: BidSketch['bidder'], terms: Terms): ChosenBidder[] {
    if (kind === 'VIA_FEDERATION') {
      return this.organizations
        .filter(({ track }) => track === 'FILED')
        .flatMap((performer) =>
          performer.memberships
            .filter(({ leftOn }) => !leftOn)
            .map(({ federationId }) => ({ performer, federationId })),
        )
        .flatMap(({ performer, federationId }) => {
          const bidder = this.byId.get(federationId);
          return bidder && this.mayBid(bidder, performer, terms) ? [{ bidder, performer }] : [];
        });
    }
    return this.admitted(terms)
      .filter(({ track, isFederation }) => {
        if (kind === 'FILED') return track === 'FILED';
        return track === 'REGISTERED' && isFederation === (kind === 'FEDERATION');
      })
      .map((bidder) => ({ bidder, performer: null }));
  }

  private mayBid(bidder: PlannedOrganization, performer: PlannedOrganization | null, terms: Terms): boolean {
    const [facts, performing] = [this.facts.get(bidder.id), performer && this.facts.get(performer.id)];
    const asked = biddingTerms({ ...terms, functionId: terms.function.id }, terms.pack);
    return facts !== undefined && missingConditions(facts, performing ?? null, asked).length === 0;
  }
}

const published: ReadonlySet<string> = new Set(Object.values(WALK_ORGANIZATIONS).map(({ name }) => name));

function closeness({ bidder, performer }: ChosenBidder, { function: bought, regionCode }: Terms): number {
  // Whoever signs in with a published account finds bids of its own.
  if (bought.code === WALK_FUNCTION && published.has(bidder.name)) return 3;
  const doer = performer ?? bidder;
  const near = regionCode.startsWith(bidder.regionCode) || bidder.regionCode.startsWith(regionCode) ? 1 : 0;
  if (bidder.isFederation) return near;
  return doer.functions.includes(bought.code) ? 2 : doer.kind === bought.kind ? 1 : 0;
}

/** What the register says of an organization on a day. */
function factsOn(organization: PlannedOrganization, day: string): BidderFacts {
  const { id, name, track, kind, standing, isFederation, areaCodes, rating, ratingValidUntil } = organization;
  const rated = rating !== null && ratingValidUntil !== null && ratingValidUntil >= day;
  return {
    id,
    name,
    track,
    kind,
    standing,
    outOfRegister: null,
    rating: rated ? rating : null,
    isFederation,
    areaCodes,
    federationIds: organization.memberships.filter(({ leftOn }) => !leftOn).map(({ federationId }) => federationId),
    qualifications: organization.qualifications.filter(
      ({ revokedOn, validUntil }) => !revokedOn && (!validUntil || validUntil >= day),
    ),
  };
}
