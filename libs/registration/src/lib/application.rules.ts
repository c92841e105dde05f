import { formatYuan, plural, type Bilingual, type Violation } from '@chengjie/kernel';
import {
  type EntryConditions,
  type EntryForm,
  type EntryMaterial,
  type EntryOffice,
  type NameRules,
  type RegisterRules,
} from '@chengjie/law';
import { applicationErrors } from './application.errors.js';
import { SERVES_WITHIN, type ApplicationContent } from './application.terms.js';

/** What of an application a condition looks at. */
export type Counted = Pick<ApplicationContent, 'memberPersons' | 'memberUnits' | 'staffCount' | 'fundsFen'>;

/** A condition of a form, and whether it is met. */
export interface EntryCheck {
  readonly key: 'MEMBERS' | 'STAFF' | 'FUNDS';
  readonly met: boolean;
  /** What is asked. */
  readonly text: Bilingual;
  /** Field of the application that it is about. */
  readonly field: keyof Counted;
}

/** What a form asks in numbers, each with whether it is met. */
export function countedChecks(counted: Counted, { members, staff, fundsFen }: EntryConditions): EntryCheck[] {
  const { memberPersons: persons, memberUnits: units } = counted;
  return [
    ...(members
      ? [
          {
            key: 'MEMBERS' as const,
            field: 'memberPersons' as const,
            met: persons >= members.persons || units >= members.units || persons + units >= members.together,
            text: {
              zh: `个人会员不少于${members.persons}人，或单位会员不少于${members.units}个，或合计不少于${members.together}个`,
              en: `at least ${members.persons} persons, or ${members.units} units, or ${members.together} of both together as members`,
            },
          },
        ]
      : []),
    ...(staff !== undefined
      ? [
          {
            key: 'STAFF' as const,
            field: 'staffCount' as const,
            met: counted.staffCount >= staff,
            text: {
              zh: `工作人员不少于${staff}人`,
              en: `at least ${staff} ${plural(staff, 'person', 'persons')} on the staff`,
            },
          },
        ]
      : []),
    ...(fundsFen !== undefined
      ? [
          {
            key: 'FUNDS' as const,
            field: 'fundsFen' as const,
            met: counted.fundsFen >= fundsFen,
            text: {
              zh: `活动资金不少于${formatYuan(fundsFen)}元`,
              en: `funds of at least CNY ${formatYuan(fundsFen)}`,
            },
          },
        ]
      : []),
  ];
}

/** What is wrong with a name for its form (民政部令69). */
export function nameViolations(name: string, form: EntryForm, rules: NameRules | null): Violation[] {
  if (!rules) return [];
  const endings = rules.endings[form];
  const unbroken = name.replaceAll(/\s/gu, '');
  return [
    ...rules.forbidden
      .filter((word) => unbroken.includes(word))
      .map((word) => applicationErrors.NAME_WORD_FORBIDDEN(['name'], { word })),
    ...(endings.some((ending) => name.endsWith(ending))
      ? []
      : [applicationErrors.NAME_WITHOUT_FORM(['name'], { endings: endings.join('、') })]),
  ];
}

/** That no file came for some of the materials that are asked for. */
export function missingViolations(present: ReadonlySet<EntryMaterial>, asked: readonly EntryMaterial[]): Violation[] {
  const missing = asked.filter((material) => !present.has(material));
  if (missing.length === 0) return [];
  const params = { missingZh: listed(missing, 'zh'), missingEn: listed(missing, 'en') };
  return [applicationErrors.MATERIAL_MISSING(['files'], params)];
}

/** That the form asks for a supervising department, and none is named. */
export function supervisorViolations(
  { supervisingDepartment }: Pick<ApplicationContent, 'supervisingDepartment'>,
  { materials }: EntryConditions,
): Violation[] {
  return materials.includes('SUPERVISOR_CONSENT') && !supervisingDepartment
    ? [applicationErrors.SUPERVISOR_MISSING(['supervisingDepartment'])]
    : [];
}

/** What stands against where it is to serve: whoever decides cannot look beyond the region above its own. */
export function areaViolations(
  { regionCode, areaCodes }: Pick<ApplicationContent, 'regionCode' | 'areaCodes'>,
  office: EntryOffice,
): Violation[] {
  const { digits, name } = SERVES_WITHIN[office];
  const within = regionCode.slice(0, digits);
  return areaCodes.every((code) => code.startsWith(within))
    ? []
    : [applicationErrors.AREA_BEYOND_THE_OFFICE(['areaCodes'], { withinZh: name.zh, withinEn: name.en })];
}

/** What stands against an application by the rules that it is made under. */
export function entryViolations(
  content: ApplicationContent,
  present: ReadonlySet<EntryMaterial>,
  rules: RegisterRules,
): Violation[] {
  const conditions = rules.entry[content.form];
  const unmet = countedChecks(content, conditions).filter(({ met }) => !met);
  return [
    ...nameViolations(content.name, content.form, rules.names),
    ...areaViolations(content, conditions.office),
    ...unmet.map(({ field, text: { zh, en } }) =>
      applicationErrors.ENTRY_CONDITION_UNMET([field === 'fundsFen' ? 'funds' : field], {
        conditionZh: zh,
        conditionEn: en,
      }),
    ),
    ...missingViolations(present, conditions.materials),
    ...supervisorViolations(content, conditions),
  ];
}

/** What materials are called, and what each is for. */
export const MATERIAL_WORDS: Readonly<
  Record<EntryMaterial, { readonly label: Bilingual; readonly purpose: Bilingual }>
> = {
  CHARTER: {
    label: { zh: '章程草案', en: 'draft charter' },
    purpose: {
      zh: '载明名称、住所、宗旨、组织机构和议事规则',
      en: 'says name, seat, purpose, bodies, and how they decide',
    },
  },
  SUPERVISOR_CONSENT: {
    label: { zh: '行业管理部门（业务主管单位）的批准文件', en: 'consent of the supervising department' },
    purpose: { zh: '证明该部门同意成立并承担指导', en: 'shows that it agrees, and will give guidance' },
  },
  CAPITAL_VERIFICATION: {
    label: { zh: '验资证明', en: 'proof of funds' },
    purpose: { zh: '证明资金已经到位', en: 'shows that the funds are there' },
  },
  PREMISES_RIGHT: {
    label: { zh: '场所使用权证明', en: 'right to the premises' },
    purpose: { zh: '证明住所可以使用', en: 'shows that the seat can be used' },
  },
  PERSONS: {
    label: { zh: '发起人和拟任负责人的基本情况、身份证明', en: 'founders and heads, and who they are' },
    purpose: { zh: '核对由谁发起、由谁负责', en: 'shows who founds it, and who is in charge' },
  },
  MEMBER_LIST: {
    label: { zh: '会员名单', en: 'list of members' },
    purpose: { zh: '核对会员人数', en: 'shows how many members there are' },
  },
  ENDING_DECISION: {
    label: { zh: '终止决议', en: 'decision to end' },
    purpose: { zh: '证明按章程规定决定终止', en: 'shows that it was decided as its charter says' },
  },
  LIQUIDATION_REPORT: {
    label: { zh: '清算报告', en: 'liquidation report' },
    purpose: { zh: '载明债权债务清理和剩余财产处理', en: 'says how debts were settled, and where the rest goes' },
  },
};

const listed = (materials: readonly EntryMaterial[], language: 'zh' | 'en') =>
  materials.map((material) => MATERIAL_WORDS[material].label[language]).join(language === 'zh' ? '、' : ', ');
