import type { ListingGround } from '@chengjie/law';
import { NotFoundError } from '@chengjie/kernel';
import { Database, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { ListingDocument, RulesApplied } from './listing.terms.js';
import { seriousListingActs } from './serious-listing.acts.js';
import { SeriousListingsReader, type SeriousListingRow } from './serious-listings.reader.js';

const { acts } = seriousListingActs;

/** A proposal to be kept. */
export interface NewProposal extends RulesApplied {
  readonly organizationId: string;
  readonly ground: ListingGround;
  readonly document: ListingDocument | null;
  readonly reason: string | null;
}

const insert = statement<
  object,
  [
    id: string,
    organizationId: string,
    ground: ListingGround,
    packId: string,
    packHash: string,
    document: ListingDocument | null,
    reason: string | null,
    by: string | null,
    grantId: string | null,
  ]
>(
  'serious_listing_proposal_insert',
  `insert into serious_listing_proposal (id, organization_id, ground, rule_pack_id, rule_pack_hash, document, reason, proposed_by, proposed_in)
   values ($1, $2, $3::jsonb, $4, $5, $6::jsonb, $7, $8, $9)`,
);

const lockProposal = statement<object, [id: string]>(
  'serious_listing_proposal_lock',
  'select from serious_listing_proposal where id = $1 for no key update',
);

const notice = statement<object, [id: string, by: string, grantId: string, until: Date]>(
  'serious_listing_proposal_notice',
  `update serious_listing_proposal set status = '${acts.serveListingNotice.to}', noticed_by = $2, noticed_in = $3, noticed_at = clock_timestamp(),
     reply_until = $4 where id = $1`,
);

const reply = statement<object, [id: string, by: string, grantId: string, reply: string]>(
  'serious_listing_proposal_reply',
  `update serious_listing_proposal set status = '${acts.replyToListingNotice.to}', replied_by = $2, replied_in = $3, reply = $4,
     replied_at = clock_timestamp() where id = $1`,
);

const decide = statement<object, [id: string, status: string, by: string, grantId: string, reason: string]>(
  'serious_listing_proposal_decide',
  `update serious_listing_proposal set status = $2, ended_by = $3, ended_in = $4, end_reason = $5, ended_at = clock_timestamp() where id = $1`,
);

const lapse = statement<object, [id: string]>(
  'serious_listing_proposal_lapse',
  `update serious_listing_proposal set status = '${acts.lapse.to}', ended_at = clock_timestamp() where id = $1`,
);

/** Stores proposals of the serious list and each step of them; what is allowed is for the rules, and for the table's triggers. */
@Injectable()
export class SeriousListingStore {
  constructor(
    private readonly database: Database,
    private readonly reader: SeriousListingsReader,
  ) {}

  /** @param actor null where the clock proposes it */
  async add(id: string, proposal: NewProposal, actor: Actor | null): Promise<void> {
    const { organizationId, ground, rulePackId, rulePackHash, document, reason } = proposal;
    await this.database.query(insert, [
      ...([id, organizationId, ground, rulePackId, rulePackHash, document, reason] as const),
      ...([actor?.accountId ?? null, actor?.acting.id ?? null] as const),
    ]);
  }

  /** The proposal under its lock: of two who act at once the second finds what the first did. @throws NotFoundError */
  async lock(id: string): Promise<SeriousListingRow> {
    await this.database.query(lockProposal, [id]);
    const proposal = await this.reader.byId(id);
    if (!proposal) throw noSuchProposal(id);
    return proposal;
  }

  async notice(id: string, { accountId, acting }: Actor, until: Date): Promise<void> {
    await this.database.query(notice, [id, accountId, acting.id, until]);
  }

  async reply(id: string, { accountId, acting }: Actor, text: string): Promise<void> {
    await this.database.query(reply, [id, accountId, acting.id, text]);
  }

  async decide(
    id: string,
    act: 'listAsSerious' | 'dropSeriousListing' | 'withdrawSeriousListing',
    { accountId, acting }: Actor,
    reason: string,
  ): Promise<void> {
    await this.database.query(decide, [id, acts[act].to, accountId, acting.id, reason]);
  }

  async lapse(id: string): Promise<void> {
    await this.database.query(lapse, [id]);
  }
}

/** It does not exist, or is not for the actor to know. */
export function noSuchProposal(id: string): NotFoundError {
  return new NotFoundError({ zh: '列入提议', en: 'proposed listing' }, id);
}
