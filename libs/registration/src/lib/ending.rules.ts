import { shanghaiDay, type Violation } from '@chengjie/kernel';
import type { EndingConditions, EntryForm, EntryMaterial, RegisterRules } from '@chengjie/law';
import type { KeptEntry } from '@chengjie/organizations';
import { applicationErrors } from './application.errors.js';
import { missingViolations } from './application.rules.js';
import type { AboutOrganization, ApplicationRow, EndingContent } from './application.terms.js';

/** As what an entry stands; of a filed group its number says which, where it was issued here. */
export function formOf({ legalForm, filingNumber }: Pick<KeptEntry, 'legalForm' | 'filingNumber'>): EntryForm {
  if (legalForm !== 'FILED_GROUP') return legalForm;
  return filingNumber?.includes('-F-') ? 'FILED_SERVICE' : 'FILED_ASSOCIATION';
}

/** Whether it asks that an organization end. */
export function isEnding(
  application: ApplicationRow,
): application is ApplicationRow & { readonly ending: EndingContent; readonly about: AboutOrganization } {
  return application.ending !== null && application.about !== null;
}

/** What the ending of an organization asks by the rules; undefined where none is known. */
export function endingConditions(
  { track }: Pick<KeptEntry, 'track'>,
  rules: RegisterRules,
): EndingConditions | undefined {
  return rules.ending?.[track];
}

/** Materials that an ending asks for: the consent of a supervising department where there is one. */
export function endingMaterials(
  entry: Pick<KeptEntry, 'track' | 'supervisingDepartment'>,
  rules: RegisterRules,
): readonly EntryMaterial[] {
  const materials = endingConditions(entry, rules)?.materials ?? [];
  return materials.filter((material) => material !== 'SUPERVISOR_CONSENT' || entry.supervisingDepartment);
}

/** What stands against ending an organization, by the rules that it is asked under. @param today YYYY-MM-DD */
export function endingViolations(
  entry: Pick<KeptEntry, 'track' | 'supervisingDepartment'>,
  { creditorsNoticedOn }: Pick<EndingContent, 'creditorsNoticedOn'>,
  present: ReadonlySet<EntryMaterial>,
  rules: RegisterRules,
  today: string,
): Violation[] {
  return [
    ...creditorViolations(creditorsNoticedOn, endingConditions(entry, rules)?.creditorDays ?? null, today),
    ...missingViolations(present, endingMaterials(entry, rules)),
  ];
}

function creditorViolations(noticedOn: string | null, days: number | null, today: string): Violation[] {
  if (days === null) return [];
  if (noticedOn === null) return [applicationErrors.CREDITORS_NOT_NOTICED(['creditorsNoticedOn'])];
  return dayNumber(today) - dayNumber(noticedOn) >= days
    ? []
    : [applicationErrors.CREDITORS_NOTICED_LATELY(['creditorsNoticedOn'], { days })];
}

const dayNumber = (day: string) => shanghaiDay(new Date(`${day}T00:00:00+08:00`));
