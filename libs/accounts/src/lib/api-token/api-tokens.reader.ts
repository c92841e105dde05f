import { Database, statement, type RoleGrant } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { grantJson, grantTables } from '../grant/grant.sql.js';

/** A personal access token, without its secret. */
export interface ApiTokenRow {
  readonly id: string;
  readonly name: string;
  /** The role that it acts in, whether or not it is still held; null for none. */
  readonly grant: RoleGrant | null;
  /** Whether acts that are asked again are open to it. */
  readonly actsAskedAgain: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

const columns = `id, name, (select ${grantJson} from ${grantTables} where g.id = api_token.grant_id) as grant, acts_asked_again as "actsAskedAgain", created_at as "createdAt", expires_at as "expiresAt",
  revoked_at as "revokedAt", last_used_at as "lastUsedAt"`;

const ofAccount = statement<ApiTokenRow, [string]>(
  'api_token_of_account',
  `select ${columns} from api_token where account_id = $1 order by created_at desc, id desc limit 100`,
);

const byId = statement<ApiTokenRow, [string]>('api_token_by_id', `select ${columns} from api_token where id = $1`);

/** Reads personal access tokens, without their secrets. */
@Injectable()
export class ApiTokensReader {
  constructor(private readonly database: Database) {}

  /** The newest hundred of an account, live or not. */
  ofAccount(accountId: string): Promise<ApiTokenRow[]> {
    return this.database.query(ofAccount, [accountId]);
  }

  byId(tokenId: string): Promise<ApiTokenRow | undefined> {
    return this.database.queryOne(byId, [tokenId]);
  }
}
