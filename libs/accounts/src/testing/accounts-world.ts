import { DomainError, newId } from '@chengjie/kernel';
import { MailSeal, Outbox } from '@chengjie/mail';
import { mailSchema } from '@chengjie/mail/schema';
import { waitingMails, type WaitingMail } from '@chengjie/mail/testing';
import { Database, Events, Jobs, type Actor, type Person } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { migrate, platformSchema } from '@chengjie/platform/schema';
import { loadRegions } from '@chengjie/regions';
import { regionsSchema } from '@chengjie/regions/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { AccountAdministration } from '../lib/account/account-administration.service.js';
import { AccountAdmission } from '../lib/account/account-admission.service.js';
import { AccountDirectoryReader } from '../lib/account/account-directory.reader.js';
import { AccountPasswords } from '../lib/account/account-passwords.service.js';
import { AccountProvisioning } from '../lib/account/account-provisioning.service.js';
import { PasswordResetRequests } from '../lib/account/password-reset-requests.js';
import { accountsEntities } from '../lib/accounts.persistence.js';
import { AccountAddressesReader } from '../lib/address/account-addresses.reader.js';
import { AccountAddresses } from '../lib/address/account-addresses.service.js';
import { ApiTokensReader } from '../lib/api-token/api-tokens.reader.js';
import { ApiTokens } from '../lib/api-token/api-tokens.service.js';
import { AdmissionsReader } from '../lib/admission/admissions.reader.js';
import { OrganizationAdmissions } from '../lib/admission/admissions.service.js';
import { AgenciesReader } from '../lib/agency/agencies.reader.js';
import { OfferedRolesReader } from '../lib/offer/offered-roles.reader.js';
import { OfferedRoles } from '../lib/offer/offered-roles.service.js';
import { GrantProposalsReader } from '../lib/grant-proposal/grant-proposals.reader.js';
import { RoleGiving } from '../lib/grant/role-giving.service.js';
import { PersonalMail } from '../lib/telling/personal-mail.service.js';
import { PeopleReader } from '../lib/people/people.reader.js';
import { OrganizationPeople } from '../lib/people/people.service.js';
import { GrantProposals, type AskedOfficeRole } from '../lib/grant-proposal/grant-proposals.service.js';
import { ClaimedRoles } from '../lib/grant/claimed-roles.service.js';
import { AccountLinks } from '../lib/link/account-links.service.js';
import { LinkRequestThrottle } from '../lib/link/link-request-throttle.js';
import { AccountActorsReader } from '../lib/session/account-actors.reader.js';
import { Authenticators } from '../lib/factor/authenticators.js';
import { FactorChallenges } from '../lib/factor/factor-challenges.js';
import { FactorCheck } from '../lib/factor/factor-check.js';
import { FactorSecrets } from '../lib/factor/factor-secrets.js';
import { IdentityProof } from '../lib/factor/identity-proof.service.js';
import { OwnFactorsReader } from '../lib/factor/own-factors.reader.js';
import { OwnFactors } from '../lib/factor/own-factors.service.js';
import { Passkeys } from '../lib/factor/passkeys.js';
import { RecoveryCodes } from '../lib/factor/recovery-codes.service.js';
import { RelyingParty } from '../lib/factor/relying-party.js';
import { SignInSteps } from '../lib/factor/sign-in-steps.js';
import { FactorResets } from '../lib/factor-reset/factor-resets.service.js';
import { OwnPassword } from '../lib/session/own-password.js';
import { OwnSessionsReader } from '../lib/session/own-sessions.reader.js';
import { OwnSessions } from '../lib/session/own-sessions.service.js';
import { SecurityNotes } from '../lib/security/security-notes.js';
import { Sessions } from '../lib/session/sessions.service.js';
import { SignInThrottle } from '../lib/session/sign-in-throttle.js';
import { OrganizationMatters } from '../lib/telling/organization-matters.service.js';
import { accountsSchema } from '../schema.js';

/** The password of everybody in this world. */
export const PASSWORD = 'correct horse battery';

const template = {
  name: 'accounts_services',
  migrate: async (url: string) => {
    await migrate(url, [platformSchema, mailSchema, regionsSchema, accountsSchema]);
    const database = await Database.connect({ url, entities: [] });
    await loadRegions(database);
    await database.run('create table organization (id uuid primary key, name text, region_code text)');
    await database.run('grant select on organization to chengjie_app');
    await database.close();
  },
};

const config = {
  portalUrl: 'https://portal.example',
  allowedOrigins: [] as readonly string[],
  masterKey: Buffer.alloc(32, 7),
} as Config;

