import { NotFoundError } from '@chengjie/kernel';
import { Database } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { BidderEligibilityReader, type BidderFacts } from '@chengjie/procurement';
import type { Parties } from './eligibility-of.rules.js';
import { filedMembers } from './matching.statements.js';

/** Reads organizations with those they can bid through and those they can bid for. */
@Injectable()
export class OwnPartiesReader {
  private readonly known = new WeakMap<object, Promise<Parties>>();

  constructor(
    private readonly database: Database,
    private readonly eligibility: BidderEligibilityReader,
  ) {}

  /** @throws NotFoundError */
  async of(organizationId: string): Promise<Parties> {
    const members = await this.database.query(filedMembers, [organizationId]);
    const facts = await this.eligibility.factsById([organizationId, ...members.map(({ id }) => id)]);
    const self = facts.get(organizationId);
    if (!self) throw new NotFoundError({ zh: '组织', en: 'organization' });
    const federations = self.track === 'FILED' ? await this.eligibility.factsById(self.federationIds) : undefined;
    return {
      self,
      federations: [...(federations?.values() ?? [])],
      members: self.isFederation ? found(members, facts) : [],
    };
  }

  /** The same, loaded once for a request however many projects it shows. */
  ofRequest(request: object, organizationId: string): Promise<Parties> {
    const known = this.known.get(request) ?? this.of(organizationId);
    this.known.set(request, known);
    return known;
  }
}

function found(ids: readonly { id: string }[], facts: ReadonlyMap<string, BidderFacts>): BidderFacts[] {
  return ids.flatMap(({ id }) => facts.get(id) ?? []);
}
