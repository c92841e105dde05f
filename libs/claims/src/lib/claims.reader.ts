import { finalStates, openStates } from '@chengjie/kernel';
import {
  asOf,
  Database,
  inStates,
  isActor,
  list,
  NestedPages,
  NOW,
  PARENT,
  readPage,
  sharedLoader,
  statement,
  where,
  withinRegion,
  type Actor,
  type Condition,
  type Page,
  type PageRequest,
  type Person,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { claimActs, PUBLIC_ENDS, type ClaimStatus } from './claim.acts.js';
import { claimFields, claimTables } from './claim.fields.js';
import {
  isPublic,
  seesAllOf,
  seesScans,
  type OfficerFacts,
  type OpenClaim,
  type ScannedClaim,
  type StandingConsent,
} from './claim.policy.js';
import { CLAIM_OFFICES, CLAIMS_COUNTED_HOURS, type ClaimRow } from './claim.terms.js';

/** Which claims to list. */
export interface ClaimFilter {
  readonly statuses?: readonly ClaimStatus[] | null | undefined;
  /** Whether something can be done with them still. */
  readonly open?: boolean | null | undefined;
  readonly regionCode?: string | null | undefined;
}

/** Of which claim an officer's facts are asked. */
type Asked = Pick<OpenClaim, 'organizationId' | 'firstAgency' | 'firstById'>;

type OfOfficer = Omit<OfficerFacts, 'buying'> & { readonly buying: readonly string[] };

const NO_OFFICER: OfficerFacts = {
  ...{ buying: new Set(), actsForOrganizations: false, sharesAgency: false, disabledPeople: false },
};

type PageOf = Omit<PageRequest<'NEWEST'>, 'orderBy'>;

const definition = list<ClaimRow, 'NEWEST'>('organization_claims', {
  columns: claimFields.columns,
  from: claimTables,
  id: 'c.id',
  orders: { NEWEST: { column: 'c.submitted_at', type: 'timestamptz', direction: 'desc' } },
});

const byIds = statement<ClaimRow, [readonly string[]]>(
  'organization_claim_by_ids',
  `select ${claimFields.columns} from ${claimTables} where c.id = any($1::uuid[])`,
);

/** How the two consents of a claim stand now. */
const standing = statement<StandingConsent, [claimId: string]>(
  'organization_claim_standing_consents',
  `select g.region_code as "regionCode", a.status = 'ACTIVE' and ${asOf('g', NOW)} as holds, officer_buys_now(g.account_id, g.agency_id) as buys,
     acts_for_organizations_lately(g.account_id) or disabled_people_lately(c.organization_id, g.account_id, g.agency_id) as recused
   from organization_claim c join role_grant g on g.id in (c.first_in, c.second_in) join account a on a.id = g.account_id
   where c.id = $1`,
);

/** What of officers, whichever role they act in, decides whether they may decide claims: as the triggers ask it. */
const officerFacts = statement<OfOfficer & { key: string }, [asked: string]>(
  'organization_claim_officer_facts',
  `select asked.key, acts_for_organizations_lately(of."accountId") as "actsForOrganizations",
     disabled_people_lately(of."organizationId", of."accountId", of."agencyId") as "disabledPeople",
     coalesce(officers_share_agency(of."accountId", of."firstById"), false) as "sharesAgency",
     array_remove(array[case when officer_buys_now(of."accountId", of."agencyId") then of."agencyId" end,
       case when officer_buys_now(of."firstById", of."firstAgencyId") then of."firstAgencyId" end], null) as buying
   from jsonb_array_elements_text($1::jsonb) as asked (key)
   cross join lateral jsonb_to_record(asked.key::jsonb)
     as of ("accountId" uuid, "agencyId" uuid, "organizationId" uuid, "firstById" uuid, "firstAgencyId" uuid)`,
);

const madeLately = statement<{ claims: number }, [accountId: string]>(
  'organization_claims_made_lately',
  `select count(*)::int as claims from organization_claim
   where claimant_id = $1 and submitted_at > clock_timestamp() - interval '${CLAIMS_COUNTED_HOURS} hours'`,
);

/** The claims that documents are scans of. */
const scans = statement<ScannedClaim & Asked & { documentId: string }, [ids: readonly string[]]>(
  'organization_claim_scans',
  `select s.document_id as "documentId", c.claimant_id as "claimantId", o.region_code as "regionCode", o.id as "organizationId",
     null::jsonb as "firstAgency", null::uuid as "firstById", c.ended_at is not null as ended, array_remove(array[c.first_by, c.second_by, c.ended_by], null) as "decidedBy"
   from organization_claim_scan s join organization_claim c on c.id = s.claim_id join organization o on o.id = c.organization_id
   where s.document_id = any($1)`,
);

/** Reads claims of organizations. */
@Injectable()
export class ClaimsReader {
  private readonly nested: NestedPages<ClaimRow, 'NEWEST'>;
  private readonly officers = sharedLoader<string, OfOfficer | undefined>(async (asked) => {
    const found = await this.database.query(officerFacts, [JSON.stringify(asked)]);
    return asked.map((each) => found.find(({ key }) => key === each));
  });

  constructor(private readonly database: Database) {
    this.nested = new NestedPages(database, definition);
  }

  /** Whoever asks. */
  byId(id: string): Promise<ClaimRow | undefined> {
    return this.database.queryOne(byIds, [[id]]);
  }

  /** Those of which the person may know that they are there, by id: everybody of public ones. */
  async visible(person: Person | null, ids: readonly string[]): Promise<ReadonlyMap<string, ClaimRow>> {
    const found = await this.database.query(byIds, [ids]);
    const seen = found.filter((claim) => isPublic(claim) || seesAllOf(person, claim));
    return new Map(seen.map((claim) => [claim.id, claim]));
  }

  /** Of documents those that are scans of claims, each with whether the person sees it. */
  async ownersOf(person: Person | null, documentIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const found = await this.database.query(scans, [documentIds]);
    const actor = isActor(person) ? person : null;
    const seen = found.map(async ({ documentId, ...claim }): Promise<[string, boolean]> => {
      return [documentId, seesScans(person, claim, await this.officerFacts(actor, claim))];
    });
    return new Map(await Promise.all(seen));
  }

  /** Those of the jurisdiction of the acting grant, the newest first. */
  ofRegion(actor: Actor, filter: ClaimFilter, page: PageOf): Promise<Page<ClaimRow>> {
    const { statuses, open, regionCode } = filter;
    const conditions = [
      withinRegion('o.region_code', actor.acting.regionCode),
      ...(regionCode ? [withinRegion('o.region_code', regionCode)] : []),
      ...(statuses ? [where('c.status = any(?::text[])', statuses)] : []),
      ...(typeof open === 'boolean' ? [where(inStates('c.status', (open ? openStates : finalStates)(claimActs)))] : []),
    ];
    return readPage<ClaimRow, 'NEWEST'>(this.database, definition, conditions, { ...page, orderBy: 'NEWEST' });
  }

  /** One's own, the newest first. */
  ofClaimant(accountId: string, page: PageOf): Promise<Page<ClaimRow>> {
    const conditions = [where('c.claimant_id = ?::uuid', accountId)];
    return readPage<ClaimRow, 'NEWEST'>(this.database, definition, conditions, { ...page, orderBy: 'NEWEST' });
  }

  /** Those of an organization that the person may know of, the newest first. @param open only what something can be done with still */
  ofOrganization(
    request: object,
    person: Person | null,
    id: string,
    page: PageOf,
    open = false,
  ): Promise<Page<ClaimRow>> {
    const conditions = [
      where(`c.organization_id = ${PARENT}::uuid`),
      visibleTo(person),
      ...(open ? [where(inStates('c.status', openStates(claimActs)))] : []),
    ];
    return this.nested.page(request, id, conditions, { ...page, orderBy: 'NEWEST' });
  }

  /** Both consents of an announced claim, as they stand at this instant. */
  standingConsents(claimId: string): Promise<StandingConsent[]> {
    return this.database.query(standing, [claimId]);
  }

  /** How many claims an account made within {@link CLAIMS_COUNTED_HOURS}, whatever became of them. */
  async madeLately(accountId: string): Promise<number> {
    return (await this.database.queryOne(madeLately, [accountId]))?.claims ?? 0;
  }

  /** What of an actor decides whether it may decide a claim. */
  async officerFacts(actor: Actor | null, claim: Asked): Promise<OfficerFacts> {
    if (!actor || !CLAIM_OFFICES.includes(actor.acting.role)) return NO_OFFICER;
    const { organizationId, firstById, firstAgency } = claim;
    const { accountId, acting } = actor;
    const asked = { accountId, agencyId: acting.agencyId, organizationId, firstById, firstAgencyId: firstAgency?.id };
    const facts = await this.officers.load(JSON.stringify(asked));
    return { ...NO_OFFICER, ...facts, buying: new Set(facts?.buying) };
  }
}

/** `seesAllOf` or `isPublic`, as SQL. */
function visibleTo(person: Person | null): Condition {
  const ways = [where('c.second_at is not null or c.status = any(?::text[])', PUBLIC_ENDS)];
  if (person) ways.push(where('c.claimant_id = ?::uuid', person.accountId));
  if (isActor(person)) {
    const { role, organizationId, regionCode } = person.acting;
    if (organizationId) ways.push(where('c.organization_id = ?::uuid', organizationId));
    if (CLAIM_OFFICES.includes(role)) ways.push(withinRegion('o.region_code', regionCode));
  }
  return where(`(${ways.map(({ sql }) => `(${sql})`).join(' or ')})`, ...ways.flatMap(({ values }) => values));
}