/** The services on a database. */
function servicesOf(database: Database, jobs: Jobs) {
  const events = new Events(database);
  const actors = new AccountActorsReader(database);
  const throttle = new SignInThrottle(database);
  const links = new AccountLinks(database);
  const directory = new AccountDirectoryReader(database);
  const outbox = new Outbox(database, new MailSeal(config), config);
  const requestThrottle = new LinkRequestThrottle(database);
  const addressesNow = new AccountAddressesReader(database);
  const addresses = new AccountAddresses(database, events, addressesNow, links, outbox, requestThrottle);
  const mail = new PersonalMail(addressesNow, outbox);
  const secrets = new FactorSecrets(config);
  const challenges = new FactorChallenges(database);
  const passkeys = new Passkeys(database, challenges, new RelyingParty(config));
  const authenticators = new Authenticators(database, challenges, secrets);
  const codes = new RecoveryCodes(database, events, secrets);
  const notes = new SecurityNotes(database);
  const check = new FactorCheck(database, passkeys, authenticators, codes, throttle, mail, notes);
  const factorsNow = new OwnFactorsReader(database);
  const steps = new SignInSteps(database);
  const sessions = new Sessions(database, events, actors, throttle, factorsNow, check, steps);
  const ownPassword = new OwnPassword(database, sessions, throttle);
  const matters = new OrganizationMatters(database, jobs);
  const requests = new PasswordResetRequests(database, events, addressesNow, links, outbox, requestThrottle, jobs);
  const giving = new RoleGiving(database, events, links, addressesNow, sessions, matters);
  const people = new PeopleReader(database);
  const agencies = new AgenciesReader(database);
  const reader = new GrantProposalsReader(database);
  const ofOrganization = new OrganizationPeople(database, events, giving, people, matters);
  const offers = new OfferedRolesReader(database);
  const factors = new OwnFactors(
    ...([database, events, factorsNow, passkeys, authenticators, codes, sessions, mail] as const),
  );
  return {
    ...{ factors, factorsNow, codes, check, steps, passkeys },
    proof: new IdentityProof(sessions, factorsNow, check, ownPassword, steps, passkeys),
    factorResets: new FactorResets(
      ...([
        database,
        events,
        directory,
        links,
        giving,
        factors,
        factorsNow,
        sessions,
        actors,
        outbox,
        matters,
      ] as const),
    ),
    actors,
    proposals: new GrantProposals(database, events, reader, agencies, giving, outbox),
    reader,
    peopleReader: people,
    people: ofOrganization,
    admissions: new OrganizationAdmissions(
      ...[database, events, new AdmissionsReader(database), ofOrganization, people, mail, matters, jobs],
    ),
    admissionsReader: new AdmissionsReader(database),
    offers,
    offered: new OfferedRoles(database, events, offers, reader, directory, giving, outbox),
    throttle,
    sessions,
    ownPassword,
    ownSessions: new OwnSessions(database, events, sessions),
    ownSessionsReader: new OwnSessionsReader(database),
    directory,
    tokens: new ApiTokens(database, events),
    tokensReader: new ApiTokensReader(database),
    provisioning: new AccountProvisioning(database, events),
    ...{ addresses, addressesNow },
    requests,
    admission: new AccountAdmission(database, events, addresses, outbox, requestThrottle),
    passwords: new AccountPasswords(
      database,
      events,
      directory,
      links,
      sessions,
      ownPassword,
      actors,
      requests,
      matters,
    ),
    administration: new AccountAdministration(...[database, events, directory, links, sessions, giving, matters, mail]),
    claimed: new ClaimedRoles(database, people, giving),
  };
}

/** Somebody with an account. */
export interface WorldPerson {
  readonly id: string;
  readonly loginName: string;
  readonly address: string;
}

/** What is asked for, for whoever gets it. */
type RoleAsked = Omit<AskedOfficeRole, 'loginName' | 'reason'>;

/** Two administrators of the province, an agency of a city, and people, on a database of their own. For specs only. */
export class AccountsWorld {
  private count = 0;

  private constructor(
    readonly db: TestDatabase,
    readonly database: Database,
    private readonly jobs: Jobs,
    readonly services: ReturnType<typeof servicesOf>,
    readonly administrator: Actor,
    readonly second: Actor,
    /** What asks for the role BUYER at the agency. */
    readonly buyer: RoleAsked,
  ) {}

  static async create(): Promise<AccountsWorld> {
    const db = await testDatabase(template);
    const database = await Database.connect({ url: db.url, entities: accountsEntities });
    const jobs = new Jobs(database, db.url, () => undefined);
    await jobs.start();
    const services = servicesOf(database, jobs);
    const administratorOf = async (loginName: string, displayName: string, agencyName: string) => {
      const first = { loginName, displayName, agencyName, password: PASSWORD, regionCode: '22' };
      const id = await services.provisioning.createAdministrator(first);
      return (await services.actors.personOfAccount(id)) as Actor;
    };
    const administrator = await administratorOf('Root.Administrator', '管理员 001', '系统管理机构');
    const second = await administratorOf('second.administrator', '管理员 002', '第二管理机构');
    const agencyId = newId();
    await services.provisioning.createAgenciesDirectly([
      { id: agencyId, name: '吉林市民政局', kind: 'CIVIL_AFFAIRS', regionCode: '2202' },
    ]);
    const buyer = { role: 'BUYER', agencyId, regionCode: null } as const;
    return new AccountsWorld(db, database, jobs, services, administrator, second, buyer);
  }

  async close(): Promise<void> {
    await this.jobs.stop();
    await this.database.close();
    await this.db.drop();
  }

