import { registerTexts } from '../i18n/i18n.js';
import type { Same } from '../i18n/i18n.js';

const zh = {
  loading: '社区社会组织',
  missing: '没有这个组织',
  missingText: '地址可能有误。可以在登记册中按名称查找。',
  now: '以下是登记册中现在的情况。',
  field: {
    name: '名称',
    kind: '类别',
    track: '登记或备案',
    legalForm: '组织形式',
    creditCode: '统一社会信用代码',
    filingNumber: '备案编号',
    isFederation: '社区社会组织联合会',
    foundedOn: '成立日期',
    region: '住所',
    areas: '服务区域',
    representative: '负责人',
    supervisingDepartment: '行业管理部门',
    staffCount: '工作人员',
    capacity: '可同时承接',
    standing: '信用状况',
    rating: '评估等级',
    ratingValidUntil: '评估等级有效期',
    star: '星级',
    federations: '加入的联合会',
    qualifications: '承接资质',
  },
  people: '{{total}} 人',
  qualificationIn: '{{name}}（{{region}}）',
  qualificationUntil: '{{name}}（{{region}}，至{{day}}）',
  basics: '基本情况',
  standing: {
    title: '信用状况',
    GOOD: '没有列入异常名录或者失信名单。',
    ABNORMAL: '已列入活动异常名录。',
    SERIOUS: '已列入严重违法失信名单，列入期间不得参加采购。',
    bars: '依据见规则中的“严重违法失信名单”。',
  },
  scales: {
    title: '评估等级与星级',
    text: '这是两种不同的尺度，不能互相换算，也不能放在一起比高低。',
    rating: '评估等级',
    ratingText: '由登记管理机关组织评估，从 1A 到 5A，只评已登记的组织，有效期五年。过了有效期，等级不再说明任何情况。',
    star: '星级',
    starText: '由当地评定，从一星到五星，备案的组织也可以参加。各地标准可能不同。',
    valid: '有效期至{{day}}',
    expired: '已于{{day}}到期，不再有效',
  },
  qualifications: {
    title: '承接资质',
    text: '下列事项的承接条件已经核验。没有列出的事项，符合公告条件同样可以参加。',
    caption: '承接资质列表',
    function: '职能事项',
    region: '地区',
    granted: '核验日期',
    until: '有效期至',
    noEnd: '长期',
    none: '没有已核验的承接资质。',
  },
  federations: {
    title: '加入的联合会',
    text: '备案的组织没有法人资格，可以由所加入的已登记联合会投标、由本组织实施。',
    since: '{{day}}加入',
    none: '没有加入联合会。',
  },
  members: {
    title: '会员（{{total}}）',
    none: '这个联合会还没有会员。',
  },
} as const;

const en: Same<typeof zh> = {
  loading: 'Community organization',
  missing: 'There is no such organization',
  missingText: 'The address may be wrong. Search the register by name.',
  now: 'This is what the register says now.',
  field: {
    name: 'Name',
    kind: 'Kind',
    track: 'Registered or filed',
    legalForm: 'Legal form',
    creditCode: 'Unified social credit code',
    filingNumber: 'Filing number',
    isFederation: 'Federation of community organizations',
    foundedOn: 'Founded',
    region: 'Seat',
    areas: 'Serves',
    representative: 'In charge',
    supervisingDepartment: 'Supervising department',
    staffCount: 'Staff',
    capacity: 'Can carry at once',
    standing: 'Standing',
    rating: 'Rating',
    ratingValidUntil: 'Rating valid until',
    star: 'Star',
    federations: 'Member of',
    qualifications: 'Qualifications',
  },
  people: '{{total}}',
  qualificationIn: '{{name}} ({{region}})',
  qualificationUntil: '{{name}} ({{region}}, until {{day}})',
  basics: 'Basic facts',
  standing: {
    title: 'Standing',
    GOOD: 'Neither on the list of abnormal activity nor on that of serious breaches.',
    ABNORMAL: 'On the list of abnormal activity.',
    SERIOUS: 'On the list of serious breaches: it cannot take part in purchases meanwhile.',
    bars: 'The rules say why, under “Serious list”.',
  },
  scales: {
    title: 'Rating and star',
    text: 'These are two scales. Neither can be turned into the other, and they must not be compared.',
    rating: 'Rating',
    ratingText:
      'An assessment by the registrar from 1A to 5A, for registered organizations only. It is valid for five years and says nothing after that.',
    star: 'Star',
    starText:
      'A local scale from one to five stars, open to filed organizations too. Places may differ in what they ask.',
    valid: 'Valid until {{day}}',
    expired: 'Ran out on {{day}} and no longer counts',
  },
  qualifications: {
    title: 'Qualifications',
    text: 'Its conditions for these functions were checked. For others it may still take part if it meets the notice’s conditions.',
    caption: 'List of qualifications',
    function: 'Function',
    region: 'Region',
    granted: 'Checked on',
    until: 'Valid until',
    noEnd: 'No end',
    none: 'No qualification has been checked.',
  },
  federations: {
    title: 'Member of federations',
    text: 'A filed organization is no legal person: a registered federation of which it is a member may bid, and it performs.',
    since: 'since {{day}}',
    none: 'Not a member of any federation.',
  },
  members: {
    title: 'Members ({{total}})',
    none: 'This federation has no members yet.',
  },
};

registerTexts('organization', zh, en);

declare module '../i18n/namespaces.js' {
  interface Namespaces {
    organization: typeof zh;
  }
}
