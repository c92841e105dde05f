import { checkedBy, decision, order69, statute } from '../published/sources.js';
import type {
  ChangeConditions,
  EndingConditions,
  EntryConditions,
  EntryForm,
  NameRules,
  RegisterRules,
} from './register-rules.js';

const SIXTY_DAYS = { days: 60, unit: 'CALENDAR_DAYS' } as const;
/** Of offices that no rule binds to a time. */
const TWENTY_DAYS = { days: 20, unit: 'WORKING_DAYS' } as const;

const ASSOCIATION: Omit<EntryConditions, 'source'> = {
  office: 'COUNTY',
  members: { persons: 50, units: 30, together: 50 },
  staff: 1,
  fundsFen: 3_000_000,
  materials: ['CHARTER', 'SUPERVISOR_CONSENT', 'CAPITAL_VERIFICATION', 'PREMISES_RIGHT', 'PERSONS', 'MEMBER_LIST'],
  decision: SIXTY_DAYS,
};

const associations = statute('社会团体登记管理条例（2016年修订）');
const services = statute('民办非企业单位登记管理暂行条例（1998年）');
const foundations = statute('基金会管理条例（2004年）');

const FILED = '吉林省未见备案条件和期限的规定：参照各地备案管理办法（如粤民规〔2022〕2号），待主管部门确认';

const ENTRY_OF_2018: Readonly<Record<EntryForm, EntryConditions>> = {
  ASSOCIATION: { ...ASSOCIATION, source: checkedBy('COPY', associations('第十条、第十一条、第十二条')) },
  SERVICE_INSTITUTION: {
    office: 'COUNTY',
    staff: 1,
    materials: ['CHARTER', 'SUPERVISOR_CONSENT', 'CAPITAL_VERIFICATION', 'PREMISES_RIGHT', 'PERSONS'],
    decision: SIXTY_DAYS,
    source: checkedBy(
      'COPY',
      services(
        '第八条、第九条、第十一条',
        '条例要求有与业务相适应的从业人员和合法财产，未定数额：按至少一名工作人员核对',
      ),
    ),
  },
  FOUNDATION: {
    office: 'PROVINCE',
    staff: 1,
    fundsFen: 200_000_000,
    materials: ['CHARTER', 'SUPERVISOR_CONSENT', 'CAPITAL_VERIFICATION', 'PREMISES_RIGHT', 'PERSONS'],
    decision: SIXTY_DAYS,
    source: checkedBy(
      'COPY',
      foundations('第六条、第八条、第九条、第十一条', '原始基金：非公募200万元，地方性公募400万元'),
    ),
  },
  FILED_ASSOCIATION: {
    office: 'STREET',
    members: { persons: 10, units: 10, together: 10 },
    materials: ['CHARTER', 'PERSONS', 'MEMBER_LIST'],
    decision: TWENTY_DAYS,
    source: decision(undefined, FILED),
  },
  FILED_SERVICE: {
    office: 'STREET',
    staff: 2,
    materials: ['CHARTER', 'PERSONS'],
    decision: TWENTY_DAYS,
    source: decision(undefined, FILED),
  },
};

const GROUPS = ['协会', '促进会', '联合会', '联谊会', '研究会', '学会', '互助会'];
const INSTITUTIONS = ['中心', '服务社', '社', '站', '院', '所', '园', '工作室'];
const SMALL = ['社', '站', '队', '中心', '组', '会', '团'];

const NAMES_OF_2024: NameRules = {
  endings: {
    ASSOCIATION: GROUPS,
    SERVICE_INSTITUTION: INSTITUTIONS,
    FOUNDATION: ['基金会'],
    FILED_ASSOCIATION: SMALL,
    FILED_SERVICE: SMALL,
  },
  forbidden: ['中国', '中华', '全国', '国家', '国际', '世界', '公司', '政府', '公安', '法院', '检察'],
  source: checkedBy(
    'MEMORY',
    order69('第四条至第八条', '组织形式和禁用词按转载整理，未逐条核对正式文本；备案组织参照各地做法'),
  ),
};

