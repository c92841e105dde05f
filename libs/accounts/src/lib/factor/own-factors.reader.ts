import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { FactorKind, FactorWay, OwnFactor } from './factor.terms.js';

const columns = `id, kind, name, added_at as "addedAt", last_used_at as "lastUsedAt"`;

const ofAccount = statement<OwnFactor, [accountId: string]>(
  'account_factor_of_account',
  `select ${columns} from account_factor where account_id = $1 and ended_at is null order by added_at, id`,
);

const kinds = statement<{ kind: FactorKind }, [accountId: string]>(
  'account_factor_kinds',
  `select distinct kind from account_factor where account_id = $1 and ended_at is null order by kind`,
);

const left = statement<{ count: number }, [accountId: string]>(
  'recovery_code_left',
  `select count(*)::int as count from recovery_code where account_id = $1 and used_at is null`,
);

/** Reads the second factors of an account. */
@Injectable()
export class OwnFactorsReader {
  constructor(private readonly database: Database) {}

  /** Those that have not ended, the oldest first. */
  ofAccount(accountId: string): Promise<OwnFactor[]> {
    return this.database.query(ofAccount, [accountId]);
  }

  /** How the account may give a second factor; empty where it has none. */
  async waysOf(accountId: string): Promise<FactorWay[]> {
    const ways = (await this.database.query(kinds, [accountId])).map(({ kind }) => kind);
    return ways.length > 0 && (await this.codesLeft(accountId)) > 0 ? [...ways, 'RECOVERY_CODE'] : ways;
  }

  /** How many recovery codes are left. */
  async codesLeft(accountId: string): Promise<number> {
    return (await this.database.queryOne(left, [accountId]))?.count ?? 0;
  }
}
