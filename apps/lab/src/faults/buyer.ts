import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** An officer of the agency that buys what the published lots are for. */
export interface Buyer {
  readonly token: string;
}

/** Begins a session of a new officer of the agency whose project the lots are copied from. */
export async function storeBuyer(client: pg.Client): Promise<Buyer> {
  const token = randomBytes(32).toString('base64url');
  const account = randomUUID();
  await client.query(
    `with buyer as (
       insert into account (id, login_name, display_name, password_hash, status)
       values ($1, $2, $2, '$argon2id$none', 'ACTIVE') returning id
     ), granted as (
       insert into role_grant (id, account_id, role, agency_id, region_code)
       select gen_random_uuid(), buyer.id, 'BUYER', agency.id, agency.region_code from buyer, agency
       where agency.id = (select agency_id from project where status = 'PUBLISHED' and not exercise order by id limit 1)
       returning id, account_id
     )
     insert into session (token_hash, account_id, expires_at, factored, proven_at)
     select $3, id, now() + interval '1 day', true, 'infinity' from buyer`,
    [account, `faults-buyer-${account.slice(0, 8)}`, createHash('sha256').update(token).digest()],
  );
  return { token };
}
