import { readCode } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { FactorChallenges } from './factor-challenges.js';
import { FactorSecrets } from './factor-secrets.js';

/** Bytes of a secret: those of SHA-1's output (RFC 4226 §4, R6). */
const SECRET_BYTES = 20;

/** Seconds of a step, RFC 6238's usual ones: apps take no others. */
const PERIOD = 30;

/** Steps before and after the present one whose code is taken: clocks differ, and typing takes a while. */
const WINDOW = 1;

/** A secret as it is shown to its owner, once. */
export interface AskedAuthenticator {
  /** In base32, for those who type it. */
  readonly secret: string;
  /** `otpauth:` address, to be shown as a QR code. */
  readonly uri: string;
}

/** An authenticator whose first code was right. */
export interface NewAuthenticator {
  readonly sealed: Buffer;
  readonly step: number;
}

interface StoredAuthenticator {
  readonly id: string;
  readonly secret: Buffer;
  readonly now: number;
}

const NOW_MS = `floor(extract(epoch from clock_timestamp()) * 1000)::bigint`;

const ofAccount = statement<StoredAuthenticator, [accountId: string]>(
  'authenticator_of_account',
  `select id, secret, ${NOW_MS} as now from account_factor
   where account_id = $1 and kind = 'AUTHENTICATOR' and ended_at is null`,
);

/** The row's lock lets one of several that send the same code at the same time through. */
const use = statement<{ id: string }, [id: string, step: number]>(
  'authenticator_use',
  `update account_factor set last_step = $2, last_used_at = clock_timestamp()
   where id = $1 and ended_at is null and last_step < $2 returning id`,
);

const ownerNow = statement<{ loginName: string; now: number }, [accountId: string]>(
  'authenticator_owner',
  `select login_name as "loginName", ${NOW_MS} as now from account where id = $1`,
);

/** Authenticator apps: codes of six digits for half a minute each (RFC 6238). The database's clock decides. */
@Injectable()
export class Authenticators {
  constructor(
    private readonly database: Database,
    private readonly challenges: FactorChallenges,
    private readonly secrets: FactorSecrets,
  ) {}

  /** A new secret, kept sealed until a code shows that an app has it. @param boundTo hash of the token that asks */
  async askForNew(accountId: string, boundTo: Buffer): Promise<AskedAuthenticator> {
    const secret = new Secret({ size: SECRET_BYTES });
    const owner = await this.database.queryOne(ownerNow, [accountId]);
    await this.challenges.put(boundTo, 'ADD_AUTHENTICATOR', this.secrets.seal(accountId, secret.bytes));
    const uri = new TOTP({ issuer: '承接 Chengjie', label: owner?.loginName ?? '', secret, period: PERIOD }).toString();
    return { secret: secret.base32, uri };
  }

  /** The one whose code it is; undefined where it is none of the secret that was asked for. It is not used up. */
  async made(accountId: string, boundTo: Buffer, code: string): Promise<NewAuthenticator | undefined> {
    const sealed = await this.challenges.peek(boundTo, 'ADD_AUTHENTICATOR');
    const owner = await this.database.queryOne(ownerNow, [accountId]);
    const step = sealed && owner && this.stepOf(accountId, sealed, code, owner.now);
    return sealed && step !== undefined ? { sealed, step } : undefined;
  }

  /** Whether the code is the account's, of now, and was not used before. */
  async give(accountId: string, code: string): Promise<boolean> {
    const stored = await this.database.queryOne(ofAccount, [accountId]);
    const step = stored && this.stepOf(accountId, stored.secret, code, stored.now);
    return (
      step !== undefined && stored !== undefined && (await this.database.queryOne(use, [stored.id, step])) !== undefined
    );
  }

  /** The step whose code it is. */
  private stepOf(accountId: string, sealed: Buffer, typed: string, now: number): number | undefined {
    const token = readCode(typed);
    if (!/^\d{6}$/.test(token)) return undefined;
    const buffer = new Uint8Array(this.secrets.unseal(accountId, sealed));
    const secret = new Secret({ buffer: buffer.buffer });
    const delta = TOTP.validate({ token, secret, period: PERIOD, timestamp: now, window: WINDOW });
    return delta === null ? undefined : TOTP.counter({ period: PERIOD, timestamp: now }) + delta;
  }
}
