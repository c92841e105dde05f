import { NotFoundError } from '@chengjie/kernel';
import { Database, Events, statement, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { recordOwnAct } from '../account/own-acts.js';
import { accountEvents } from '../accounts.events.js';
import { tokenHashOrNone } from './secret-token.js';
import { Sessions } from './sessions.service.js';

const endOne = statement<{ id: string }, [sessionId: string, accountId: string]>(
  'session_end_one',
  'delete from session where id = $1 and account_id = $2 returning id',
);

const endOthers = statement<object, [accountId: string, presentToken: Buffer]>(
  'session_end_others',
  'delete from session where account_id = $1 and token_hash <> $2',
);

/** The sessions of a person as the person ends them. */
@Injectable()
export class OwnSessions {
  constructor(
    readonly database: Database,
    readonly events: Events,
    private readonly sessions: Sessions,
  ) {}

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
    else await this.database.query(endOthers, [accountId, tokenHashOrNone(token)]);
    await recordOwnAct(this, accountEvents.OTHER_SESSIONS_ENDED(accountId), person);
  }
}
