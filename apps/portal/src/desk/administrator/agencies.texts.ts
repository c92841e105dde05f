import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '机关管理',
  lead: '辖区内的机关。角色为机关而设：先有机关，再为其人员授予角色。',
  caption: '机关，按地区排列',
  search: '名称',
  empty: '没有这样的机关。',
  column: { name: '名称', kind: '类型', region: '负责地区' },
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
  contact: {
    title: '联系方式',
    lead: '公众按此联系该机关：提出询问、质疑，反映情况。',
    public: '查看公开页面',
    address: '地址',
    addressHint: '街道、门牌、房间，写到能找到的程度。',
    telephone: '电话',
    telephoneHint: '带区号，例如 0432-12345678；多个号码用“、”分开。',
    openingHours: '办公时间',
    openingHoursHint: '例如：工作日 8:30–11:30，13:00–16:30。',
    mail: '电子邮箱（可不填）',
    mailHint: '机关的公用邮箱，不填个人邮箱。',
    act: '公布联系方式',
    ask: '公布“{{name}}”的联系方式？',
    text: '立即公开，取代原有内容：',
    done: '联系方式已公布。',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Agencies',
  lead: 'The agencies of your region. Roles are held for an agency: it is there first, then its people are given theirs.',
  caption: 'Agencies, by region',
  search: 'Name',
  empty: 'No agency is like this.',
  column: { name: 'Name', kind: 'Kind', region: 'Responsible for' },
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
  contact: {
    title: 'Contact',
    lead: 'By this the public reaches the agency, with questions, challenges or whatever else.',
    public: 'See its public page',
    address: 'Address',
    addressHint: 'Street, number and room, so that it is found.',
    telephone: 'Telephone',
    telephoneHint: 'With the area code, such as 0432-12345678; several apart by /.',
    openingHours: 'Office hours',
    openingHoursHint: 'Such as: working days 8:30–11:30, 13:00–16:30.',
    mail: 'Mail (optional)',
    mailHint: 'A shared address of the agency, nobody’s own.',
    act: 'Publish the contact',
    ask: 'Publish the contact of “{{name}}”?',
    text: 'It is public at once, in place of what was there:',
    done: 'The contact is published.',
  },
};

registerTexts('agencies', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    agencies: typeof zh;
  }
}
