import type { Violation } from '@chengjie/kernel';
import { REGISTER_ITEMS, type EntryMaterial, type RegisterItem, type RegisterRules } from '@chengjie/law';
import type { KeptEntry } from '@chengjie/organizations';
import { applicationErrors } from './application.errors.js';
import {
  areaViolations,
  entryViolations,
  missingViolations,
  nameViolations,
  supervisorViolations,
} from './application.rules.js';
import { ENTERED_AS, OFFICES, type ApplicationContent } from './application.terms.js';

/** What of a content an entry of the register keeps. */
type Entered = Pick<ApplicationContent, RegisterItem>;

/** An entry in the words of a content. */
function enteredOf({ region, areas, ...entry }: KeptEntry): Entered {
  return { ...entry, regionCode: region.code, areaCodes: areas.map(({ code }) => code) };
}

/** What would be changed of an entry. */
export function changedItems(entry: KeptEntry, content: Entered): RegisterItem[] {
  const was = enteredOf(entry);
  const told = (value: Entered[RegisterItem]) => (Array.isArray(value) ? value.toSorted().join(' ') : value);
  return REGISTER_ITEMS.filter((item) => told(was[item]) !== told(content[item]));
}

/** Whether a filed group asks to be registered; what else is asked about an organization in the register changes its entry. */
export function becomesRegistered(entry: KeptEntry, { form }: Pick<ApplicationContent, 'form'>): boolean {
  return entry.track === 'FILED' && ENTERED_AS[form].track === 'REGISTERED';
}

/** Whether a change of an entry decides which bids are eligible: as the trigger `facts_are_not_for_buyers` asks. */
export function decidesBids({
  former,
  changed,
  form,
}: Pick<ApplicationContent, 'form'> & {
  readonly former: KeptEntry | null;
  readonly changed: readonly RegisterItem[];
}): boolean {
  return (
    former !== null &&
    (becomesRegistered(former, { form }) ||
      changed.some((item) => item === 'kind' || item === 'regionCode' || item === 'areaCodes'))
  );
}

/** The same of what is asked about an entry as it stands. */
export function changeDecidesBids(entry: KeptEntry, content: Entered & Pick<ApplicationContent, 'form'>): boolean {
  return decidesBids({ form: content.form, former: entry, changed: changedItems(entry, content) });
}

/** Materials that an application asks for: of whoever enters, all of its form; of a change, by what is changed. */
export function askedMaterials(
  entry: KeptEntry | null,
  content: Entered & Pick<ApplicationContent, 'form'>,
  rules: RegisterRules,
): readonly EntryMaterial[] {
  const { materials } = rules.entry[content.form];
  if (!entry || becomesRegistered(entry, content)) return materials;
  const asked = new Set(changedItems(entry, content).flatMap((item) => rules.change?.materials[item] ?? []));
  return materials.filter((material) => asked.has(material));
}

/** What stands against changing an entry, or registering a filed group, by the rules that it is asked under. */
export function changeViolations(
  entry: KeptEntry,
  content: ApplicationContent,
  present: ReadonlySet<EntryMaterial>,
  rules: RegisterRules,
): Violation[] {
  const conditions = rules.entry[content.form];
  const registers = becomesRegistered(entry, content);
  if (!registers && ENTERED_AS[content.form].legalForm !== entry.legalForm)
    return [applicationErrors.CHANGE_OF_ANOTHER_FORM(['form'])];
  const changed = changedItems(entry, content);
  if (!registers && changed.length === 0) return [applicationErrors.NOTHING_CHANGES([])];
  return [
    ...(content.regionCode.startsWith(officeCodeOf(entry, content, rules))
      ? []
      : [applicationErrors.MOVES_BEYOND_THE_OFFICE(['regionCode'])]),
    ...(registers
      ? entryViolations(content, present, rules)
      : [
          ...(changed.includes('name') ? nameViolations(content.name, content.form, rules.names) : []),
          ...(changed.includes('areaCodes') ? areaViolations(content, conditions.office) : []),
          ...missingViolations(present, askedMaterials(entry, content, rules)),
          ...supervisorViolations(content, conditions),
        ]),
  ];
}

/** The place whose office decides: of the seat as it is in the register now, of whoever enters as it is to be. */
export function officeCodeOf(
  entry: KeptEntry | null,
  { form, regionCode }: Pick<ApplicationContent, 'form' | 'regionCode'>,
  rules: RegisterRules,
): string {
  return (entry?.region.code ?? regionCode).slice(0, OFFICES[rules.entry[form].office].digits);
}
