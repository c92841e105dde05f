import { PeopleReader, PersonalMail } from '@chengjie/accounts';
import { Documents } from '@chengjie/documents';
import { assertNoViolations, DomainError, newId, shanghaiDate } from '@chengjie/kernel';
import { addPeriod, registerRulesHash, registerRulesOn, type Period, type RegisterRules } from '@chengjie/law';
import {
  assertAllowed,
  assertNotDeciding,
  isOrganization,
  KnownRegionsReader,
  OrganizationRegister,
  OrganizationsReader,
  registerEntryViolations,
} from '@chengjie/organizations';
import { Database, Events, isActor, type Person } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { dueAfterSupply } from './application-clock.rules.js';
import { applicationErrors } from './application.errors.js';
import { applicationEvents } from './application.events.js';
import { applicationMails } from './application.mails.js';
import { actsForIt, boundViolations, stateViolations, withdrawalViolations } from './application.policy.js';
import { entryViolations } from './application.rules.js';
import { ApplicationStore, noSuchApplication, type NewApplication } from './application.store.js';
import {
  ENTERED_AS,
  OFFICES,
  type AboutOrganization,
  type ApplicationContent,
  type ApplicationFile,
  type ApplicationRow,
  type EndingContent,
} from './application.terms.js';
import { ApplicationsReader } from './applications.reader.js';
import { DecidingOfficeReader } from './deciding-office.reader.js';
import { endingConditions, endingViolations, formOf } from './ending.rules.js';
import { becomesRegistered, changeDecidesBids, changeViolations, officeCodeOf } from './entry-change.rules.js';

interface ApplicationId {
  readonly applicationId: string;
}