const CHANGE: ChangeConditions = {
  materials: {
    name: ['CHARTER', 'SUPERVISOR_CONSENT'],
    kind: ['CHARTER', 'SUPERVISOR_CONSENT'],
    regionCode: ['CHARTER', 'PREMISES_RIGHT'],
    areaCodes: ['CHARTER'],
    representative: ['PERSONS', 'SUPERVISOR_CONSENT'],
    supervisingDepartment: ['SUPERVISOR_CONSENT'],
    staffCount: [],
  },
  decision: TWENTY_DAYS,
  source: decision(
    undefined,
    '三部条例要求经业务主管单位审查同意后申请变更登记，未定材料和期限：材料为本平台规则，期限参照行政许可法第四十二条，待主管部门确认',
  ),
};

const ENDING: Readonly<Record<'REGISTERED' | 'FILED', EndingConditions>> = {
  REGISTERED: {
    materials: ['ENDING_DECISION', 'LIQUIDATION_REPORT', 'SUPERVISOR_CONSENT'],
    creditorDays: 45,
    decision: TWENTY_DAYS,
    source: checkedBy(
      'MEMORY',
      statute('民法典')(
        '第七十条、第七十一条',
        '清算程序参照公司法，债权申报按45日核对；三部条例要求提交清算报告和业务主管单位审查文件；期限参照行政许可法第四十二条，未逐条核对正式文本',
      ),
    ),
  },
  FILED: {
    materials: ['ENDING_DECISION'],
    creditorDays: null,
    decision: TWENTY_DAYS,
    source: decision(undefined, FILED),
  },
};

const ASSOCIATION_OF_2026: EntryConditions = {
  ...ASSOCIATION,
  source: checkedBy(
    'MEMORY',
    statute('社会团体登记管理条例（2026年修订）')(undefined, '修订文本未核对，条件和期限暂按2016年文本'),
  ),
};

/** All that are known, the oldest first. Never changed, only added to. */
export const REGISTER_EDITIONS: readonly RegisterRules[] = [
  {
    id: 'register-2018-01-01',
    effectiveFrom: '2018-01-01',
    changes: {
      zh: '首个版本：社会团体、民办非企业单位、基金会三部条例的登记条件；备案条件为本平台规则。',
      en: 'First edition: what the three regulations ask of those who register; what is asked of filed groups is our own.',
    },
    entry: ENTRY_OF_2018,
    names: null,
  },
  {
    id: 'register-2024-05-01',
    effectiveFrom: '2024-05-01',
    changes: {
      zh: '民政部令第69号自2024年5月1日起施行，名称依其规定核对。',
      en: 'Order 69 is in force from 1 May 2024: names are checked by it.',
    },
    entry: ENTRY_OF_2018,
    names: NAMES_OF_2024,
  },
  {
    id: 'register-2026-03-20',
    effectiveFrom: '2026-03-20',
    changes: {
      zh: '社会团体登记管理条例2026年3月修订，正式文本尚未核对：条件暂按2016年文本，并予注明。',
      en: 'The regulation about associations was amended in March 2026; its text is not confirmed yet: the conditions of 2016 stay, marked so.',
    },
    entry: {
      ...ENTRY_OF_2018,
      ASSOCIATION: ASSOCIATION_OF_2026,
    },
    names: NAMES_OF_2024,
  },
  {
    id: 'register-2026-12-01',
    effectiveFrom: '2026-12-01',
    changes: {
      zh: '变更登记（备案）事项可以在本平台申请：所需材料和期限为本平台规则。',
      en: 'Changes of an entry can be applied for: which materials they ask, and by when they are decided, is our own.',
    },
    entry: { ...ENTRY_OF_2018, ASSOCIATION: ASSOCIATION_OF_2026 },
    change: CHANGE,
    names: NAMES_OF_2024,
  },
  {
    id: 'register-2026-12-01-2',
    effectiveFrom: '2026-12-01',
    changes: {
      zh: '注销登记（备案）可以在本平台申请：所需材料和债权人公告期限尚待主管部门确认。',
      en: 'Endings can be applied for: which materials they ask, and how long creditors have, is not confirmed yet.',
    },
    entry: { ...ENTRY_OF_2018, ASSOCIATION: ASSOCIATION_OF_2026 },
    change: CHANGE,
    ending: ENDING,
    names: NAMES_OF_2024,
  },
];
