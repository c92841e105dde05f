import type { Bilingual } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { deviceText, type Device } from './device.rules.js';
import { LIVE_SESSION } from './live-session.sql.js';
import { tokenHashOrNone } from './secret-token.js';

/** A session as its owner sees it: nothing of it lets anybody in. */
export interface OwnSession {
  readonly id: string;
  readonly begunAt: Date;
  /** To five minutes. */
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  readonly device: Bilingual;
  /** Whether it is the one that asks. */
  readonly present: boolean;
}

type SessionRow = Omit<OwnSession, 'device'> & Device;

const ofAccount = statement<SessionRow, [accountId: string, presentToken: Buffer]>(
  'session_of_account',
  `select id, created_at as "begunAt", last_used_at as "lastUsedAt", expires_at as "expiresAt", client, system,
     token_hash = $2 as present
   from session where account_id = $1 and ${LIVE_SESSION}
   order by token_hash = $2 desc, created_at desc, id limit 100`,
);

/** Reads the sessions of a person as the person sees them. */
@Injectable()
export class OwnSessionsReader {
  constructor(private readonly database: Database) {}

  /** Those that have not ended, the present one first, then the newest; a hundred of them. */
  async ofAccount(accountId: string, token: string | null): Promise<OwnSession[]> {
    const rows = await this.database.query(ofAccount, [accountId, tokenHashOrNone(token)]);
    return rows.map(({ client, system, ...row }) => ({ ...row, device: deviceText({ client, system }) }));
  }
}
