import { agencyJson, MAILED, rolesAsOf, type AgencyRow } from '@chengjie/accounts';
import { shanghaiDate } from '@chengjie/kernel';
import type { Reader } from '@chengjie/mail';
import {
  Database,
  dayOf,
  list,
  NOW,
  readPage,
  statement,
  statusOfOutcome,
  where,
  type Condition,
  type Page,
  type PageRequest,
  type Person,
  isActor,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { stepDecisionActs } from './step-decision.acts.js';
import { seesDecision, type Office } from './step-decision.policy.js';
import { STEP_READERS, type StepDecisionRow } from './step-decision.terms.js';

type PageOf = Omit<PageRequest<'NEWEST'>, 'orderBy'>;

/** Of the row `d`. */
export const stepDecisionStatus = statusOfOutcome(stepDecisionActs, 'd.outcome', `d.effective_from <= ${dayOf(NOW)}`);

const columns = `d.id,
  ${stepDecisionStatus} as status,
  d.region_code as "regionCode", d.effective_from as from, d.until, d.document_name as "documentName",
  d.document_number as "documentNumber", d.base_pack_id as "basePackId", d.proposed_by as "proposedById",
  ${agencyJson('proposer_agency')} as "proposerAgency", d.proposed_at as "proposedAt", d.decided_by as "decidedById",
  case when decider_agency.id is not null then ${agencyJson('decider_agency')} end as "deciderAgency",
  d.decided_at as "decidedAt", d.decision_reason as "decisionReason", d.pack_id as "packId"`;

const tables = `federation_step_decision d
  join role_grant proposed_in on proposed_in.id = d.proposed_in
  join agency proposer_agency on proposer_agency.id = proposed_in.agency_id
  left join role_grant decided_in on decided_in.id = d.decided_in
  left join agency decider_agency on decider_agency.id = decided_in.agency_id`;

const definition = list<StepDecisionRow, 'NEWEST'>('federation_step_decisions', {
  columns,
  from: tables,
  id: 'd.id',
  orders: { NEWEST: { column: 'd.proposed_at', type: 'timestamptz', direction: 'desc' } },
});

const byIds = statement<StepDecisionRow, [readonly string[]]>(
  'federation_step_decision_by_ids',
  `select ${columns} from ${tables} where d.id = any($1::uuid[])`,
);

/** As the triggers ask it: of the officer, whichever role it acts in. */
const officeOfOfficer = statement<{ agency: AgencyRow; buys: boolean }, [officerId: string | null, agencyId: string]>(
  'federation_step_office',
  `select ${agencyJson('a')} as agency, officer_buys_now($1, a.id) as buys from agency a where a.id = $2`,
);

/** Who decides in a province, as far as mail reaches them; not the one who has just acted. */
const registrars = statement<Reader, [regionCode: string, except: string | null]>(
  'federation_step_registrars',
  `select distinct d.address, d.language from role_grant g
   join agency on agency.id = g.agency_id and agency.region_code = g.region_code and agency.kind = 'CIVIL_AFFAIRS'
   join account a on a.id = g.account_id and a.status = 'ACTIVE' and a.id is distinct from $2
   join account_address d on d.account_id = a.id and ${MAILED}
   where g.role = 'REGISTRAR' and g.region_code = $1 and ${rolesAsOf(NOW)}`,
);

/** Reads decisions about the federation step, and who decides them. */
@Injectable()
export class StepDecisionsReader {
  constructor(private readonly database: Database) {}

  /** Today in Asia/Shanghai by the database's clock, YYYY-MM-DD. */
  async today(): Promise<string> {
    return shanghaiDate(await this.database.now());
  }

  byId(id: string): Promise<StepDecisionRow | undefined> {
    return this.database.queryOne(byIds, [[id]]);
  }

  /** Those of some that the person may see, by id. */
  async visible(person: Person | null, ids: readonly string[]): Promise<ReadonlyMap<string, StepDecisionRow>> {
    const found = await this.database.query(byIds, [ids]);
    return new Map(found.filter((decision) => seesDecision(person, decision)).map((each) => [each.id, each]));
  }

  /** Those that the person may see, the newest first. @param regionCode only of the province in which it lies; open: only what waits for a second person */
  list(person: Person | null, regionCode: string | null, page: PageOf, open = false): Promise<Page<StepDecisionRow>> {
    const conditions = [
      visibleTo(person),
      ...(regionCode ? [where('d.region_code = left(?, 2)', regionCode)] : []),
      ...(open ? [where(`${stepDecisionStatus} = 'PROPOSED'`)] : []),
    ];
    return readPage<StepDecisionRow, 'NEWEST'>(this.database, definition, conditions, { ...page, orderBy: 'NEWEST' });
  }

  /** The office that an officer decides for. */
  async officeOf(officerId: string | null, agencyId: string | null): Promise<Office> {
    const office = agencyId ? await this.database.queryOne(officeOfOfficer, [officerId, agencyId]) : undefined;
    return office ?? { agency: undefined, buys: false };
  }

  /** Who decides in a province, as far as mail reaches them. @param except the account that has just acted */
  registrars(regionCode: string, except: string | null = null): Promise<Reader[]> {
    return this.database.query(registrars, [regionCode, except]);
  }
}

const PUBLIC = stepDecisionActs.acts.confirmFederationStep.to;

/** `seesDecision`, as SQL. */
function visibleTo(person: Person | null): Condition {
  const acting = isActor(person) && STEP_READERS.includes(person.acting.role) ? person.acting : undefined;
  if (!acting) return where(`d.outcome = ?`, PUBLIC);
  return where(`(d.outcome = ? or starts_with(?, d.region_code))`, PUBLIC, acting.regionCode);
}
