import { Database, Events, statement, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { recordOwnAct } from '../account/own-acts.js';
import { accountEvents } from '../accounts.events.js';
import { FactorSecrets } from './factor-secrets.js';
import { newRecoveryCodes, normalizeRecoveryCode, shownRecoveryCode } from './recovery-code.rules.js';

const deleteAll = statement<object, [accountId: string]>(
  'recovery_code_delete_all',
  'delete from recovery_code where account_id = $1',
);

const insert = statement<object, [accountId: string, hashes: readonly Buffer[]]>(
  'recovery_code_insert',
  'insert into recovery_code (account_id, code_hash) select $1, unnest($2::bytea[])',
);

const use = statement<{ accountId: string }, [accountId: string, hash: Buffer]>(
  'recovery_code_use',
  `update recovery_code set used_at = clock_timestamp()
   where account_id = $1 and code_hash = $2 and used_at is null returning account_id as "accountId"`,
);

/** Codes for those who have lost their factors: shown once, kept as hashes, each used once. */
@Injectable()
export class RecoveryCodes {
  constructor(
    readonly database: Database,
    readonly events: Events,
    private readonly secrets: FactorSecrets,
  ) {}

  /** Makes new ones; those of before are gone, used ones too. @returns them, to be shown once */
  async make(person: Person): Promise<string[]> {
    const { accountId } = person;
    const codes = newRecoveryCodes();
    await this.database.query(deleteAll, [accountId]);
    await this.database.query(insert, [accountId, codes.map((code) => this.secrets.codeHash(accountId, code))]);
    await recordOwnAct(this, accountEvents.RECOVERY_CODES_MADE(accountId), person);
    return codes.map(shownRecoveryCode);
  }

  /** Uses one up. @returns whether it was one that was left */
  async use(accountId: string, typed: string): Promise<boolean> {
    const hash = this.secrets.codeHash(accountId, normalizeRecoveryCode(typed));
    return (await this.database.queryOne(use, [accountId, hash])) !== undefined;
  }

  /** Those that are left open nothing any more. */
  async endAll(accountId: string): Promise<void> {
    await this.database.query(deleteAll, [accountId]);
  }
}
