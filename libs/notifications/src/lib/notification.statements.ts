import { newId, type Notice } from '@chengjie/kernel';
import { statement, type Database } from '@chengjie/platform';

const tell = statement<
  object,
  [
    ids: readonly string[],
    organizationIds: readonly string[],
    subjectType: string,
    subjectId: string,
    kind: string,
    exercise: boolean,
    data: object,
  ]
>(
  'notification_tell',
  `insert into notification (id, organization_id, subject_type, subject_id, kind, exercise, data)
   select n.id, n.organization_id, $3, $4, $5, $6, $7 from unnest($1::uuid[], $2::uuid[]) as n (id, organization_id)
   on conflict do nothing`,
);

/** Tells organizations something, each once. @param exercise whether it concerns an exercise: that is said first */
export async function notify(
  database: Database,
  organizationIds: readonly string[],
  notice: Notice,
  exercise: boolean,
): Promise<void> {
  if (organizationIds.length === 0) return;
  const { subjectType, subjectId, kind, data } = notice;
  const ids = organizationIds.map(() => newId());
  await database.query(tell, [ids, organizationIds, subjectType, subjectId, kind, exercise, data]);
}
