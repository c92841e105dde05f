import { rolesAsOf } from '@chengjie/accounts';
import { NotFoundError } from '@chengjie/kernel';
import { Database, NOW, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { applicationActs } from './application.acts.js';
import type { ApplicationContent, ApplicationFile, ApplicationRow } from './application.terms.js';
import { ApplicationsReader } from './applications.reader.js';

const { acts } = applicationActs;

const lockApplication = statement<object, [id: string]>(
  'register_application_lock',
  'select from register_application where id = $1 for no key update',
);

const insert = statement<object, [application: string]>(
  'register_application_insert',
  `insert into register_application (id, applicant_id, form, name, kind, region_code, office_role, office_code, address, premises,
     area_codes, purpose, representative, supervising_department, member_persons, member_units, staff_count, funds_fen,
     rules_id, rules_hash, submitted_at, due_at, due_provisional, about_id, former, ending_ground, ending_statement, creditors_noticed_on)
   select x.id, x."applicantId", x.form, x.name, x.kind, x."regionCode", x."officeRole", x."officeCode", x.address, x.premises,
     x."areaCodes", x.purpose, x.representative, x."supervisingDepartment", x."memberPersons", x."memberUnits", x."staffCount",
     x."fundsFen", x."rulesId", x."rulesHash", x."submittedAt", x."dueAt", x."dueProvisional",
     x."aboutId", x.former, x.ending ->> 'ground', x.ending ->> 'statement', (x.ending ->> 'creditorsNoticedOn')::date
   from jsonb_to_record($1::jsonb) as x (id uuid, "applicantId" uuid, form text, name text, kind text, "regionCode" text,
     "officeRole" text, "officeCode" text, address text, premises text, "areaCodes" text[], purpose text, representative text,
     "supervisingDepartment" text, "memberPersons" integer, "memberUnits" integer, "staffCount" integer, "fundsFen" bigint,
     "rulesId" text, "rulesHash" text, "submittedAt" timestamptz, "dueAt" timestamptz, "dueProvisional" boolean, "aboutId" uuid, former jsonb,
     ending jsonb)`,
);

const addFiles = statement<object, [id: string, materials: readonly string[], documentIds: readonly string[]]>(
  'register_application_add_files',
  `insert into register_application_file (application_id, material, position, document_id)
   select $1, n.material, coalesce((select max(f.position) + 1 from register_application_file f
       where f.application_id = $1 and f.material = n.material), 0)
     + row_number() over (partition by n.material order by n.place) - 1, n.document_id
   from unnest($2::text[], $3::uuid[]) with ordinality as n (material, document_id, place)`,
);

const ask = statement<object, [id: string, text: string, by: string, grantId: string]>(
  'register_application_ask',
  `with asked as (update register_application set status = '${acts.askForMaterial.to}' where id = $1 returning id)
   insert into register_application_request (application_id, position, text, asked_by, asked_in)
   select id, (select count(*) from register_application_request q where q.application_id = id), $2, $3, $4 from asked`,
);

const supply = statement<object, [id: string, note: string | null, dueAt: Date, provisional: boolean]>(
  'register_application_supply',
  `with supplied as (update register_application_request set supplied_at = clock_timestamp(), note = $2
     where application_id = $1 and supplied_at is null returning application_id)
   update register_application a set status = '${acts.supplyMaterial.to}', due_at = $3, due_provisional = $4
   from supplied where a.id = supplied.application_id`,
);

const decide = statement<
  object,
  [id: string, status: string, by: string, grantId: string, reason: string, organizationId: string | null]
>(
  'register_application_decide',
  `update register_application set status = $2, decided_by = $3, decided_in = $4, reason = $5, organization_id = $6,
     decided_at = clock_timestamp() where id = $1`,
);

const withdraw = statement<object, [id: string]>(
  'register_application_withdraw',
  `update register_application set status = '${acts.withdrawApplication.to}', decided_at = clock_timestamp() where id = $1`,
);

const stillActs = statement<{ acts: boolean }, [id: string]>(
  'register_application_applicant_acts',
  `select a.about_id is null or exists (select from role_grant g where (g.account_id, g.role, g.organization_id)
       = (a.applicant_id, 'ORGANIZATION', a.about_id) and ${rolesAsOf(NOW)}) as acts
   from register_application a where a.id = $1`,
);

const releaseFiles = statement<object, [id: string]>(
  'register_application_release_files',
  'delete from register_application_file where application_id = $1',
);

const appeal = statement<object, [id: string, appeal: string]>(
  'register_application_appeal',
  `update register_application set status = '${acts.noteAppeal.to}', appeal = $2 where id = $1`,
);

/** A new application. */
export type NewApplication = Pick<ApplicationRow, keyof ApplicationContent> &
  Pick<
    ApplicationRow,
    | 'ending'
    | 'id'
    | 'applicantId'
    | 'officeRole'
    | 'officeCode'
    | 'rules'
    | 'submittedAt'
    | 'dueAt'
    | 'dueProvisional'
    | 'about'
  >;

/** An officer who decides. */
export interface Decider {
  readonly accountId: string;
  readonly grantId: string;
}

/** Stores applications and each step of them; what is allowed is for the rules, and for the table's constraints. */
@Injectable()
export class ApplicationStore {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsReader,
  ) {}

  async add({ rules, about, ...application }: NewApplication): Promise<void> {
    const of = { rulesId: rules.id, rulesHash: rules.hash, aboutId: about?.id, former: about?.entry };
    await this.database.query(insert, [JSON.stringify({ ...application, ...of })]);
  }

  async addFiles(id: string, files: readonly ApplicationFile[]): Promise<void> {
    if (files.length === 0) return;
    const columns = [files.map(({ material }) => material), files.map(({ documentId }) => documentId)] as const;
    await this.database.query(addFiles, [id, ...columns]);
  }

  /** The application under its lock: of two who act at once the second finds what the first did. @throws NotFoundError */
  async lock(id: string): Promise<ApplicationRow> {
    await this.database.query(lockApplication, [id]);
    const application = await this.applications.byId(id);
    if (!application) throw noSuchApplication(id);
    return application;
  }

  async ask(id: string, text: string, { accountId, grantId }: Decider): Promise<void> {
    await this.database.query(ask, [id, text, accountId, grantId]);
  }

  async supply(id: string, note: string | null, dueAt: Date, provisional: boolean): Promise<void> {
    await this.database.query(supply, [id, note, dueAt, provisional]);
  }

  async decide(
    id: string,
    act: 'grantApplication' | 'refuseApplication',
    { accountId, grantId }: Decider,
    reason: string,
    organizationId: string | null = null,
  ): Promise<void> {
    await this.database.query(decide, [id, acts[act].to, accountId, grantId, reason, organizationId]);
  }

  /** Nobody decided anything: its files are the applicant's own again. */
  async withdraw(id: string): Promise<void> {
    await this.database.query(withdraw, [id]);
    await this.database.query(releaseFiles, [id]);
  }

  /** Whether whoever applied about an organization acts for it still. */
  async applicantActs(id: string): Promise<boolean> {
    return (await this.database.queryOne(stillActs, [id]))?.acts ?? false;
  }

  async noteAppeal(id: string, where: string): Promise<void> {
    await this.database.query(appeal, [id, where]);
  }
}

/** It does not exist, or is not for the person to know. */
export function noSuchApplication(id: string): NotFoundError {
  return new NotFoundError({ zh: '申请', en: 'application' }, id);
}
