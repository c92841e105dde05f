import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';
import type * as Schema from '../../api/schema.generated.js';

const zh = {
  title: '机关管理',
  lead: '辖区内的机关。角色为机关而设：先有机关，再为其人员授予角色。',
  caption: '机关，按地区排列',
  search: '名称',
  empty: '没有这样的机关。',
  column: { name: '名称', kind: '类型', region: '负责地区' },
  kind: {
    CIVIL_AFFAIRS: '民政部门',
    FINANCE: '财政部门',
    STREET_OFFICE: '街道办事处',
    TOWNSHIP_GOVERNMENT: '乡镇人民政府',
    OTHER_DEPARTMENT: '其他部门',
  } satisfies Record<Schema.AgencyKind, string>,
  new: {
    title: '新增机关',
    lead: '名称、类型和负责地区登记后不能更改。',
    nameHint: '法定全称，同一地区不重名。',
    act: '新增机关',
    ask: '新增“{{name}}”？',
    text: '登记后公开，不能更改。',
    done: '机关已登记。',
    next: '现在可以为其人员提议角色。',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Agencies',
  lead: 'The agencies of your region. Roles are held for an agency: it is there first, then its people are given theirs.',
  caption: 'Agencies, by region',
  search: 'Name',
  empty: 'No agency is like this.',
  column: { name: 'Name', kind: 'Kind', region: 'Responsible for' },
  kind: {
    CIVIL_AFFAIRS: 'Civil affairs',
    FINANCE: 'Finance',
    STREET_OFFICE: 'Street office',
    TOWNSHIP_GOVERNMENT: 'Township government',
    OTHER_DEPARTMENT: 'Other department',
  },
  new: {
    title: 'Enter an agency',
    lead: 'Name, kind and region do not change once they are entered.',
    nameHint: 'Its official name, which no other one of the region has.',
    act: 'Enter the agency',
    ask: 'Enter “{{name}}”?',
    text: 'It is public, and does not change.',
    done: 'The agency is entered.',
    next: 'Roles can be proposed for its people now.',
  },
};

registerTexts('agencies', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    agencies: typeof zh;
  }
}
