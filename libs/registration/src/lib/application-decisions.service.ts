import { OfficeBars, OwnOfficeReader, PersonalMail } from '@chengjie/accounts';
import { assertNoViolations, DomainError, shanghaiDate, type Violation } from '@chengjie/kernel';
import { assertActsForNone, Endings, EntryChanges, OrganizationRegister } from '@chengjie/organizations';
import { Database, Events, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { ApplicationAct } from './application.acts.js';
import { applicationErrors } from './application.errors.js';
import { applicationEvents } from './application.events.js';
import { applicationMails } from './application.mails.js';
import { decidesIt, NOT_WHILE_BUYING, officeViolations } from './application.policy.js';
import { ApplicationStore, noSuchApplication, type Decider } from './application.store.js';
import { ENTERED_AS, type ApplicationRow } from './application.terms.js';
import { isEnding } from './ending.rules.js';
import { becomesRegistered, changeDecidesBids } from './entry-change.rules.js';
import { FilingNumbers } from './filing-numbers.js';

interface ApplicationId {
  readonly applicationId: string;
}

/** How an application is granted. */
export interface Grant {
  readonly reason: string;
  /** Of whom is registered; none of a filed group, whose number is issued here. */
  readonly creditCode: string | null;
  readonly alikeConfirmed: string | null;
}

/** What the office does whose jurisdiction it is. The entry in the register comes with the decision, in one transaction. */
@Injectable()
export class ApplicationDecisions {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly store: ApplicationStore,
    private readonly register: OrganizationRegister,
    private readonly changes: EntryChanges,
    private readonly endings: Endings,
    private readonly numbers: FilingNumbers,
    private readonly mail: PersonalMail,
    private readonly offices: OwnOfficeReader,
    private readonly bars: OfficeBars,
  ) {}

  /** Says what is missing or wrong; until it comes the time to decide stands still. @throws DomainError */
  async ask(actor: Actor, applicationId: string, text: string): Promise<ApplicationId> {
    const application = await this.possible(actor, 'askForMaterial', applicationId);
    await this.store.ask(applicationId, text, deciderOf(actor));
    await this.events.append(applicationEvents.MATERIAL_ASKED_FOR(applicationId), { actor, reason: text });
    return this.told(application);
  }

  /** Grants it: the organization enters the register. @throws DomainError */
  async grant(
    actor: Actor,
    applicationId: string,
    { reason, creditCode, alikeConfirmed }: Grant,
  ): Promise<ApplicationId> {
    const application = await this.possible(actor, 'grantApplication', applicationId);
    assertNoViolations(numberViolations(application, creditCode));
    if (!(await this.store.applicantActs(applicationId)))
      throw new DomainError(applicationErrors.APPLICANT_ACTS_NO_MORE(['applicationId']));
    const organizationId = await this.write(actor, application, { reason, creditCode, alikeConfirmed });
    await this.store.decide(applicationId, 'grantApplication', deciderOf(actor), reason, organizationId);
    const granted = applicationEvents.APPLICATION_GRANTED(applicationId, { organizationId });
    await this.events.append(granted, { actor, reason });
    return this.told(application);
  }

  /** Refuses it, with reasons. @throws DomainError */
  async refuse(actor: Actor, applicationId: string, reason: string): Promise<ApplicationId> {
    const application = await this.possible(actor, 'refuseApplication', applicationId);
    await this.store.decide(applicationId, 'refuseApplication', deciderOf(actor), reason);
    await this.events.append(applicationEvents.APPLICATION_REFUSED(applicationId), { actor, reason });
    return this.told(application);
  }

  /** Notes that the refusal was taken to reconsideration or to court. @throws DomainError */
  async noteAppeal(actor: Actor, applicationId: string, where: string): Promise<ApplicationId> {
    const application = await this.possible(actor, 'noteAppeal', applicationId);
    await this.store.noteAppeal(applicationId, where);
    await this.events.append(applicationEvents.APPEAL_NOTED(applicationId), { actor, reason: where });
    return this.told(application);
  }

  /** What of the register comes with the decision. @returns the organization */
  private async write(actor: Actor, application: ApplicationRow, granted: Grant): Promise<string> {
    const { about } = application;
    if (isEnding(application)) {
      const { ground } = application.ending;
      await this.endings.end(actor, application.about.id, { kind: 'ENDED', ground, reason: granted.reason });
    } else if (about) await this.change(actor, application, about.id, granted);
    return about?.id ?? this.enter(actor, application, granted.creditCode, granted.alikeConfirmed);
  }

  private async change(
    actor: Actor,
    application: ApplicationRow,
    organizationId: string,
    { reason, creditCode, alikeConfirmed }: Grant,
  ): Promise<void> {
    const { name, kind, regionCode, areaCodes, representative, supervisingDepartment, staffCount } = application;
    const { legalForm } = ENTERED_AS[application.form];
    await this.changes.change(
      actor,
      organizationId,
      { name, kind, regionCode, areaCodes, representative, supervisingDepartment, staffCount, alikeConfirmed },
      { registered: creditCode === null ? null : { creditCode, legalForm }, reason },
    );
  }

  private async enter(
    actor: Actor,
    application: ApplicationRow,
    creditCode: string | null,
    alikeConfirmed: string | null,
  ): Promise<string> {
    const { name, kind, regionCode, areaCodes, representative, supervisingDepartment, staffCount } = application;
    const entry = {
      ...{ name, kind, regionCode, areaCodes, representative, supervisingDepartment, staffCount, alikeConfirmed },
      foundedOn: shanghaiDate(await this.database.now()),
      // Nobody knows yet how many it can carry: its own people say more later.
      capacity: 1,
    };
    const { legalForm } = ENTERED_AS[application.form];
    if (legalForm === 'FILED_GROUP') {
      const letter = application.form === 'FILED_SERVICE' ? 'F' : 'S';
      return this.register.file(actor, { ...entry, filingNumber: await this.numbers.issue(regionCode, letter) });
    }
    return this.register.register(actor, { ...entry, creditCode: creditCode ?? '', legalForm, isFederation: false });
  }

  /** The application under its lock, where the actor can do this with it. @throws NotFoundError, DomainError */
  private async possible(actor: Actor, act: ApplicationAct, applicationId: string): Promise<ApplicationRow> {
    const application = await this.store.lock(applicationId);
    if (!decidesIt(await this.offices.of(actor), application)) throw noSuchApplication(applicationId);
    assertNoViolations(officeViolations(actor, act, application));
    await assertActsForNone(this.database, actor);
    const { about } = application;
    if (about && NOT_WHILE_BUYING.includes(act) && changeDecidesBids(about.entry, application)) {
      const buys = await this.bars.ofFacts(actor);
      if (buys) throw new DomainError(buys);
    }
    return application;
  }

  private async told({ id: applicationId, applicantId }: ApplicationRow): Promise<ApplicationId> {
    await this.mail.post(applicantId, () => applicationMails.APPLICATION_STEP('/desk/applications'));
    return { applicationId };
  }
}

/** A registered organization has a credit code, a filed group none; who changes keeps what it has. */
function numberViolations({ form, about }: ApplicationRow, creditCode: string | null): Violation[] {
  if (about && !becomesRegistered(about.entry, { form }))
    return creditCode ? [applicationErrors.CREDIT_CODE_NOT_OF_CHANGE(['creditCode'])] : [];
  const isFiled = ENTERED_AS[form].track === 'FILED';
  if (!isFiled && !creditCode) return [applicationErrors.CREDIT_CODE_NEEDED(['creditCode'])];
  return isFiled && creditCode ? [applicationErrors.CREDIT_CODE_NOT_OF_FILED(['creditCode'])] : [];
}

function deciderOf({ accountId, acting }: Actor): Decider {
  return { accountId, grantId: acting.id };
}