/** What whoever founds an organization does: applies, supplies what is asked for, takes it back (docs/adr/0040). */
@Injectable()
export class Applications {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly store: ApplicationStore,
    private readonly reader: ApplicationsReader,
    private readonly documents: Documents,
    private readonly regions: KnownRegionsReader,
    private readonly rules: RulesReader,
    private readonly register: OrganizationRegister,
    private readonly organizations: OrganizationsReader,
    private readonly people: PeopleReader,
    private readonly mail: PersonalMail,
    private readonly offices: DecidingOfficeReader,
  ) {}

  /**
   * Asks to be registered or filed; with an organization, that its entry be changed, or that it be registered under the identity that it
   * has. @throws DomainError, ForbiddenError
   */
  async submit(
    person: Person,
    content: ApplicationContent,
    files: readonly ApplicationFile[],
    organizationId: string | null = null,
  ): Promise<ApplicationId> {
    const about = organizationId === null ? null : await this.about(person, organizationId);
    const submittedAt = await this.database.now();
    const today = shanghaiDate(submittedAt);
    const rules = registerRulesOn(today);
    if (!rules) throw new DomainError(applicationErrors.REGISTER_RULES_UNKNOWN());
    const { regionCode, areaCodes, form } = content;
    const present = new Set(files.map(({ material }) => material));
    const knownRegions = await this.regions.among([regionCode, ...areaCodes]);
    const entry = { ...content, legalForm: ENTERED_AS[form].legalForm, isFederation: false, foundedOn: today };
    assertNoViolations([
      ...registerEntryViolations(entry, { knownRegions, today }),
      ...(about ? changeViolations(about.entry, content, present, rules) : entryViolations(content, present, rules)),
      ...(await this.taken(person, files)),
      ...boundViolations(await this.reader.openOf(person.accountId)),
    ]);
    const changes = about && !becomesRegistered(about.entry, content);
    const decision = changes ? rules.change?.decision : rules.entry[form].decision;
    return this.add(person, { ...content, ending: null, about, submittedAt }, files, { rules, decision });
  }

  /** Asks that an organization end that one acts for: its entry is asked about as it stands. @throws DomainError, ForbiddenError */
  async end(
    person: Person,
    organizationId: string,
    ending: EndingContent,
    files: readonly ApplicationFile[],
  ): Promise<ApplicationId> {
    const about = await this.about(person, organizationId);
    const submittedAt = await this.database.now();
    const today = shanghaiDate(submittedAt);
    const rules = registerRulesOn(today);
    if (!rules) throw new DomainError(applicationErrors.REGISTER_RULES_UNKNOWN());
    const { entry } = about;
    const present = new Set(files.map(({ material }) => material));
    assertNoViolations([
      ...endingViolations(entry, ending, present, rules, today),
      ...(await this.taken(person, files)),
      ...boundViolations(await this.reader.openOf(person.accountId)),
    ]);
    const { name, kind, representative, supervisingDepartment, staffCount } = entry;
    const asked = {
      ...{ name, kind, representative, supervisingDepartment, staffCount, form: formOf(entry) },
      ...{ regionCode: entry.region.code, areaCodes: entry.areas.map(({ code }) => code) },
      ...{ address: null, premises: null, purpose: null, memberPersons: null, memberUnits: null, fundsFen: null },
    };
    const decision = endingConditions(entry, rules)?.decision;
    return this.add(person, { ...asked, ending, about, submittedAt }, files, { rules, decision });
  }

  private async add(
    person: Person,
    asked: Omit<
      NewApplication,
      'id' | 'applicantId' | 'officeRole' | 'officeCode' | 'dueAt' | 'dueProvisional' | 'rules'
    >,
    files: readonly ApplicationFile[],
    { rules, decision }: { readonly rules: RegisterRules; readonly decision: Period | undefined },
  ): Promise<ApplicationId> {
    if (!decision) throw new DomainError(applicationErrors.REGISTER_RULES_UNKNOWN());
    const applicationId = newId<'Application'>();
    const { form, regionCode, about, submittedAt } = asked;
    const own = {
      role: OFFICES[rules.entry[form].office].role,
      code: officeCodeOf(about?.entry ?? null, asked, rules),
    };
    const office = about && changeDecidesBids(about.entry, asked) ? await this.offices.of(own) : own;
    const { end, provisional } = addPeriod(submittedAt, decision, await this.rules.calendar());
    await this.store.add({
      ...asked,
      ...{ id: applicationId, applicantId: person.accountId, dueAt: end, dueProvisional: provisional },
      officeRole: office.role,
      officeCode: office.code,
      rules: { id: rules.id, hash: registerRulesHash(rules) },
    });
    await this.store.addFiles(applicationId, files);
    await this.events.append(applicationEvents.APPLICATION_SUBMITTED(applicationId, { form, regionCode }), {
      actor: person,
    });
    return { applicationId };
  }

  /** Brings what was asked for, or says why it is not needed; the time to decide goes on. @throws DomainError */
  async supply(
    person: Person,
    applicationId: string,
    files: readonly ApplicationFile[],
    note: string | null,
  ): Promise<ApplicationId> {
    const application = await this.found(person, applicationId);
    assertNoViolations([
      ...stateViolations('supplyMaterial', application),
      ...(files.length === 0 && !note ? [applicationErrors.NOTHING_SUPPLIED(['note'])] : []),
      ...(await this.taken(person, files)),
    ]);
    const { end, provisional } = dueAfterSupply(
      { end: application.dueAt, provisional: application.dueProvisional },
      {
        askedAt: new Date(application.requests.at(-1)?.askedAt ?? application.submittedAt),
        suppliedAt: await this.database.now(),
      },
      await this.rules.calendar(),
    );
    await this.store.supply(applicationId, note, end, provisional);
    await this.store.addFiles(applicationId, files);
    await this.events.append(applicationEvents.MATERIAL_SUPPLIED(applicationId, { files: files.length }), {
      actor: person,
    });
    return { applicationId };
  }

  /** Takes it back; whoever made it is told where that was another. @throws DomainError */
  async withdraw(person: Person, applicationId: string): Promise<ApplicationId> {
    const application = await this.store.lock(applicationId);
    const { applicantId } = application;
    const forIt = isActor(person) && actsForIt(person, application);
    if (applicantId !== person.accountId && !forIt) throw noSuchApplication(applicationId);
    const administers = forIt && (await this.people.administers(person.acting.id));
    assertNoViolations(withdrawalViolations(person, application, administers));
    await this.store.withdraw(applicationId);
    await this.events.append(applicationEvents.APPLICATION_WITHDRAWN(applicationId), { actor: person });
    if (applicantId !== person.accountId)
      await this.mail.post(applicantId, () => applicationMails.APPLICATION_STEP('/desk/applications'));
    return { applicationId };
  }

  /** The organization that one acts for, held, with its entry of now. */
  private async about(person: Person, id: string): Promise<AboutOrganization> {
    assertAllowed(isActor(person) && isOrganization(person, id), {
      zh: '请以代表该组织的身份提出申请。',
      en: 'Act for the organization to apply for it.',
    });
    if (isActor(person)) await assertNotDeciding(this.database, person, id);
    await this.register.lock(id);
    const profile = await this.organizations.profile(id);
    if (!profile) throw new Error(`There is no organization ${id}`);
    const { name, track, legalForm, creditCode, filingNumber, kind, region, areas } = profile;
    const { representative, supervisingDepartment, staffCount } = profile;
    const entry = { name, track, legalForm, creditCode, filingNumber, kind, region, areas };
    return { id, entry: { ...entry, representative, supervisingDepartment, staffCount } };
  }

  private taken(person: Person, files: readonly ApplicationFile[]) {
    return this.documents.take(
      person,
      files.map(({ documentId: id }, index) => ({ id, path: ['files', String(index), 'documentId'] })),
    );
  }

  /** The application under its lock, if it is the person's own. */
  private async found(person: Person, applicationId: string): Promise<ApplicationRow> {
    const application = await this.store.lock(applicationId);
    if (application.applicantId !== person.accountId) throw noSuchApplication(applicationId);
    return application;
  }
}
