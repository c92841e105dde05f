import { ActingRoleNotYoursError } from '@chengjie/kernel';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  Database,
  NOW,
  sharedLookup,
  statement,
  type Actor,
  type ActorSource,
  type Person,
  type RoleGrant,
} from '@chengjie/platform';
import { rolesAsOf } from '../grant/grant.as-of.sql.js';
import { grantTables, heldGrantJson } from '../grant/grant.sql.js';
import { PROOF_MINUTES } from '../factor/factor.terms.js';
import { LIVE_SESSION, NOTED_AFTER } from './live-session.sql.js';
import { tokenHash } from './secret-token.js';
import { TokenUse } from '../api-token/token-use.js';

/** A grant with the instant from which on what is sealed is the account's own. */
interface HeldGrant extends RoleGrant {
  readonly heldSince: string;
}

interface ActorRow {
  readonly accountId: string;
  readonly displayName: string;
  readonly grants: readonly HeldGrant[];
  /** That what signs in is in use has not been noted for a while. */
  readonly markUse: boolean;
  /** A role of an office acts by what a second factor was given for alone; accounts of the demonstration have none (docs/adr/0026). */
  readonly factorMissing: boolean;
}

interface CredentialRow extends ActorRow {
  readonly key: string;
  readonly by: 'PERSON' | 'TOKEN';
  readonly fresh: boolean;
}

const live = `
  join account a on a.id = c.account_id and a.status = 'ACTIVE'
  cross join lateral (
    select coalesce(json_agg(${heldGrantJson} order by g.valid_from, g.id), '[]') as list,
      not c.factored and not a.demonstration and coalesce(bool_or(g.role <> 'ORGANIZATION'), false) as factor_missing
    from ${grantTables}
    where g.account_id = a.id and ${rolesAsOf(NOW)} and (c.any_role or g.id = c.grant_id)
  ) grants
  where c.grant_id is null or json_array_length(grants.list) > 0`;

const columns = `a.id as "accountId", a.display_name as "displayName", grants.list as grants, grants.factor_missing as "factorMissing"`;

/**
 * Keys are `API_TOKEN:` or `SESSION:` and the token's hash in hex. As JSON, whose length PostgreSQL does not guess, they
 * are planned once per connection; `offset 0` keeps it looking each of them up by index.
 */
const byTokens = statement<CredentialRow, [string]>(
  'actor_by_tokens',
  `select asked.key, found.*
   from jsonb_array_elements_text($1::jsonb) as asked (key)
   cross join lateral (select decode(split_part(asked.key, ':', 2), 'hex') as hash) token
   cross join lateral (
     select ${columns}, c.mark_use as "markUse", c.by, c.fresh
     from (
       select account_id, null::uuid as grant_id, true as any_role, last_used_at < clock_timestamp() - ${NOTED_AFTER} as mark_use, factored,
         'PERSON' as by, proven_at > clock_timestamp() - interval '${PROOF_MINUTES} minutes' as fresh
       from session where token_hash = token.hash and ${LIVE_SESSION}
       union all
       select account_id, grant_id, false, coalesce(last_used_at < clock_timestamp() - interval '1 hour', true), factored,
         'TOKEN', acts_asked_again
       from api_token
       where asked.key like 'API_TOKEN:%' and token_hash = token.hash and revoked_at is null
         and expires_at > clock_timestamp()
     ) c ${live}
     offset 0
   ) found`,
);

const byAccount = statement<ActorRow, [string]>(
  'actor_by_account',
  `select ${columns}, false as "markUse" from (select $1::uuid as account_id, null::uuid as grant_id, true as any_role, true as factored) c ${live}`,
);

/**
 * Turns tokens into actors, in one statement per request. A cookie carries a session, which acts in any of the account's roles; a
 * bearer token is a personal API token, which acts in the role that its owner chose, or in none, or, for programs that sign in with
 * a password, a session's token.
 */
@Injectable()
export class AccountActorsReader implements ActorSource, BeforeApplicationShutdown {
  private readonly use: TokenUse;
  private readonly byToken = sharedLookup<CredentialRow>(async (keys) => {
    const rows = await this.database.query(byTokens, [JSON.stringify(keys)]);
    return new Map(rows.map((row) => [row.key, row]));
  });

  constructor(private readonly database: Database) {
    this.use = new TokenUse(database);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.use.store();
  }

  async actorOf({ token, kind, actingGrantId }: Parameters<ActorSource['actorOf']>[0]): Promise<Actor | Person | null> {
    const hash = tokenHash(token);
    const row = await this.byToken(`${kind}:${hash.toString('hex')}`);
    if (!row) return null;
    if (row.markUse) this.use.note(hash);
    const { by, fresh, factorMissing } = row;
    const proof = { by, fresh, factorMissing };
    // Whoever has to set up a second factor first acts in no role, whatever the request names.
    if (factorMissing) return { ...personFrom(row), grants: [], proof };
    return { ...actorFrom(row, actingGrantId), proof };
  }

  /** Whose account it is, in its role if there is only one: for acts by which somebody comes in. Null where nobody signs in to it. */
  async personOfAccount(accountId: string): Promise<Actor | Person | null> {
    const row = await this.database.queryOne(byAccount, [accountId]);
    return row ? actorFrom(row, undefined) : null;
  }
}

function personFrom({ accountId, displayName, grants }: ActorRow): Person {
  return { accountId, displayName, grants };
}

/** In the role that is named, or the only one: nobody picks one of several. Without any, in none. */
function actorFrom(row: ActorRow, actingGrantId: string | undefined): Actor | Person {
  const { grants } = row;
  const [first, ...others] = grants;
  const acting = actingGrantId === undefined ? first : grants.find(({ id }) => id === actingGrantId);
  if (actingGrantId === undefined && (!first || others.length > 0)) return personFrom(row);
  if (!acting) throw new ActingRoleNotYoursError();
  return { ...personFrom(row), acting, heldSince: new Date(acting.heldSince) };
}