  transaction<T>(act: () => Promise<T>): Promise<T> {
    return this.database.transaction(act);
  }

  /** The actor that an account is, in its only role. */
  async actorOf(accountId: string): Promise<Actor> {
    const person = await this.services.actors.personOfAccount(accountId);
    if (!person) throw new Error('The account has no live role');
    return person as Actor;
  }

  /** What was mailed to an address, the oldest first. */
  mailsTo(address: string): Promise<WaitingMail[]> {
    return waitingMails(this.db, config, address);
  }

  /** What was last mailed to an address. */
  async mailTo(address: string): Promise<{ kind: string; text: string; token: string }> {
    const { kind = '', text = '' } = (await this.mailsTo(address)).at(-1) ?? {};
    return { kind, text, token: /#token=(\S+)/.exec(text)?.[1] ?? '' };
  }

  /** Somebody who asked for an account and opened it: of the demonstration, which asks for no second factor, unless told otherwise. */
  async opened(demonstration = true): Promise<WorldPerson> {
    const number = (this.count += 1);
    const loginName = `member.${number}`;
    const address = `${loginName}@example.org`;
    const asked = { loginName, displayName: `采购人 ${number}`, address, language: 'zh' } as const;
    await this.transaction(() => this.services.admission.request(asked, `192.0.3.${number}`));
    const { token } = await this.mailTo(address);
    const { accountId } = await this.transaction(() => this.services.admission.open(token, PASSWORD));
    if (demonstration) await this.db.tamper('update account set demonstration = true where id = $1', [accountId]);
    return { id: accountId, loginName, address };
  }

  /** A buyer: two administrators gave the role to somebody's account. */
  async member(demonstration = true): Promise<WorldPerson> {
    const person = await this.opened(demonstration);
    await this.appoint(person, this.buyer);
    return person;
  }

  /** Proposes a role, as the first administrator unless another is named. @returns the proposal */
  async propose(loginName: string, role: RoleAsked = this.buyer, by = this.administrator): Promise<string> {
    const asked = { ...role, loginName, reason: '岗位需要' };
    return (await this.transaction(() => this.services.proposals.propose(by, asked))).proposalId;
  }

  /** Gives a role by two persons, and the account accepts it. */
  async appoint(person: Pick<WorldPerson, 'id' | 'loginName'>, role: RoleAsked): Promise<void> {
    const proposalId = await this.propose(person.loginName, role);
    await this.transaction(() => this.services.proposals.confirm(this.second, proposalId));
    await this.accept(person, proposalId);
  }

  /** Somebody takes a role that it is offered. */
  async accept({ id }: Pick<WorldPerson, 'id'>, offerId: string): Promise<void> {
    await this.transaction(async () => this.services.offered.accept(await this.personOf(id), offerId));
  }

  /** Somebody acts for an organization: its administrator proposes it, the account accepts. @returns the grant */
  async admit(by: Actor, person: WorldPerson, administrator = false): Promise<string> {
    const { admissionId } = await this.transaction(() =>
      this.services.admissions.propose(by, person.loginName, administrator),
    );
    await this.accept(person, admissionId);
    const { grants } = await this.personOf(person.id);
    return grants.find(({ organizationId }) => organizationId === by.acting.organizationId)?.id ?? '';
  }

  /** Somebody, in the only role or in none. */
  async personOf(accountId: string): Promise<Person> {
    const person = await this.services.actors.personOfAccount(accountId);
    if (!person) throw new Error('Nobody signs in to the account');
    return person;
  }

  /** Makes somebody the first administrator of an organization, as with data. @returns who acts for it */
  async founder(organizationId: string, { id }: WorldPerson): Promise<Actor> {
    const grantId = newId();
    await this.db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code) values ($1, $2, 'ORGANIZATION', $3, '2202')`,
      [grantId, id, organizationId],
    );
    await this.db.query('insert into organization_administrator (grant_id) values ($1)', [grantId]);
    const { grants, ...person } = await this.actorOf(id);
    return { ...person, grants, acting: grants.find((grant) => grant.id === grantId) ?? person.acting };
  }

  /** An administrator of a region, at the agency. */
  async administratorOf(regionCode: string): Promise<Actor> {
    const { id } = await this.opened();
    await this.db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, 'ADMINISTRATOR', $3, $4)`,
      [newId(), id, this.buyer.agencyId, regionCode],
    );
    return this.actorOf(id);
  }

  /** Has a reset mailed. @returns the link's token */
  async resetBy(actor: Actor, person: WorldPerson): Promise<string> {
    await this.transaction(() => this.services.passwords.issueReset(actor, person.id));
    return (await this.mailTo(person.address)).token;
  }

  /** What happened to an account, in order. */
  async eventsOf(accountId: string): Promise<string[]> {
    const events = await this.db.query<{ type: string }>(
      'select type from event where subject_id = $1 order by sequence',
      [accountId],
    );
    return events.map(({ type }) => type);
  }
}

/** The rules that an act was refused by. */
export async function codesOf(act: Promise<unknown>): Promise<string[]> {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw new Error(`No rule was broken: ${String(error)}`);
  return error.violations.map(({ code }) => code);
}
