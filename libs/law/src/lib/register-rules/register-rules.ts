import { contentHash, type Bilingual } from '@chengjie/kernel';
import type { Period, RuleSource } from '../rule-packs/rule-pack.js';
import { REGISTER_EDITIONS } from './editions.js';

/** What somebody can apply to enter the register as: a legal form 法律形式, and of filed groups 备案 what they are like. */
export const ENTRY_FORMS = [
  'ASSOCIATION',
  'SERVICE_INSTITUTION',
  'FOUNDATION',
  'FILED_ASSOCIATION',
  'FILED_SERVICE',
] as const;
export type EntryForm = (typeof ENTRY_FORMS)[number];

/** What comes with an application. */
export const ENTRY_MATERIALS = [
  'CHARTER',
  'SUPERVISOR_CONSENT',
  'CAPITAL_VERIFICATION',
  'PREMISES_RIGHT',
  'PERSONS',
  'MEMBER_LIST',
  'ENDING_DECISION',
  'LIQUIDATION_REPORT',
] as const;
export type EntryMaterial = (typeof ENTRY_MATERIALS)[number];

/** What of an entry is changed by application 登记事项. */
export const REGISTER_ITEMS = [
  'name',
  'kind',
  'regionCode',
  'areaCodes',
  'representative',
  'supervisingDepartment',
  'staffCount',
] as const;
export type RegisterItem = (typeof REGISTER_ITEMS)[number];

/** What a change of an entry asks, and within which time it is decided. */
export interface ChangeConditions {
  /** By what is to be changed; of these such as the form asks of whoever enters. */
  readonly materials: Readonly<Record<RegisterItem, readonly EntryMaterial[]>>;
  readonly decision: Period;
  readonly source: RuleSource;
}

/** What the ending 注销 of an organization asks, and within which time it is decided. */
export interface EndingConditions {
  readonly materials: readonly EntryMaterial[];
  /** Least calendar days between the notice to creditors and the application; null where none is given. */
  readonly creditorDays: number | null;
  readonly decision: Period;
  readonly source: RuleSource;
}

/** Whose office decides: that of the street or township, of the county, or of the province. */
export type EntryOffice = 'STREET' | 'COUNTY' | 'PROVINCE';

/** What a form asks of whoever is to enter the register, and within which time it is decided. */
export interface EntryConditions {
  readonly office: EntryOffice;
  /** Least members: so many persons, or so many units, or so many of both together. */
  readonly members?: { readonly persons: number; readonly units: number; readonly together: number };
  /** Least staff, heads. */
  readonly staff?: number;
  /** Least funds, fen. */
  readonly fundsFen?: number;
  readonly materials: readonly EntryMaterial[];
  /** From the application to the decision; the time in which material is asked for does not count. */
  readonly decision: Period;
  readonly source: RuleSource;
}

/** What names of organizations are like. */
export interface NameRules {
  /** How names end, by form: the form of organization 组织形式 is a part of them. */
  readonly endings: Readonly<Record<EntryForm, readonly string[]>>;
  /** Words that no name of a local organization has. */
  readonly forbidden: readonly string[];
  readonly source: RuleSource;
}

/**
 * The rules about entering the register of a time, as a value: an application keeps their id and hash. They are apart from the rule packs
 * of purchases, which follow other laws and change on other days; like these they are never changed, only followed by others.
 */
export interface RegisterRules {
  readonly id: string;
  /** First day in force, Asia/Shanghai; until the day before the next. */
  readonly effectiveFrom: string;
  readonly changes: Bilingual;
  readonly entry: Readonly<Record<EntryForm, EntryConditions>>;
  /** Left out where no rule about changes is known of that time. */
  readonly change?: ChangeConditions;
  /** Of registered organizations, which are legal persons, and of filed groups. Left out where no rule about endings is known of that time. */
  readonly ending?: Readonly<Record<'REGISTERED' | 'FILED', EndingConditions>>;
  /** Null where no rule about names is known of that time. */
  readonly names: NameRules | null;
}

/** The rules in force on a day, YYYY-MM-DD; undefined before the first that is known. */
export function registerRulesOn(day: string): RegisterRules | undefined {
  return REGISTER_EDITIONS.findLast(({ effectiveFrom }) => effectiveFrom <= day);
}

/** The rules that an application was made under. @throws Error when there are none of that id, or they were others then */
export function registerRulesOf({ id, hash }: { readonly id: string; readonly hash: string }): RegisterRules {
  const rules = REGISTER_EDITIONS.find((edition) => edition.id === id);
  if (!rules || registerRulesHash(rules) !== hash) throw new Error(`There are no register rules ${id} of ${hash}`);
  return rules;
}

const hashes = new Map<RegisterRules, string>();

/** Content hash of rules, sha256 over canonical JSON, hex; taken once of each, since every application that is shown asks for it. */
export function registerRulesHash(rules: RegisterRules): string {
  const hash = hashes.get(rules) ?? contentHash(rules);
  hashes.set(rules, hash);
  return hash;
}
