/** The published password of all demonstration accounts. */
export const DEMONSTRATION_PASSWORD = 'chengjie-demo';

/** An account that anybody may use to look at the demonstration; its role is one of libs/platform, which loading it asks for. */
export interface DemonstrationAccount<Role extends string = string> {
  readonly loginName: string;
  readonly password: string;
  readonly role: Role;
  /** What the role is called. */
  readonly title: string;
  /** Name of the agency or organization it acts for. */
  readonly holder: string;
  /** The jurisdiction; for an organization, its seat. */
  readonly regionCode: string;
  /** What others see. */
  readonly displayName: string;
}

/** Where the walk-through's organizations sit: 昌邑区延安街道. */
export const WALK_STREET = '220202005';
/** Where they all can serve, and hold the qualification for {@link WALK_FUNCTION}. */
export const WALK_DISTRICT = '220202';
/** 居家养老服务. */
export const WALK_FUNCTION = 'SVC-02';

/** It registers and buys nothing, so that it can decide claims at any time. */
export const APPROVAL_OFFICE = '吉林市昌邑区政务服务局';

/** It buys nothing either, so that its administrator can propose evaluators and supervisors at any time. */
export const CITY_APPROVAL_OFFICE = '吉林市政务服务局';

const STREET = '吉林市昌邑区延安街道';

/** Organizations whose accounts are published, by login name; the first five may bid for {@link WALK_FUNCTION}. */
export const WALK_ORGANIZATIONS = {
  federation: { name: `${STREET}社区社会组织联合会`, regionCode: WALK_STREET },
  'elder-care': { name: `${STREET}松江居家养老服务中心`, regionCode: WALK_STREET },
  'day-care': { name: '吉林市昌邑区新建街道康乐日间照料中心', regionCode: '220202011' },
  volunteers: { name: '吉林市昌邑区民主街道志愿者协会', regionCode: '220202007' },
  'home-help': { name: '吉林市昌邑区莲花街道惠民家政服务中心', regionCode: '220202008' },
  'yangge-team': { name: `${STREET}花园社区夕阳红秧歌队`, regionCode: '220202005001' },
} as const;
export type WalkOrganization = keyof typeof WALK_ORGANIZATIONS;

const office = <Role extends string>(
  loginName: string,
  role: Role,
  title: string,
  holder: string,
  regionCode: string,
  displayName: string,
): DemonstrationAccount<Role> => ({
  loginName,
  password: DEMONSTRATION_PASSWORD,
  role,
  title,
  holder,
  regionCode,
  displayName,
});

const organization = (loginName: WalkOrganization, title: string): DemonstrationAccount<'ORGANIZATION'> => {
  const { name, regionCode } = WALK_ORGANIZATIONS[loginName];
  return office(loginName, 'ORGANIZATION', title, name, regionCode, '组织经办 01');
};

/** At least one account per role; all have the same published password. */
export const demonstrationAccounts = [
  office('province-admin', 'ADMINISTRATOR', '省级管理员', '吉林省民政厅', '22', '管理员 01'),
  office('city-admin', 'ADMINISTRATOR', '市级管理员', '吉林市民政局', '2202', '管理员 02'),
  office('buyer', 'BUYER', '购买主体（民政部门）', '吉林市民政局', '2202', '采购经办 01'),
  office('buyer-street', 'BUYER', '购买主体（街道办事处）', `${STREET}办事处`, WALK_STREET, '采购经办 02'),
  office('buyer-health', 'BUYER', '购买主体（其他部门）', '吉林市卫生健康委员会', '2202', '采购经办 03'),
  office('registrar', 'REGISTRAR', '登记管理机关', '吉林市昌邑区民政局', '220202', '登记经办 01'),
  office('filing-office', 'FILING_OFFICE', '备案机关', `${STREET}办事处`, WALK_STREET, '备案经办 01'),
  ...[1, 2, 3, 4, 5].map((number) =>
    office(`evaluator-${number}`, 'EVALUATOR', '评审专家', '吉林市财政局', '2202', `评审专家 0${number}`),
  ),
  office('supervisor', 'SUPERVISOR', '监督部门（财政）', '吉林市财政局', '2202', '监督经办 01'),
  organization('federation', '社区社会组织联合会'),
  organization('elder-care', '登记组织（服务类）'),
  organization('day-care', '登记组织（服务类）'),
  organization('volunteers', '登记组织（公益慈善类）'),
  organization('home-help', '登记组织（服务类）'),
  organization('yangge-team', '备案组织（文体活动类）'),
  office('province-registrar-1', 'REGISTRAR', '省级登记管理机关', '吉林省民政厅', '22', '登记经办 02'),
  office('province-registrar-2', 'REGISTRAR', '省级登记管理机关', '吉林省民政厅', '22', '登记经办 03'),
  office('approval-office', 'REGISTRAR', '登记管理机关（不采购）', APPROVAL_OFFICE, WALK_DISTRICT, '登记经办 04'),
  office('city-admin-2', 'ADMINISTRATOR', '市级管理员（不采购）', CITY_APPROVAL_OFFICE, '2202', '管理员 03'),
] as const;
