import type { OrganizationKind } from '@chengjie/functions';
import type { LegalForm } from '@chengjie/organizations';

/** A sort of organization that exists in communities, with the functions it can take on, its main one first. */
export interface OrganizationSort {
  /** How its name ends. */
  readonly ending: string;
  readonly kind: OrganizationKind;
  readonly form: LegalForm;
  readonly functions: readonly string[];
  readonly department: string | null;
  /** Where it makes sense. */
  readonly only?: 'RURAL' | 'URBAN';
}

const civilAffairs = '民政部门';

function sorts(
  kind: OrganizationKind,
  form: LegalForm,
  rows: readonly (readonly [ending: string, functions: string, department: string, only?: 'RURAL' | 'URBAN'])[],
): OrganizationSort[] {
  return rows.map(([ending, functions, department, only]) => ({
    ending,
    kind,
    form,
    functions: functions.split(' '),
    department: form === 'FILED_GROUP' ? null : department,
    ...(only && { only }),
  }));
}

/** Sorts of registered organizations, after the fields that part 二 of the policy names. */
export const REGISTERED_SORTS: Readonly<Record<OrganizationKind, readonly OrganizationSort[]>> = {
  SERVICE: sorts('SERVICE', 'SERVICE_INSTITUTION', [
    ['居家养老服务中心', 'SVC-02 SVC-01 SVC-03', civilAffairs],
    ['日间照料中心', 'SVC-03 SVC-02 SVC-06', civilAffairs],
    ['家政服务中心', 'SVC-01 SVC-02 SVC-04', civilAffairs],
    ['便民配送服务站', 'SVC-04 SVC-05', civilAffairs],
    ['便民代理服务中心', 'SVC-05 SVC-04', civilAffairs],
    ['康复服务中心', 'SVC-06 CHA-07', '卫生健康部门'],
    ['社区矫正服务站', 'SVC-07', '司法行政部门'],
    ['青少年托管中心', 'SVC-08', civilAffairs],
    ['科技服务站', 'SVC-10 SVC-11', '科学技术部门', 'RURAL'],
    ['农技培训中心', 'SVC-11 SVC-10', '农业农村部门', 'RURAL'],
  ]),
  CULTURE_SPORTS: sorts('CULTURE_SPORTS', 'ASSOCIATION', [
    ['书画协会', 'CUL-01', '文化和旅游部门'],
    ['棋牌协会', 'CUL-02 CUL-09', '体育部门'],
    ['球类运动协会', 'CUL-03 CUL-09 CUL-04', '体育部门'],
    ['健身协会', 'CUL-04 CUL-09', '体育部门'],
    ['秧歌协会', 'CUL-05 CUL-08', '文化和旅游部门'],
    ['戏曲协会', 'CUL-06 CUL-07', '文化和旅游部门'],
    ['艺术团', 'CUL-07 CUL-05 CUL-08', '文化和旅游部门'],
  ]),
  CHARITY: [
    ...sorts('CHARITY', 'ASSOCIATION', [
      ['志愿者协会', 'CHA-01 SVC-02 CHA-06', civilAffairs],
      ['老年协会', 'CHA-02 SVC-02', civilAffairs],
      ['科普协会', 'CHA-03 SVC-10', '科学技术部门'],
      ['慈善协会', 'CHA-04 CHA-06 CHA-05', civilAffairs],
    ]),
    ...sorts('CHARITY', 'SERVICE_INSTITUTION', [
      ['爱心超市', 'CHA-05 CHA-06', civilAffairs],
      ['扶贫帮困中心', 'CHA-06 CHA-04', civilAffairs],
      ['残疾人康复中心', 'CHA-07 SVC-06', civilAffairs],
    ]),
    ...sorts('CHARITY', 'FOUNDATION', [['社区发展基金会', 'CHA-04 CHA-06', civilAffairs, 'URBAN']]),
  ],
  SUPPORT: sorts('SUPPORT', 'SERVICE_INSTITUTION', [['社区社会组织服务中心', 'SUP-02 SUP-03', civilAffairs]]),
};

/** Sorts of filed organizations: groups of one community or village. */
export const FILED_SORTS: Readonly<Record<OrganizationKind, readonly OrganizationSort[]>> = {
  SERVICE: sorts('SERVICE', 'FILED_GROUP', [
    ['邻里互助社', 'SVC-09 SVC-01', ''],
    ['家政互助队', 'SVC-01 SVC-09', ''],
    ['助老服务队', 'SVC-02 SVC-09', ''],
    ['青少年托管互助站', 'SVC-08', ''],
    ['便民代办服务队', 'SVC-05 SVC-04', ''],
    ['农技互助组', 'SVC-11 SVC-10', '', 'RURAL'],
  ]),
  CULTURE_SPORTS: sorts('CULTURE_SPORTS', 'FILED_GROUP', [
    ['夕阳红秧歌队', 'CUL-05 CUL-08', ''],
    ['书画社', 'CUL-01', ''],
    ['棋友会', 'CUL-02', ''],
    ['乒乓球队', 'CUL-03 CUL-09', ''],
    ['健身操队', 'CUL-04', ''],
    ['戏曲社', 'CUL-06', ''],
    ['金秋艺术团', 'CUL-07', ''],
    ['民族舞表演队', 'CUL-08 CUL-05', ''],
  ]),
  CHARITY: sorts('CHARITY', 'FILED_GROUP', [
    ['志愿服务队', 'CHA-01 CHA-06', ''],
    ['老年协会', 'CHA-02', ''],
    ['科普宣传队', 'CHA-03', ''],
    ['爱心帮扶小组', 'CHA-06', ''],
  ]),
  SUPPORT: sorts('SUPPORT', 'FILED_GROUP', [['社区社会组织联络站', 'SVC-05', '']]),
};

/** What a federation takes on for its street. */
export const FEDERATION_SORT: OrganizationSort = {
  ending: '社区社会组织联合会',
  kind: 'SUPPORT',
  form: 'ASSOCIATION',
  functions: ['SUP-01', 'SUP-03', 'SVC-02', 'CHA-01', 'SVC-09', 'CUL-04', 'CUL-05', 'SVC-08'],
  department: civilAffairs,
};

/** Names of their own that registered organizations put before their ending. */
export const OWN_NAMES = [
  '康乐',
  '惠民',
  '和睦',
  '阳光',
  '同心',
  '暖阳',
  '乐龄',
  '益家',
  '松江',
  '北山',
  '江畔',
  '爱邻',
  '温馨',
  '安心',
  '幸福里',
  '满天星',
  '常青',
  '众合',
] as const;
