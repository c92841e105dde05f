import { OwnOfficeReader, type OwnOffice } from '@chengjie/accounts';
import {
  actsAs,
  Database,
  inStates,
  isActor,
  list,
  naturally,
  readPage,
  statement,
  where,
  withinRegion,
  type Actor,
  type Page,
  type PageRequest,
  type Person,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { Participant } from '@chengjie/assessment';
import { ratingActs } from './rating.acts.js';
import { ratingEntryFields, ratingEntryTables, ratingRoundFields, ratingRoundTables } from './rating.fields.js';
import { assessesIt, seesEntry, seesMaterial } from './rating.policy.js';
import {
  MOST_CANDIDATES,
  REMINDED_DAYS,
  type Panelist,
  type RatingEntryRow,
  type RatingRoundRow,
} from './rating.terms.js';

type Asked = Omit<PageRequest<'NEWEST'>, 'orderBy'>;

/** Which parts to list. */
export interface RatingEntryFilter {
  readonly roundId?: string | null | undefined;
  readonly organizationId?: string | null | undefined;
}

const rounds = list<RatingRoundRow, 'NEWEST'>('rating_rounds', {
  columns: ratingRoundFields.columns,
  from: ratingRoundTables,
  id: 'q.id',
  orders: { NEWEST: { column: 'q.announced_at', type: 'timestamptz', direction: 'desc' } },
});

const entries = list<RatingEntryRow, 'NEWEST'>('rating_entries', {
  columns: ratingEntryFields.columns,
  from: ratingEntryTables,
  id: 'e.id',
  orders: { NEWEST: { column: 'e.sent_at', type: 'timestamptz', direction: 'desc' } },
});

const roundsByIds = statement<RatingRoundRow, [ids: readonly string[]]>(
  'rating_round_by_ids',
  `select ${ratingRoundFields.columns} from ${ratingRoundTables} where q.id = any($1::uuid[])`,
);

const entriesByIds = statement<RatingEntryRow, [ids: readonly string[]]>(
  'rating_entry_by_ids',
  `select ${ratingEntryFields.columns} from ${ratingEntryTables} where e.id = any($1::uuid[])`,
);

/** Parts that are not final yet, of an office or a panelist, what has waited longest first. */
const underWay = statement<RatingEntryRow, [role: string, code: string, accountId: string | null]>(
  'rating_under_way',
  `select ${ratingEntryFields.columns} from ${ratingEntryTables}
   where ${inStates('e.status', [...ratingActs.acts.publishRatingResult.from, ...ratingActs.acts.concludeRating.from])}
     and (q.office_role = $1 and q.office_code = $2
     or exists (select from rating_panelist p where p.round_id = e.round_id and p.account_id = $3::uuid and p.left_at is null))
   order by e.sent_at, e.id limit 200`,
);

/** The parts that documents came with. */
const owners = statement<{ documentId: string; entryId: string }, [ids: readonly string[]]>(
  'rating_entry_owners',
  `select f.document_id as "documentId", f.entry_id as "entryId" from rating_entry_file f where f.document_id = any($1)`,
);

/** What decides whether an organization takes part; of a filed group that was registered the time counts since then. */
const participant = statement<Participant & { regionCode: string; track: string }, [organizationId: string]>(
  'rating_participant',
  `select o.legal_form as "legalForm", o.standing, o.region_code as "regionCode", o.track,
     greatest(o.founded_on, (select max((f.until at time zone 'Asia/Shanghai')::date) from organization_former_entry f
       where f.organization_id = o.id and f.track = 'FILED' and o.track = 'REGISTERED'))::text as since
   from organization o where o.id = $1`,
);

/** Of some accounts those who can score. */
const fit = statement<{ id: string }, [ids: readonly string[]]>(
  'rating_panel_fit',
  `select a.id from account a where a.id = any($1::uuid[]) and a.status = 'ACTIVE' and not acts_for_organizations_lately(a.id)
     and exists (select from role_grant g where g.account_id = a.id and g.role = 'EVALUATOR' and g.valid_to is null)`,
);

/** Evaluators of the registers that cover a place, who can score. */
const candidates = statement<Panelist, [code: string]>(
  'rating_panel_candidates',
  `select distinct on (${naturally('a.display_name')}, a.id) a.id as "accountId", a.display_name as name, r.name as register
   from role_grant g join account a on a.id = g.account_id join agency r on r.id = g.agency_id
   where g.role = 'EVALUATOR' and g.valid_to is null and a.status = 'ACTIVE'
     and (starts_with($1, g.region_code) or starts_with(g.region_code, $1))
     and not acts_for_organizations_lately(a.id)
   order by ${naturally('a.display_name')}, a.id limit ${MOST_CANDIDATES}`,
);

/** Who still scores a round. */
const panel = statement<Panelist, [roundId: string]>(
  'rating_panel_of',
  `select a.id as "accountId", a.display_name as name,
     coalesce((select r.name from role_grant g join agency r on r.id = g.agency_id
       where g.account_id = a.id and g.role = 'EVALUATOR' order by g.valid_to desc nulls first, g.id limit 1), '') as register
   from rating_panelist p join account a on a.id = p.account_id
   where p.round_id = $1 and p.left_at is null order by ${naturally('a.display_name')}, a.id`,
);

/** The latest final result of an organization on a scale that gave a level. */
const latestOf = statement<{ id: string }, [organizationId: string, scale: string]>(
  'rating_latest_of',
  `select e.id from rating_entry e join rating_round q on q.id = e.round_id
   where e.organization_id = $1 and q.scale = $2 and e.status = 'FINAL' and e.result ->> 'level' is not null
   order by e.final_at desc, e.id desc limit 1`,
);

/** Grades that stand, end soon, and of whose end nobody was told; an organization with a later one needs none. */
const ending = statement<{ id: string; organizationId: string; until: string }, []>(
  'rating_ending',
  `select e.id, e.organization_id as "organizationId", e.valid_until::text as until
   from rating_entry e join organization o on o.id = e.organization_id and o.rating_valid_until = e.valid_until
   where e.valid_until between (clock_timestamp() at time zone 'Asia/Shanghai')::date
       and (clock_timestamp() at time zone 'Asia/Shanghai')::date + ${REMINDED_DAYS}
     and e.valid_from <= (clock_timestamp() at time zone 'Asia/Shanghai')::date and rating_entry_level(e.id) is not null
     and not exists (select from rating_reminder m where m.entry_id = e.id)
   order by e.valid_until limit 1000`,
);

/** Reads rounds of assessment, and organizations' parts in them. */
@Injectable()
export class RatingsReader {
  constructor(
    private readonly database: Database,
    private readonly offices: OwnOfficeReader,
  ) {}

  /** Rounds by id: everybody reads them. */
  async rounds(ids: readonly string[]): Promise<ReadonlyMap<string, RatingRoundRow>> {
    const found = await this.database.query(roundsByIds, [ids]);
    return new Map(found.map((round) => [round.id, round]));
  }

  /** Whoever asks. */
  entry(id: string): Promise<RatingEntryRow | undefined> {
    return this.database.queryOne(entriesByIds, [[id]]);
  }

  /** Those parts that the person sees, by id. */
  async visible(person: Person | null, ids: readonly string[]): Promise<ReadonlyMap<string, RatingEntryRow>> {
    const [found, office] = [await this.database.query(entriesByIds, [ids]), await this.offices.of(person)];
    return new Map(found.filter((entry) => seesEntry(person, office, entry)).map((entry) => [entry.id, entry]));
  }

  /** Whether the person sees what a part is decided by. */
  async seesMaterial(person: Person | null, entry: RatingEntryRow): Promise<boolean> {
    return seesMaterial(person, await this.offices.of(person), entry);
  }

  /** Of documents those that came with a part, each with whether the person sees it. */
  async ownersOf(person: Person | null, documentIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const found = await this.database.query(owners, [documentIds]);
    const of = await this.database.query(entriesByIds, [found.map(({ entryId }) => entryId)]);
    const office = await this.offices.of(person);
    const seen = new Set(of.filter((entry) => seesMaterial(person, office, entry)).map(({ id }) => id));
    return new Map(found.map(({ documentId, entryId }) => [documentId, seen.has(entryId)]));
  }

  /** Rounds, the newest first. @param regionCode of offices within it alone */
  roundsPage(regionCode: string | null, page: Asked): Promise<Page<RatingRoundRow>> {
    const conditions = regionCode === null ? [] : [withinRegion('q.office_code', regionCode)];
    return readPage(this.database, rounds, conditions, { ...page, orderBy: 'NEWEST' });
  }

  /** Parts that the person sees, the newest first. */
  async entriesPage(
    person: Person | null,
    { roundId, organizationId }: RatingEntryFilter,
    page: Asked,
  ): Promise<Page<RatingEntryRow>> {
    const office = await this.offices.of(person);
    const acting = person && isActor(person) ? person.acting : null;
    const visible = where(
      `(e.published_at is not null or e.organization_id = ?::uuid or (q.office_role = ? and q.office_code = ?)
        or exists (select from rating_panelist p where p.round_id = e.round_id and p.account_id = ?::uuid and p.left_at is null))`,
      acting?.role === 'ORGANIZATION' ? acting.organizationId : null,
      office?.role ?? '',
      office?.code ?? '',
      acting?.role === 'EVALUATOR' ? (person?.accountId ?? null) : null,
    );
    const conditions = [
      visible,
      ...(roundId ? [where('e.round_id = ?::uuid', roundId)] : []),
      ...(organizationId ? [where('e.organization_id = ?::uuid', organizationId)] : []),
    ];
    return readPage(this.database, entries, conditions, { ...page, orderBy: 'NEWEST' });
  }

  /** Parts that may wait for an office, or for somebody as a panelist. */
  underWay(actor: Actor, office: OwnOffice | null): Promise<RatingEntryRow[]> {
    const panelist = actsAs(actor, 'EVALUATOR') ? actor.accountId : null;
    return this.database.query(underWay, [office?.role ?? '', office?.code ?? '', panelist]);
  }

  participant(organizationId: string) {
    return this.database.queryOne(participant, [organizationId]);
  }

  /** Evaluators whom the office may name. */
  candidates({ code }: OwnOffice): Promise<Panelist[]> {
    return this.database.query(candidates, [code]);
  }

  /** Who still scores a round, for its office alone. */
  async panel(person: Person | null, round: Pick<RatingRoundRow, 'id' | 'officeRole' | 'officeCode'>) {
    return assessesIt(await this.offices.of(person), round) ? this.database.query(panel, [round.id]) : null;
  }

  /** Of some accounts those who can score. */
  async fit(accountIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.database.query(fit, [accountIds])).map(({ id }) => id));
  }

  /** Whether no later result of the organization stands in the register. */
  async isLatest({ id, organizationId, round }: RatingEntryRow): Promise<boolean> {
    return (await this.database.queryOne(latestOf, [organizationId, round.scale]))?.id === id;
  }

  /** The clock's: grades that end soon. */
  ending() {
    return this.database.query(ending, []);
  }
}
