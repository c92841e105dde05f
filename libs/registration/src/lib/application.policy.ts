import { accountErrors, type OwnOffice } from '@chengjie/accounts';
import { isPossible, possibility, stateAndAct, type Violation } from '@chengjie/kernel';
import { isOrganization } from '@chengjie/organizations';
import { isActor, type Person } from '@chengjie/platform';
import { applicationActs, type ApplicationAct } from './application.acts.js';
import { applicationErrors } from './application.errors.js';
import { MOST_OPEN_APPLICATIONS, MOST_REQUESTS, type ApplicationRow } from './application.terms.js';

/** What of an application decides who may do what with it. */
export interface OpenApplication extends Pick<
  ApplicationRow,
  'status' | 'applicantId' | 'aboutId' | 'officeRole' | 'officeCode' | 'unexamined'
> {
  /** Of which only the number counts. */
  readonly requests: readonly unknown[];
}

/** Whether an office is the one that decides it: of no other place, neither above nor below nor beside. */
export function decidesIt(
  office: OwnOffice | null,
  { officeRole, officeCode }: Pick<OpenApplication, 'officeRole' | 'officeCode'>,
): boolean {
  return office?.role === officeRole && office.code === officeCode;
}

/** Whether somebody acts for the organization that it is about. */
export function actsForIt(person: Person | null, { aboutId }: Pick<OpenApplication, 'aboutId'>): boolean {
  return person !== null && isActor(person) && aboutId !== null && isOrganization(person, aboutId);
}

/** Whether somebody sees an application: who applies, who acts for the organization that it is about, and the office that decides. */
export function seesApplication(
  person: Person | null,
  office: OwnOffice | null,
  application: OpenApplication,
): boolean {
  return (
    person?.accountId === application.applicantId || actsForIt(person, application) || decidesIt(office, application)
  );
}

/** What stands against one more application. @param open of the account, that wait for a decision */
export function boundViolations(open: number): Violation[] {
  return open < MOST_OPEN_APPLICATIONS
    ? []
    : [applicationErrors.TOO_MANY_APPLICATIONS([], { most: MOST_OPEN_APPLICATIONS })];
}

/** What stands against doing this in the state of the application; of whoever applied, all that does. */
export function stateViolations(key: ApplicationAct, { status }: OpenApplication): Violation[] {
  const { acts, states } = applicationActs;
  if (isPossible(acts[key], status)) return [];
  const words = stateAndAct(states[status], acts[key].label);
  return [applicationErrors.APPLICATION_NOT_IN_THIS_STATE(['applicationId'], words)];
}

/** What stands against the office that decides it doing this. */
export function officeViolations(
  { accountId }: Pick<Person, 'accountId'>,
  key: ApplicationAct,
  application: OpenApplication,
): Violation[] {
  if (accountId === application.applicantId) return [applicationErrors.OWN_APPLICATION(['applicationId'])];
  const state = stateViolations(key, application);
  if (state.length > 0) return state;
  if (key === 'askForMaterial' && application.requests.length >= MOST_REQUESTS)
    return [applicationErrors.MATERIAL_ASKED_TOO_OFTEN(['applicationId'], { most: MOST_REQUESTS })];
  if (key !== 'grantApplication') return [];
  return application.unexamined ? [applicationErrors.APPLICATION_FILES_QUARANTINED(['applicationId'])] : [];
}

/** What stands against taking it back: whoever applied does, and an administrator of the organization that it is about. */
export function withdrawalViolations(
  { accountId }: Pick<Person, 'accountId'>,
  application: OpenApplication,
  administers: boolean,
): Violation[] {
  return accountId === application.applicantId || administers
    ? stateViolations('withdrawApplication', application)
    : [accountErrors.ORGANIZATION_ADMINISTRATOR_NEEDED(['applicationId'])];
}

const OF_APPLICANT = ['supplyMaterial', 'withdrawApplication'] as const satisfies ApplicationAct[];
const OF_OFFICE = [
  'grantApplication',
  'askForMaterial',
  'refuseApplication',
  'noteAppeal',
] as const satisfies ApplicationAct[];

/** Granting and withholding alike: whoever buys keeps nobody out of its purchase either, nor makes it wait. */
export const NOT_WHILE_BUYING: readonly ApplicationAct[] = ['grantApplication', 'askForMaterial', 'refuseApplication'];

/** What of a person decides about an application, beside what it is. */
export interface Asking {
  /** What stands against whoever acts for an organization as well (回避). */
  readonly recusal?: Violation | undefined;
  /** What stands against an office that buys, where it would decide by which bids are eligible. */
  readonly buys?: Violation | undefined;
  /** Whether it looks after the people of the organization that it is about. */
  readonly administers?: boolean;
}

/** What somebody could do with an application, and why not now. */
export function applicationTransitions(
  person: Person | null,
  office: OwnOffice | null,
  application: OpenApplication,
  { recusal, buys, administers = false }: Asking,
) {
  if (!person) return [];
  const possible = (keys: readonly ApplicationAct[], against: (key: ApplicationAct) => Violation[]) =>
    keys.map((key) => possibility(key, applicationActs.acts[key].label, against(key)[0]));
  if (person.accountId === application.applicantId)
    return possible(OF_APPLICANT, (key) => stateViolations(key, application));
  if (actsForIt(person, application))
    return possible(['withdrawApplication'], () => withdrawalViolations(person, application, administers));
  const bought = (key: ApplicationAct) => (buys && NOT_WHILE_BUYING.includes(key) ? [buys] : []);
  if (decidesIt(office, application))
    return possible(OF_OFFICE, (key) =>
      recusal ? [recusal] : [...officeViolations(person, key, application), ...bought(key)],
    );
  return [];
}
