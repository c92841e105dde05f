import { NotFoundError, type Bilingual } from '@chengjie/kernel';
import { Database, Events, statement, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountEvents } from '../accounts.events.js';
import { deviceText, type Device } from './device.rules.js';
import { LIVE_SESSION } from './live-session.sql.js';
import { tokenHash } from './secret-token.js';
import { Sessions } from './sessions.service.js';

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

const endOne = statement<{ id: string }, [sessionId: string, accountId: string]>(
  'session_end_one',
  'delete from session where id = $1 and account_id = $2 returning id',
);

const endOthers = statement<object, [accountId: string, presentToken: Buffer]>(
  'session_end_others',
  'delete from session where account_id = $1 and token_hash <> $2',
);

/** The sessions of a person as the person sees and ends them. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly sessions: Sessions,
  ) {}

  /** Those that have not ended, the present one first, then the newest; a hundred of them. */
  async ofAccount(accountId: string, token: string | null): Promise<OwnSession[]> {
    const rows = await this.database.query(ofAccount, [accountId, hashOf(token)]);
    return rows.map(({ client, system, ...row }) => ({ ...row, device: deviceText({ client, system }) }));
  }

  /** Ends one. @throws NotFoundError where it is another's, or has ended */
  async end(person: Person, sessionId: string): Promise<void> {
    const ended = await this.database.queryOne(endOne, [sessionId, person.accountId]);
    if (!ended) throw new NotFoundError({ zh: '登录', en: 'session' }, sessionId);
    await this.events.append(accountEvents.SESSION_ENDED(person.accountId), { actor: person });
  }

  /** Ends all but the present one. @param apiTokens whether all access tokens end as well */
  async endOthers(person: Person, token: string | null, apiTokens: boolean): Promise<void> {
    const { accountId } = person;
    if (apiTokens) await this.sessions.endOthers(accountId, token);
    else await this.database.query(endOthers, [accountId, hashOf(token)]);
    await this.events.append(accountEvents.OTHER_SESSIONS_ENDED(accountId), { actor: person });
  }
}

function hashOf(token: string | null): Buffer {
  return token ? tokenHash(token) : Buffer.alloc(0);
}
