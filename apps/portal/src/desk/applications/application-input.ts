import { readAmount, readWhole } from '@chengjie/kernel';
import type * as Schema from '../../api/schema.generated.js';
import type { OwnEntryQuery } from './applications.generated.js';

/** Files of the materials, by material. */
export type EnteredFiles = Readonly<Partial<Record<Schema.EntryMaterial, readonly string[] | undefined>>>;

/** How far an organization serves: its seat alone, its street or township, its county, or its city. */
export const REACHES = { SEAT: 12, STREET: 9, COUNTY: 6, CITY: 4 } as const;
export type Reach = keyof typeof REACHES;

/** An application as the form holds it. */
export interface EnteredApplication {
  readonly memberPersons: string;
  readonly memberUnits: string;
  readonly staffCount: string;
  readonly funds: string;
  readonly form: string;
  readonly name: string;
  readonly kind: string;
  readonly regionCode: string;
  readonly address: string;
  readonly premises: string;
  readonly reach: string;
  readonly purpose: string;
  readonly representative: string;
  readonly supervisingDepartment: string;
  readonly files: EnteredFiles;
}

/** An entry of the register that is to be changed. */
type Entry = NonNullable<OwnEntryQuery['organization']>;

/** The form as it begins: empty where somebody founds an organization, else with what the register says now. */
export function enteredOf(entry: Entry | null, home: string): EnteredApplication {
  const { name = '', kind = '', representative = '', supervisingDepartment, legalForm, areas, region } = entry ?? {};
  const code = region?.code ?? home;
  const [area, ...more] = areas ?? [];
  const reach = (Object.keys(REACHES) as Reach[]).find((each) => code.slice(0, REACHES[each]) === area?.code);
  return {
    ...{ memberPersons: '', memberUnits: '', funds: '', address: '', premises: '', purpose: '', files: {} },
    ...{ name, kind, representative, supervisingDepartment: supervisingDepartment ?? '', regionCode: code },
    form: legalForm && legalForm !== 'FILED_GROUP' ? legalForm : '',
    staffCount: entry ? String(entry.staffCount) : '',
    // Areas that are no such reach are for the applicant to say anew.
    reach: entry ? (more.length === 0 && reach) || '' : 'SEAT',
  };
}

/** A number as people type it; undefined where it is none. */
function wholeOf(typed: string): number | undefined {
  const { value } = readWhole(typed, 6);
  return value === undefined ? undefined : Number(value);
}

/** What the group has so far, for the guide: what is no number yet is left out. */
export function countedOf({
  memberPersons,
  memberUnits,
  staffCount,
  funds,
}: Pick<EnteredApplication, 'memberPersons' | 'memberUnits' | 'staffCount' | 'funds'>) {
  const amount = readAmount(funds).value;
  return {
    memberPersons: wholeOf(memberPersons) ?? null,
    memberUnits: wholeOf(memberUnits) ?? null,
    staffCount: wholeOf(staffCount) ?? null,
    funds: amount === undefined ? null : { amount },
  };
}

/** What is sent, once the form has checked it. */
export function applicationInput(
  entered: EnteredApplication,
  organizationId: string | null = null,
): Omit<Schema.SubmitApplicationInput, 'idempotencyKey'> {
  const { name, regionCode, address, purpose, representative, supervisingDepartment } = entered;
  const { memberPersons, memberUnits, staffCount, funds } = countedOf(entered);
  return {
    ...{ name, regionCode, address, purpose, representative },
    form: entered.form as Schema.EntryForm,
    kind: entered.kind as Schema.OrganizationKind,
    premises: entered.premises as Schema.Premises,
    areaCodes: [regionCode.slice(0, REACHES[entered.reach as Reach])],
    supervisingDepartment: supervisingDepartment.trim() || null,
    memberPersons: memberPersons ?? 0,
    memberUnits: memberUnits ?? 0,
    staffCount: staffCount ?? 0,
    funds: funds ?? { amount: '0' },
    files: filesOf(entered.files),
    organizationId,
  };
}

/** Files of all materials, each with which it is. */
export function filesOf(files: EnteredFiles): Schema.ApplicationFileInput[] {
  return Object.entries(files).flatMap(([material, ids = []]) =>
    ids.map((documentId) => ({ material: material as Schema.EntryMaterial, documentId })),
  );
}

/** How far an organization can serve: what the street files stays within the county. */
export function reachesOf(track: Schema.Track | undefined): readonly Reach[] {
  const reaches = Object.keys(REACHES) as Reach[];
  return track === 'FILED' ? reaches.filter((reach) => reach !== 'CITY') : reaches;
}

/** Areas are chosen by how far they reach, and a file’s place in the list names no field of its own. */
export function fieldOf(path: readonly string[]): string {
  const [name = '', ...rest] = path.slice(1);
  if (name === 'areaCodes') return 'reach';
  if (name === 'files') return 'files';
  return name === 'funds' ? name : [name, ...rest].join('.');
}
