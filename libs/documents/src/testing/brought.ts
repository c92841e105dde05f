import { randomBytes } from 'node:crypto';
import { newId } from '@chengjie/kernel';
import type { TestDatabase } from '@chengjie/testkit';

/** A picture that somebody brought, whole, past every upload. @param lookedAt whether it was found harmless already @returns its document */
export async function broughtDocument(db: TestDatabase, accountId: string, lookedAt: boolean): Promise<string> {
  const [id, contentId] = [newId(), newId()];
  await db.query('insert into document_content (id, sealed_key, bytes) values ($1, $2, 9)', [
    contentId,
    randomBytes(60),
  ]);
  await db.query(
    `insert into document (id, account_id, file_name, bytes, content_id) values ($1, $2, '证件.png', 9, $3)`,
    [id, accountId, contentId],
  );
  await db.query(
    `update document set received = 9, status = 'QUARANTINED', uploaded_at = clock_timestamp(), media_type = 'image/png' where id = $1`,
    [id],
  );
  if (lookedAt) await foundHarmless(db, id);
  return id;
}

/** A document is looked at, and nothing is found. */
export async function foundHarmless(db: TestDatabase, id: string): Promise<void> {
  await db.query(`update document set status = 'ACCEPTED', content_hash = $2 where id = $1`, [id, randomBytes(32)]);
}
