import { PeopleReader } from '@chengjie/accounts';
import { formatYuan, type Violation } from '@chengjie/kernel';
import { Database, fenOf, sharedLookup, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { bidErrors } from '../bid/bid.errors.js';
import type { BidType } from '../bid/bid.types.js';
import { BidderEligibilityReader, type EligibilityTermsRow } from '../bid/bidder-eligibility.reader.js';
import { BidAgreementsReader, type BidAgreement, type PerformedBid } from './bid-agreements.reader.js';
import { consentErrors } from './consent.errors.js';

const lotsOfBids = statement<EligibilityTermsRow & { readonly lotId: string; readonly budgetFen: number }, [string]>(
  'bid_warnings_lots',
  `select l.id as "lotId", l.budget_fen as "budgetFen", p.function_id as "functionId", p.region_code as "regionCode", p.regime,
     p.eligibility, p.rule_pack_id as "rulePackId", p.rule_pack_hash as "rulePackHash"
   from jsonb_array_elements_text($1::jsonb) as asked (id) join lot l on l.id = asked.id::uuid
   join project p on p.id = l.project_id`,
);

/** What makes a sealed bid invalid at the opening if nothing changes: told to its owners while they can still see to it. */
@Injectable()
export class BidWarningsReader {
  private readonly lotOf = sharedLookup(async (lotIds: readonly string[]) => {
    const rows = await this.database.query(lotsOfBids, [JSON.stringify(lotIds)]);
    return new Map(rows.map((row) => [row.lotId, row]));
  });

  /** Several bids of a page are asked about together. */
  private readonly agreementOf = sharedLookup<BidAgreement>((asked) =>
    this.agreements.asOf(
      asked.map((key): PerformedBid => ({ ...(JSON.parse(key) as Omit<PerformedBid, 'key'>), key })),
      null,
    ),
  );

  constructor(
    private readonly database: Database,
    private readonly agreements: BidAgreementsReader,
    private readonly people: PeopleReader,
    private readonly eligibility: BidderEligibilityReader,
  ) {}

  /**
   * Empty for those who do not own it, and once it is no longer sealed. Whoever gained the role after the performer was asked is
   * warned as if it had not been (docs/adr/0018): it asks anew.
   */
  async of(
    { status, price, lotId, bidder, performer }: BidType,
    { heldSince }: Pick<Actor, 'heldSince'>,
  ): Promise<Violation[]> {
    if (status !== 'SUBMITTED' || !price) return [];
    const lot = await this.lotOf(lotId);
    if (!lot) throw new Error(`Lot ${lotId} is missing`);
    const { budgetFen, functionId, regionCode } = lot;
    const tooDear = fenOf(price) > budgetFen;
    const judged = await this.eligibility.judgeSubmission(bidder.id, performer?.id ?? null, lot);
    const warnings = [
      ...(tooDear ? [bidErrors.PRICE_ABOVE_BUDGET(['price'], { budget: formatYuan(budgetFen) })] : []),
      // That its performer is no member is said below, with whether it agreed.
      ...judged.violations.filter(({ code }) => code !== 'PERFORMER_MEMBER'),
    ];
    if (!performer) return warnings;
    const asked = { lotId, federationId: bidder.id, performerId: performer.id, functionId, regionCode };
    const since = heldSince.toISOString();
    const agreement = await this.agreementOf(JSON.stringify({ ...asked, since }));
    if (!agreement?.member) return [...warnings, consentErrors.PERFORMER_LEFT(['performerId'])];
    if (agreement.agreed) return warnings;
    if (agreement.refused) return [...warnings, consentErrors.CONSENT_REFUSED(['performerId'])];
    const { hasPeople } = await this.people.staffingOf(performer.id);
    const { CONSENT_MISSING, NOBODY_TO_ANSWER } = consentErrors;
    return [...warnings, (hasPeople ? CONSENT_MISSING : NOBODY_TO_ANSWER)(['performerId'])];
  }
}
