import { DomainError, newId, NotFoundError } from '@chengjie/kernel';
import { Database, Events, statement, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { lockAccount } from '../account/account-lock.js';
import { recordOwnAct } from '../account/own-acts.js';
import { factorErrors } from './factor.errors.js';
import { accountEvents } from '../accounts.events.js';
import { accountMails } from '../accounts.mails.js';
import { tokenHash } from '../session/secret-token.js';
import { Sessions } from '../session/sessions.service.js';
import { PersonalMail } from '../telling/personal-mail.service.js';
import { Authenticators, type AskedAuthenticator } from './authenticators.js';
import { MOST_FACTORS } from './factor.terms.js';
import { OwnFactorsReader } from './own-factors.reader.js';
import { Passkeys } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.service.js';

/** Whose factors, by which session. */
export interface FactorOwner {
  readonly person: Person;
  /** Of the session. */
  readonly token: string;
}

const insertPasskey = statement<
  object,
  [id: string, accountId: string, name: string, credentialId: string, key: Buffer, count: number, transports: string]
>(
  'account_factor_insert_passkey',
  `insert into account_factor (id, account_id, kind, name, credential_id, public_key, sign_count, transports)
   values ($1, $2, 'PASSKEY', $3, $4, $5, $6, $7::jsonb)`,
);

const insertAuthenticator = statement<
  object,
  [id: string, accountId: string, name: string, secret: Buffer, lastStep: number]
>(
  'account_factor_insert_authenticator',
  `insert into account_factor (id, account_id, kind, name, secret, last_step)
   values ($1, $2, 'AUTHENTICATOR', $3, $4, $5)`,
);

const rename = statement<{ id: string }, [id: string, accountId: string, name: string]>(
  'account_factor_rename',
  'update account_factor set name = $3 where id = $1 and account_id = $2 and ended_at is null returning id',
);

const end = statement<{ name: string }, [id: string, accountId: string]>(
  'account_factor_end',
  `update account_factor set ended_at = clock_timestamp(), secret = null
   where id = $1 and account_id = $2 and ended_at is null returning name`,
);

const endAll = statement<object, [accountId: string]>(
  'account_factor_end_all',
  `update account_factor set ended_at = clock_timestamp(), secret = null where account_id = $1 and ended_at is null`,
);

const holdsOffice = statement<{ held: boolean }, [accountId: string]>(
  'account_factor_is_needed',
  `select exists (select from role_grant g join account a on a.id = g.account_id and not a.demonstration
     where g.account_id = $1 and g.role <> 'ORGANIZATION' and g.valid_to is null) as held`,
);

/** One's own second factors: adding, naming and ending them. */
@Injectable()
export class OwnFactors {
  constructor(
    readonly database: Database,
    readonly events: Events,
    private readonly reader: OwnFactorsReader,
    private readonly passkeys: Passkeys,
    private readonly authenticators: Authenticators,
    private readonly codes: RecoveryCodes,
    private readonly sessions: Sessions,
    private readonly mail: PersonalMail,
  ) {}

  /** @returns W3C creation options, as JSON @throws DomainError PASSKEYS_NOT_OFFERED, SESSION_NEEDED */
  async beginPasskey({ person, token }: FactorOwner): Promise<string> {
    await this.sessions.assertSession(token);
    if (!this.passkeys.offered) throw new DomainError(factorErrors.PASSKEYS_NOT_OFFERED());
    return this.passkeys.askForNew(person.accountId, tokenHash(token));
  }

  /** @throws DomainError SESSION_NEEDED */
  async beginAuthenticator({ person, token }: FactorOwner): Promise<AskedAuthenticator> {
    await this.sessions.assertSession(token);
    return this.authenticators.askForNew(person.accountId, tokenHash(token));
  }

  /**
   * Adds the passkey that a device made. @returns recovery codes, with the first factor
   * @throws DomainError PASSKEYS_NOT_OFFERED, FACTOR_NOT_RIGHT, TOO_MANY_FACTORS
   */
  async addPasskey(owner: FactorOwner, name: string, answer: string): Promise<string[] | null> {
    if (!this.passkeys.offered) throw new DomainError(factorErrors.PASSKEYS_NOT_OFFERED());
    const made = await this.passkeys.made(tokenHash(owner.token), answer);
    if (!made) throw new DomainError(factorErrors.FACTOR_NOT_RIGHT(['passkey']));
    const { credentialId, publicKey, signCount, transports } = made;
    return this.add(owner, (id, accountId) =>
      this.database.query(insertPasskey, [
        ...([id, accountId, name, credentialId, publicKey, signCount] as const),
        JSON.stringify(transports),
      ]),
    );
  }

  /**
   * Adds the authenticator whose code it is. @returns recovery codes, with the first factor
   * @throws DomainError FACTOR_NOT_RIGHT, TOO_MANY_FACTORS, AUTHENTICATOR_ALREADY_ADDED
   */
  async addAuthenticator(owner: FactorOwner, name: string, code: string): Promise<string[] | null> {
    const made = await this.authenticators.made(owner.person.accountId, tokenHash(owner.token), code);
    if (!made) throw new DomainError(factorErrors.FACTOR_NOT_RIGHT(['code']));
    return this.add(owner, (id, accountId) =>
      this.database.query(insertAuthenticator, [id, accountId, name, made.sealed, made.step]),
    );
  }

  /** @throws NotFoundError */
  async rename(person: Person, factorId: string, name: string): Promise<void> {
    const renamed = await this.database.queryOne(rename, [factorId, person.accountId, name]);
    if (!renamed) throw new NotFoundError({ zh: '第二因素', en: 'second factor' }, factorId);
    await recordOwnAct(this, accountEvents.FACTOR_RENAMED(person.accountId, { factorId, name }), person);
  }

  /**
   * Ends one, with all other sessions and tokens: they may be of whoever has it now.
   * @throws NotFoundError, DomainError LAST_FACTOR_NEEDED
   */
  async end({ person, token }: FactorOwner, factorId: string): Promise<void> {
    const { accountId } = person;
    await this.database.query(lockAccount, [accountId]);
    const ended = await this.database.queryOne(end, [factorId, accountId]);
    if (!ended) throw new NotFoundError({ zh: '第二因素', en: 'second factor' }, factorId);
    if ((await this.reader.ofAccount(accountId)).length === 0) {
      if ((await this.database.queryOne(holdsOffice, [accountId]))?.held)
        throw new DomainError(factorErrors.LAST_FACTOR_NEEDED(['factorId']));
      await this.codes.endAll(accountId);
    }
    await this.sessions.endOthers(accountId, token);
    await this.events.append(accountEvents.FACTOR_ENDED(accountId, { factorId, name: ended.name }), { actor: person });
    await this.tell(accountId);
  }

  /** Ends all of an account, which its owner has lost. */
  async endAll(accountId: string): Promise<void> {
    await this.database.query(endAll, [accountId]);
    await this.codes.endAll(accountId);
  }

  /** New recovery codes, in place of those that are left. @throws DomainError FACTOR_NEEDED_FIRST */
  makeCodes(person: Person): Promise<string[]> {
    return this.database.transaction(async () => {
      await this.database.query(lockAccount, [person.accountId]);
      if ((await this.reader.ofAccount(person.accountId)).length === 0)
        throw new DomainError(factorErrors.FACTOR_NEEDED_FIRST());
      return this.codes.make(person);
    });
  }

  /** The first one lets go of sessions that gave none: from here on one is asked for. */
  private add(
    { person, token }: FactorOwner,
    insert: (id: string, accountId: string) => Promise<unknown>,
  ): Promise<string[] | null> {
    const { accountId } = person;
    return this.database.transaction(async () => {
      await this.database.query(lockAccount, [accountId]);
      const known = await this.reader.ofAccount(accountId);
      if (known.length >= MOST_FACTORS)
        throw new DomainError(factorErrors.TOO_MANY_FACTORS([], { most: MOST_FACTORS }));
      const id = newId<'AccountFactor'>();
      await insert(id, accountId);
      await this.sessions.proven(token, true);
      await this.sessions.endUnfactored(accountId);
      await recordOwnAct(this, accountEvents.FACTOR_ADDED(accountId, { factorId: id }), person);
      await this.tell(accountId);
      return known.length === 0 ? this.codes.make(person) : null;
    });
  }

  private tell(accountId: string): Promise<void> {
    return this.mail.post(accountId, (reader) => accountMails.FACTORS_CHANGED(reader, '/desk/account/security'));
  }
}
