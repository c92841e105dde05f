import { OwnOfficeReader } from '@chengjie/accounts';
import {
  Database,
  isActor,
  list,
  readPage,
  statement,
  where,
  type Actor,
  type Page,
  type PageRequest,
  type Person,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from './application.acts.js';
import { applicationFields, applicationTables, OVERDUE } from './application.fields.js';
import { seesApplication, type OpenApplication } from './application.policy.js';
import type { ApplicationRow } from './application.terms.js';

/** Orders of an office's list. */
export type ApplicationOrder = 'DUE' | 'NEWEST';

/** Which applications to list. */
export interface ApplicationFilter {
  readonly statuses?: readonly ApplicationStatus[] | null | undefined;
  readonly open?: boolean | null | undefined;
  /** Past their last day to decide. */
  readonly overdue?: boolean | null | undefined;
}

const definition = list<ApplicationRow, ApplicationOrder>('register_applications', {
  columns: applicationFields.columns,
  from: applicationTables,
  id: 'a.id',
  orders: {
    DUE: { column: 'a.due_at', type: 'timestamptz', direction: 'asc' },
    NEWEST: { column: 'a.submitted_at', type: 'timestamptz', direction: 'desc' },
  },
});

const byIds = statement<ApplicationRow, [readonly string[]]>(
  'register_application_by_ids',
  `select ${applicationFields.columns} from ${applicationTables} where a.id = any($1::uuid[])`,
);

const openOf = statement<{ open: number }, [applicantId: string]>(
  'register_applications_open_of',
  `select count(*)::int as open from register_application a
   where a.applicant_id = $1 and a.decided_at is null`,
);

/** The applications that documents came with. */
const owners = statement<OpenApplication & { documentId: string }, [ids: readonly string[]]>(
  'register_application_owners',
  `select f.document_id as "documentId", a.applicant_id as "applicantId", a.about_id as "aboutId", a.status, a.office_role as "officeRole",
     a.office_code as "officeCode", false as unexamined, '[]'::jsonb as requests
   from register_application_file f join register_application a on a.id = f.application_id
   where f.document_id = any($1)`,
);

/** Reads applications to enter the register. */
@Injectable()
export class ApplicationsReader {
  constructor(
    private readonly database: Database,
    private readonly offices: OwnOfficeReader,
  ) {}

  /** Whoever asks. */
  byId(id: string): Promise<ApplicationRow | undefined> {
    return this.database.queryOne(byIds, [[id]]);
  }

  /** Those that the person sees, by id. */
  async visible(person: Person | null, ids: readonly string[]): Promise<ReadonlyMap<string, ApplicationRow>> {
    const [found, office] = [await this.database.query(byIds, [ids]), await this.offices.of(person)];
    return new Map(found.filter((each) => seesApplication(person, office, each)).map((each) => [each.id, each]));
  }

  /** Of documents those that came with applications, each with whether the person sees it. */
  async ownersOf(person: Person | null, documentIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const [found, office] = [await this.database.query(owners, [documentIds]), await this.offices.of(person)];
    return new Map(found.map((each) => [each.documentId, seesApplication(person, office, each)]));
  }

  /** How many of an account wait for a decision. */
  async openOf(accountId: string): Promise<number> {
    return (await this.database.queryOne(openOf, [accountId]))?.open ?? 0;
  }

  /** Those that the actor's office decides. */
  async ofOffice(
    actor: Actor,
    { statuses, open, overdue }: ApplicationFilter,
    page: PageRequest<ApplicationOrder>,
  ): Promise<Page<ApplicationRow>> {
    const office = await this.offices.of(actor);
    const conditions = [
      // Whoever acts for no such office has none.
      where('a.office_code = ? and a.office_role = ?', office?.code ?? '', office?.role ?? ''),
      ...(statuses ? [where('a.status = any(?::text[])', statuses)] : []),
      // A refusal that can still be appealed against is decided all the same.
      ...(open ? [where('a.decided_at is null')] : []),
      ...(overdue ? [where(OVERDUE)] : []),
    ];
    return readPage(this.database, definition, conditions, page);
  }

  /** One's own, and those about the organization that one acts for, the newest first. */
  ofPerson(person: Person, page: Omit<PageRequest<ApplicationOrder>, 'orderBy'>): Promise<Page<ApplicationRow>> {
    const organizationId = isActor(person) ? person.acting.organizationId : null;
    const own = where('(a.applicant_id = ?::uuid or a.about_id = ?::uuid)', person.accountId, organizationId);
    return readPage(this.database, definition, [own], { ...page, orderBy: 'NEWEST' });
  }
}
