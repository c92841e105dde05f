import { NotFoundError } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { claimActs } from './claim.acts.js';
import type { ClaimDocument, ClaimRow, RejectGround } from './claim.terms.js';
import { ClaimsReader } from './claims.reader.js';

const { acts } = claimActs;

/** Acts of somebody that end a claim. */
type Ending = 'rejectClaim' | 'stopClaim' | 'withdrawClaim';

const lockClaim = statement<object, [id: string]>(
  'organization_claim_lock',
  'select from organization_claim where id = $1 for no key update',
);

const insert = statement<
  object,
  [id: string, organizationId: string, claimantId: string, grounds: string, documents: string]
>(
  'organization_claim_insert',
  `insert into organization_claim (id, organization_id, claimant_id, grounds, documents) values ($1, $2, $3, $4, $5::jsonb)`,
);

const first = statement<object, [id: string, by: string, grantId: string, agencyId: string]>(
  'organization_claim_first_consent',
  `update organization_claim set status = '${acts.consentToClaim.to}', first_by = $2, first_in = $3, first_agency_id = $4,
     first_at = clock_timestamp() where id = $1`,
);

const second = statement<
  object,
  [id: string, by: string, grantId: string, agencyId: string, at: Date, until: Date, provisional: boolean]
>(
  'organization_claim_second_consent',
  `update organization_claim set status = '${acts.announce.to}', second_by = $2, second_in = $3, second_agency_id = $4, second_at = $5,
     announced_until = $6, until_provisional = $7 where id = $1`,
);

const end = statement<
  object,
  [
    id: string,
    status: (typeof acts)[Ending]['to'],
    by: string,
    grantId: string | null,
    reason: string | null,
    onWordOf: string | null,
    ground: RejectGround | null,
  ]
>(
  'organization_claim_end',
  `update organization_claim set status = $2, ended_by = $3, ended_in = $4, end_reason = $5, on_word_of = $6,
     reject_ground = $7, ended_at = clock_timestamp() where id = $1`,
);

/** An officer who consents. */
export interface Officer {
  readonly accountId: string;
  readonly grantId: string;
  readonly agencyId: string;
}

/** Why a claim ends: its words, of a stop by an office on whose word, of a rejection its typed ground. */
interface Why {
  readonly reason?: string | null;
  readonly onWordOf?: string | null;
  readonly ground?: RejectGround | null;
}

/** Stores claims and each step of them; what is allowed is for the rules, and for the table's constraints. */
@Injectable()
export class ClaimStore {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsReader,
  ) {}

  async add(
    id: string,
    organizationId: string,
    claimantId: string,
    grounds: string,
    documents: readonly ClaimDocument[],
  ) {
    const entered = documents.map(({ name, number, issuedOn, scanIds }) => ({
      ...{ name, number, issuedOn },
      scanCount: scanIds.length,
    }));
    await this.database.query(insert, [id, organizationId, claimantId, grounds, JSON.stringify(entered)]);
  }

  /** The claim under its lock: of two who act at once the second finds what the first did. @throws NotFoundError */
  async lock(id: string): Promise<ClaimRow> {
    await this.database.query(lockClaim, [id]);
    const claim = await this.claims.byId(id);
    if (!claim) throw noSuchClaim(id);
    return claim;
  }

  async consent(id: string, { accountId, grantId, agencyId }: Officer): Promise<void> {
    await this.database.query(first, [id, accountId, grantId, agencyId]);
  }

  async announce(id: string, officer: Officer, at: Date, until: Date, provisional: boolean): Promise<void> {
    const { accountId, grantId, agencyId } = officer;
    await this.database.query(second, [id, accountId, grantId, agencyId, at, until, provisional]);
  }

  async end(
    id: string,
    act: Ending,
    by: { readonly accountId: string; readonly grantId: string | null },
    { reason = null, onWordOf = null, ground = null }: Why = {},
  ): Promise<void> {
    await this.database.query(end, [id, acts[act].to, by.accountId, by.grantId, reason, onWordOf, ground]);
  }
}

/** It does not exist, or is not for the person to know. */
export function noSuchClaim(id: string): NotFoundError {
  return new NotFoundError({ zh: '认领', en: 'claim' }, id);
}
