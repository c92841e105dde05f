import { newId, type Notice } from '@chengjie/kernel';
import { statement, type Database } from '@chengjie/platform';

/** Something that an organization is told. */
export interface Telling {
  readonly organizationId: string;
  readonly notice: Notice;
  /** Whether it concerns an exercise: that is said first. */
  readonly exercise: boolean;
}

const tell = statement<object, [rows: string]>(
  'notification_tell',
  `insert into notification (id, organization_id, subject_type, subject_id, kind, exercise, data)
   select id, organization_id, subject_type, subject_id, kind, exercise, data from jsonb_to_recordset($1::jsonb)
     as n (id uuid, organization_id uuid, subject_type text, subject_id uuid, kind text, exercise boolean, data jsonb)
   on conflict do nothing`,
);

/** Tells organizations things, each once. */
export async function notifyEach(database: Database, tellings: readonly Telling[]): Promise<void> {
  if (tellings.length === 0) return;
  const rows = tellings.map(({ organizationId, notice: { subjectType, subjectId, kind, data }, exercise }) => ({
    ...{ id: newId(), organization_id: organizationId, subject_type: subjectType, subject_id: subjectId },
    ...{ kind, exercise, data },
  }));
  await database.query(tell, [JSON.stringify(rows)]);
}

/** Tells organizations one thing, each once. */
export async function notify(
  database: Database,
  organizationIds: readonly string[],
  notice: Notice,
  exercise: boolean,
): Promise<void> {
  await notifyEach(
    database,
    organizationIds.map((organizationId) => ({ organizationId, notice, exercise })),
  );
}
