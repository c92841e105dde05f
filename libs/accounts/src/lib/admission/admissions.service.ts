import { assertNoViolations, DomainError, newId, NotFoundError } from '@chengjie/kernel';
import {
  actorLabel,
  countedNow,
  Database,
  Events,
  Jobs,
  minutesUntilRoom,
  organizationOf,
  statement,
  type Actor,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { loginNameViolations, normalizeLoginName } from '../account/login-name.rules.js';
import { accountErrors } from '../accounts.errors.js';
import { accountEvents } from '../accounts.events.js';
import { accountMails } from '../accounts.mails.js';
import { PeopleReader } from '../people/people.reader.js';
import { PersonalMail } from '../telling/personal-mail.service.js';
import { OrganizationPeople } from '../people/people.service.js';
import { organizationMatters } from '../telling/organization-matters.notices.js';
import { OrganizationMatters } from '../telling/organization-matters.service.js';
import { admissionActs, ADMISSION_DAYS, MOST_ADMISSIONS, MOST_ADMISSIONS_OF_NAME } from './admission.acts.js';
import { withdrawViolations } from './admission.policy.js';
import { admissionProposed } from './admission-proposed.js';
import { AdmissionsReader } from './admissions.reader.js';

interface AdmissionId {
  readonly admissionId: string;
}

const { acts } = admissionActs;

/** One that nobody accepted in time makes room for another. */
const endExpired = statement<object, [organizationId: string, loginName: string]>(
  'organization_admission_end_expired',
  `update organization_admission set outcome = '${acts.lapse.to}', decided_at = clock_timestamp()
   where organization_id = $1 and login_name = $2 and outcome is null and expires_at <= clock_timestamp()`,
);

const room = statement<{ minutes: number }, [organizationId: string, loginName: string]>(
  'organization_admission_room',
  `select ${minutesUntilRoom('proposed_at', [
    ['true', MOST_ADMISSIONS],
    ['login_name = $2', MOST_ADMISSIONS_OF_NAME],
  ])} as minutes from organization_admission where organization_id = $1 and ${countedNow('proposed_at')}`,
);

/** Whether there is such an account is found in the same statement: what it takes tells nothing. */
const insert = statement<
  object,
  [
    id: string,
    organizationId: string,
    region: string,
    loginName: string,
    administrator: boolean,
    by: string,
    in_: string,
  ]
>(
  'organization_admission_insert',
  `insert into organization_admission
     (id, organization_id, region_code, login_name, account_id, administrator, proposed_by, proposed_in, expires_at)
   values ($1, $2, $3, $4, (select a.id from account a where a.login_name = $4), $5, $6, $7,
     clock_timestamp() + interval '${ADMISSION_DAYS} days')`,
);

const lock = statement<object, [string]>(
  'organization_admission_lock',
  'select from organization_admission where id = $1 for update',
);

const withdraw = statement<object, [string]>(
  'organization_admission_withdraw',
  `update organization_admission set outcome = '${acts.withdrawAdmission.to}', decided_at = clock_timestamp() where id = $1`,
);

const offeredTo = statement<{ accountId: string }, [admissionId: string]>(
  'organization_admission_offered_to',
  `select a.id as "accountId" from organization_admission p
   join account a on a.id = p.account_id and a.status = 'ACTIVE'
   where p.id = $1 and p.outcome is null`,
);

/** Whom an organization's administrators want to act for it (docs/adr/0028): the accounts themselves accept, or do not. */
@Injectable()
export class OrganizationAdmissions {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly reader: AdmissionsReader,
    private readonly people: OrganizationPeople,
    private readonly peopleNow: PeopleReader,
    private readonly mail: PersonalMail,
    private readonly matters: OrganizationMatters,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Proposes that somebody acts for the organization: nothing is given by it. The answer is the same whether or not there is such
   * an account, and so is what it does before it answers.
   * @throws DomainError
   */
  async propose(actor: Actor, typed: string, administrator: boolean): Promise<AdmissionId> {
    await this.people.hold(organizationOf(actor));
    const asking = await this.peopleNow.asking(actor);
    if (!asking.administrator) throw new DomainError(accountErrors.ORGANIZATION_ADMINISTRATOR_NEEDED());
    const { organizationId } = asking;
    const loginName = normalizeLoginName(typed);
    assertNoViolations(loginNameViolations(loginName));
    const [present] = await this.peopleNow.ofLoginName(organizationId, loginName);
    // Whoever acts for the organization is known to all who do.
    if (present?.accountId === actor.accountId) throw new DomainError(accountErrors.OWN_ACCOUNT(['loginName']));
    if (present) throw new DomainError(accountErrors.ROLE_ALREADY_HELD(['loginName']));
    // Under the lock of the organization's people: of two at once the second counts the first.
    const { minutes = 0 } = (await this.database.queryOne(room, [organizationId, loginName])) ?? {};
    if (minutes > 0) throw new DomainError(accountErrors.TOO_MANY_ADMISSIONS(['loginName'], { minutes }));
    await this.database.query(endExpired, [organizationId, loginName]);
    const id = newId<'Admission'>();
    const { regionCode, id: grantId } = actor.acting;
    const row = [id, organizationId, regionCode, loginName, administrator, actor.accountId, grantId] as const;
    await this.database.query(insert, [...row]);
    await this.events.append(accountEvents.ADMISSION_PROPOSED(id, { organizationId, administrator }), { actor });
    const notice = organizationMatters.ADMISSION_PROPOSED(id, { who: loginName, by: actorLabel(actor) });
    await this.matters.tellOrganization(organizationId, notice);
    await this.jobs.enqueue(admissionProposed, { admissionId: id });
    return { admissionId: id };
  }

  /** An administrator of the organization takes it back. @throws DomainError, NotFoundError */
  async withdraw(actor: Actor, id: string): Promise<AdmissionId> {
    await this.database.query(lock, [id]);
    const asking = await this.peopleNow.asking(actor);
    const admission = await this.reader.byId(id);
    if (!admission || admission.organizationId !== asking.organizationId)
      throw new NotFoundError({ zh: '添加人员的提议', en: 'admission' }, id);
    assertNoViolations(withdrawViolations(asking, admission.status));
    await this.database.query(withdraw, [id]);
    await this.events.append(accountEvents.ADMISSION_WITHDRAWN(id), { actor });
    return { admissionId: id };
  }

  /** Mails whoever it is offered to, as far as there is such an account with a verified address. For the worker, after the act. */
  async tellOffered(admissionId: string): Promise<void> {
    const offered = await this.database.queryOne(offeredTo, [admissionId]);
    if (!offered) return;
    await this.mail.post(offered.accountId, (reader) => accountMails.ROLE_OFFERED(reader, '/desk/account'));
  }
}
