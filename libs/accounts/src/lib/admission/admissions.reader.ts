import {
  Database,
  list,
  NOW,
  readPage,
  statement,
  statusOfOutcome,
  where,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { admissionActs, type AdmissionStatus } from './admission.acts.js';

/** Somebody who is to act for an organization, as its own people see it: nothing of it tells whether there is such an account. */
export interface AdmissionRow {
  readonly id: string;
  readonly organizationId: string;
  readonly loginName: string;
  readonly administrator: boolean;
  readonly status: AdmissionStatus;
  /** What others see of whoever proposed it. */
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly expiresAt: Date;
}

/** Which admissions to list. */
export interface AdmissionFilter {
  readonly status?: AdmissionStatus | null | undefined;
}

/** Of the row `p`. */
export const admissionStatus = statusOfOutcome(admissionActs, 'p.outcome', `p.expires_at <= ${NOW}`);

const columns = `p.id, p.organization_id as "organizationId", p.login_name as "loginName", p.administrator, ${admissionStatus} as status,
  proposer.display_name as "proposedBy", p.proposed_at as "proposedAt", p.expires_at as "expiresAt"`;

const tables = 'organization_admission p join account proposer on proposer.id = p.proposed_by';

const definition = list<AdmissionRow, 'NEWEST'>('organization_admissions', {
  columns,
  from: tables,
  id: 'p.id',
  orders: { NEWEST: { column: 'p.proposed_at', type: 'timestamptz', direction: 'desc' } },
});

const byId = statement<AdmissionRow, [string]>(
  'organization_admission_by_id',
  `select ${columns} from ${tables} where p.id = $1`,
);

/** Reads whom an organization wants to act for it. */
@Injectable()
export class AdmissionsReader {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<AdmissionRow | undefined> {
    return this.database.queryOne(byId, [id]);
  }

  /** Those of an organization, the newest first. */
  list(organizationId: string, filter: AdmissionFilter, page: PageRequest<'NEWEST'>): Promise<Page<AdmissionRow>> {
    const conditions = [
      where('p.organization_id = ?::uuid', organizationId),
      ...(filter.status ? [where(`${admissionStatus} = ?`, filter.status)] : []),
    ];
    return readPage<AdmissionRow, 'NEWEST'>(this.database, definition, conditions, page);
  }
}
