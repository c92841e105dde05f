import { Documents } from '@chengjie/documents';
import { assertNoViolations, DomainError, newId, shanghaiDate } from '@chengjie/kernel';
import { addPeriod, registerRulesHash, registerRulesOn } from '@chengjie/law';
import { KnownRegionsReader, registerEntryViolations } from '@chengjie/organizations';
import { Database, Events, type Person } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { dueAfterSupply } from './application-clock.rules.js';
import { applicationErrors } from './application.errors.js';
import { applicationEvents } from './application.events.js';
import { boundViolations, stateViolations } from './application.policy.js';
import { entryViolations } from './application.rules.js';
import { ApplicationStore, noSuchApplication } from './application.store.js';
import {
  ENTERED_AS,
  OFFICES,
  type ApplicationContent,
  type ApplicationFile,
  type ApplicationRow,
} from './application.terms.js';
import { ApplicationsReader } from './applications.reader.js';

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
  ) {}

  /** Asks to be registered or filed. @throws DomainError */
  async submit(person: Person, content: ApplicationContent, files: readonly ApplicationFile[]): Promise<ApplicationId> {
    const submittedAt = await this.database.now();
    const today = shanghaiDate(submittedAt);
    const rules = registerRulesOn(today);
    if (!rules) throw new DomainError(applicationErrors.REGISTER_RULES_UNKNOWN());
    const { regionCode, areaCodes, form } = content;
    const knownRegions = await this.regions.among([regionCode, ...areaCodes]);
    const entry = { ...content, legalForm: ENTERED_AS[form].legalForm, isFederation: false, foundedOn: today };
    assertNoViolations([
      ...registerEntryViolations(entry, { knownRegions, today }),
      ...entryViolations(content, new Set(files.map(({ material }) => material)), rules),
      ...(await this.taken(person, files)),
      ...boundViolations(await this.reader.openOf(person.accountId)),
    ]);
    const applicationId = newId<'Application'>();
    const { decision, office } = rules.entry[form];
    const { end, provisional } = addPeriod(submittedAt, decision, await this.rules.calendar());
    await this.store.add({
      ...content,
      ...{ id: applicationId, applicantId: person.accountId, submittedAt, dueAt: end, dueProvisional: provisional },
      ...{ officeRole: OFFICES[office].role, officeCode: regionCode.slice(0, OFFICES[office].digits) },
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

  /** Takes it back. @throws DomainError */
  async withdraw(person: Person, applicationId: string): Promise<ApplicationId> {
    const application = await this.found(person, applicationId);
    assertNoViolations(stateViolations('withdrawApplication', application));
    await this.store.withdraw(applicationId);
    await this.events.append(applicationEvents.APPLICATION_WITHDRAWN(applicationId), { actor: person });
    return { applicationId };
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
