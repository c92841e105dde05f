import { registerTexts } from '../i18n/i18n.js';
import type { Same } from '../i18n/i18n.js';

const zh = {
  catalogTitle: '承接社区公共服务的社区社会组织目录',
  catalogLead: '列出承接条件已经核验的社区社会组织，按版次发布。名单内容是该版次发布当时的情况。',
  registerTitle: '社区社会组织登记册',
  registerLead: '全部登记和备案的社区社会组织，内容是现在的情况，随时更新。',
  evidence: '列入目录是一种证明，不是参加的门槛',
  evidenceText:
    '目录说明哪些组织的条件已经核验。没有列入目录的组织，只要符合项目公告的条件，同样可以参加政府采购，届时再核验。',
  views: { label: '查看方式', catalog: '目录（按版次）', register: '登记册（现时）' },
  search: '按名称、信用代码或备案编号搜索',
  kind: '类别',
  track: '登记或备案',
  function: '具备资质的事项',
  rating: '最低评估等级',
  ratingFrom: '{{rating}}A 及以上',
  federations: '联合会',
  federationsOnly: '只看联合会',
  place: '所选地区的含义',
  places: { SEAT: '住所在该地区', SERVES: '能服务整个地区', ANY: '不按地区缩小范围' },
  order: '排序',
  orders: {
    NAME: '按名称拼音',
    REGION: '按住所地区',
    RATING: '评估等级从高到低',
    STAR: '星级从高到低',
    CAPACITY: '承接能力从大到小',
  },
  caption: '社区社会组织列表',
  column: {
    name: '组织',
    kind: '类别',
    seat: '住所',
    areas: '服务区域',
    rating: '评估等级',
    star: '星级',
    standing: '信用状况',
    capacity: '可同时承接',
  },
  federation: '联合会',
  ratingOf: '{{rating}}A',
  until: '有效期至{{day}}',
  noRating: '未评',
  starOf: '{{star}} 星',
  noStar: '未评',
  capacityOf: '{{total}} 个项目',
  noMatch: '没有符合条件的组织。',
  noMatchHint: '可以减少搜索词，放宽评估等级，或者换一种地区含义。',
  noneHere: '{{region}}这一级没有发布承接组织目录',
  noneHereText: '承接组织目录由市、县发布。请选择下列已经发布目录的地区，或者查看登记册。',
  belowEdition: '第 {{number}} 版，{{day}}发布，收录 {{total}} 家',
  toRegister: '查看登记册',
  noEdition: '没有第 {{number}} 版',
  noEditionText: '这个地区适用的目录没有这个版次。',
  unknownRegion: '没有编码为 {{code}} 的地区。',
  difference: {
    title: '承接组织目录的版次比较',
    lead: '逐家列出两个版次之间新增、删去和变更的内容。',
  },
} as const;

const en: Same<typeof zh> = {
  catalogTitle: 'Catalog of qualified organizations',
  catalogLead:
    'Community organizations whose conditions were checked, published in editions. An entry says what was so when the edition was published.',
  registerTitle: 'Register of community organizations',
  registerLead: 'All registered and filed community organizations, as they are now.',
  evidence: 'To be listed is evidence, no entry ticket',
  evidenceText:
    'The catalog says whose conditions were checked already. An organization that is not listed may still take part in a government purchase if it meets the conditions of the notice, and is checked then.',
  views: { label: 'View', catalog: 'Catalog (by edition)', register: 'Register (now)' },
  search: 'Search names, credit codes and filing numbers',
  kind: 'Kind',
  track: 'Registered or filed',
  function: 'Qualified for',
  rating: 'Least rating',
  ratingFrom: '{{rating}}A or better',
  federations: 'Federations',
  federationsOnly: 'Federations only',
  place: 'What the region means',
  places: { SEAT: 'Seat is there', SERVES: 'Can serve all of it', ANY: 'Do not narrow by region' },
  order: 'Order',
  orders: {
    NAME: 'By name (pinyin)',
    REGION: 'By region of the seat',
    RATING: 'Highest rating first',
    STAR: 'Highest star first',
    CAPACITY: 'Largest capacity first',
  },
  caption: 'List of community organizations',
  column: {
    name: 'Organization',
    kind: 'Kind',
    seat: 'Seat',
    areas: 'Serves',
    rating: 'Rating',
    star: 'Star',
    standing: 'Standing',
    capacity: 'Can carry at once',
  },
  federation: 'Federation',
  ratingOf: '{{rating}}A',
  until: 'valid until {{day}}',
  noRating: 'Not rated',
  starOf: '{{star}} stars',
  noStar: 'None',
  capacityOf: 'Projects: {{total}}',
  noMatch: 'No organization matches.',
  noMatchHint: 'Try fewer words, a lower rating, or another meaning of the region.',
  noneHere: '{{region}} publishes no catalog of organizations itself',
  noneHereText:
    'Catalogs of organizations are published by cities and counties. Choose one of these, or look at the register.',
  belowEdition: 'Edition {{number}}, published on {{day}}, entries: {{total}}',
  toRegister: 'Go to the register',
  noEdition: 'There is no edition {{number}}',
  noEditionText: 'The catalog that counts in this region has no such edition.',
  unknownRegion: 'There is no region with the code {{code}}.',
  difference: {
    title: 'Difference between two editions of the organization catalog',
    lead: 'What one edition added, removed and changed against another, organization by organization.',
  },
};

registerTexts('organizations', zh, en);

declare module '../i18n/namespaces.js' {
  interface Namespaces {
    organizations: typeof zh;
  }
}
