import { DomainError, newId, NotFoundError } from '@chengjie/kernel';
import { Database, Events, statement, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { recordOwnAct } from '../account/own-acts.js';
import { newToken, tokenHash, tokenHashOrNone } from '../session/secret-token.js';
import { factorErrors } from '../factor/factor.errors.js';
import { accountEvents } from '../accounts.events.js';

/** What to make a token for. */
export interface NewApiToken {
  readonly name: string;
  /** The role that it acts in; null for none, whatever the account gains later. */
  readonly grantId: string | null;
  readonly validDays: number;
  /** Whether it may publish and award; then for one role. */
  readonly actsAskedAgain?: boolean;
}

const insert = statement<
  object,
  [string, string, string | null, string, Buffer, number, asked: boolean, session: Buffer]
>(
  'api_token_insert',
  `insert into api_token (id, account_id, grant_id, name, token_hash, expires_at, acts_asked_again, factored)
   values ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(days => $6), $7,
     exists (select from session where token_hash = $8 and factored))`,
);

const revoke = statement<{ name: string }, [string, string]>(
  'api_token_revoke',
  `update api_token set revoked_at = coalesce(revoked_at, clock_timestamp())
   where id = $1 and account_id = $2 returning name`,
);

/** Personal access tokens for programs. */
@Injectable()
export class ApiTokens {
  constructor(
    readonly database: Database,
    readonly events: Events,
  ) {}

  /**
   * Makes a token; its secret is answered here and stored nowhere.
   * @param session token of the session that makes it: what no second factor was given for has none to hand on
   * @throws NotFoundError, DomainError TOKEN_OF_ONE_ROLE
   */
  async create(
    person: Person,
    { name, grantId, validDays, actsAskedAgain = false }: NewApiToken,
    session: string | null,
  ): Promise<{ id: string; token: string }> {
    if (actsAskedAgain && !grantId) throw new DomainError(factorErrors.TOKEN_OF_ONE_ROLE(['grantId']));
    if (grantId && !person.grants.some((grant) => grant.id === grantId)) {
      throw new NotFoundError({ zh: '授权', en: 'role' }, grantId);
    }
    const id = newId<'ApiToken'>();
    const token = newToken();
    await this.database.query(insert, [
      id,
      person.accountId,
      grantId,
      name,
      tokenHash(token),
      validDays,
      actsAskedAgain,
      tokenHashOrNone(session),
    ]);
    const created = accountEvents.API_TOKEN_CREATED(person.accountId, { tokenId: id, name, grantId, actsAskedAgain });
    await recordOwnAct(this, created, person);
    return { id, token };
  }

  /** Ends a token of one's own; ending it twice changes nothing. */
  async revoke(person: Person, tokenId: string): Promise<void> {
    const revoked = await this.database.queryOne(revoke, [tokenId, person.accountId]);
    if (!revoked) throw new NotFoundError({ zh: '访问令牌', en: 'access token' }, tokenId);
    const ended = accountEvents.API_TOKEN_REVOKED(person.accountId, { tokenId, name: revoked.name });
    await recordOwnAct(this, ended, person);
  }
}
