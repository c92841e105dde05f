import type { AssessedForm, AssessmentScheme, IndicatorGroup } from '../scheme.terms.js';
import { governance } from './governance.js';
import { choice, group, item } from './indicators.js';

const BASIC = group('basic', '100', '基础条件', 'Basic conditions', [
  item('premises', '20', ['办公场所', 'Premises'], ['产权证明或租赁合同', 'title or lease'], {
    kind: 'OPTIONS',
    options: [
      choice('own', '20', '自有或租期一年以上', 'its own, or let for a year or longer'),
      choice('shared', '12', '与他人合用', 'shared with others'),
      choice('none', '0', '没有固定场所', 'none of its own'),
    ],
  }),
  item('changes', '20', ['变更登记', 'Changes registered'], ['登记证书、会议纪要', 'certificate, minutes'], {
    kind: 'DEDUCTION',
    faults: [
      choice('late', '5', '逾期办理变更', 'a change registered late'),
      choice('missing', '10', '应变更未变更', 'a change not registered'),
    ],
  }),
  item('charter', '20', ['章程', 'Charter'], ['核准的章程', 'the approved charter'], {
    kind: 'OPTIONS',
    options: [
      choice('approved', '20', '经表决通过并核准', 'adopted by vote and approved'),
      choice('adopted', '10', '经表决通过，尚未核准', 'adopted by vote, not approved yet'),
      choice('neither', '0', '未经表决通过', 'not adopted by vote'),
    ],
  }),
  item('annual-reports', '40', ['年度报告', 'Annual reports'], ['近三年年度报告', 'reports of three years'], {
    kind: 'GRADED',
    grades: [
      choice('all', '40', '近三年均按时报送', 'on time in all three years'),
      choice('late-once', '25', '一年逾期', 'late in one year'),
      choice('late-twice', '10', '两年逾期', 'late in two years'),
      choice('missing', '0', '有年度未报送', 'missing in a year'),
    ],
  }),
]);

const WORK = group('work', '400', '工作绩效', 'Performance of its work', [
  group('services', '220', '提供服务', 'Services', [
    item('projects', '100', ['服务项目数', 'Service projects'], ['项目合同、结项材料', 'contracts, reports'], {
      kind: 'COUNT',
      from: 1,
      base: '20',
      step: '20',
    }),
    item('people-served', '60', ['服务人次的变化', 'People served'], ['服务台账', 'service records'], {
      kind: 'GRADED',
      grades: [
        choice('more', '60', '逐年增加', 'more each year'),
        choice('same', '40', '基本持平', 'about as many'),
        choice('fewer', '0', '逐年减少', 'fewer each year'),
      ],
    }),
    item('activities', '60', ['自办活动数', 'Activities of its own'], ['活动记录', 'records of activities'], {
      kind: 'COUNT',
      from: 4,
      base: '20',
      step: '10',
    }),
  ]),
  group('openness', '100', '信息公开', 'Disclosure', [
    item('disclosure', '60', ['应公开信息', 'What has to be public'], ['公开页面', 'where it is published'], {
      kind: 'DEDUCTION',
      faults: [
        choice('late', '5', '逾期公开', 'published late'),
        choice('missing', '15', '应公开未公开', 'not published'),
      ],
    }),
    item('channel', '40', ['公开渠道', 'Where it publishes'], ['网站或公众号', 'website or account'], {
      kind: 'OPTIONS',
      options: [
        choice('own', '40', '自有网站或公众号', 'a website or account of its own'),
        choice('platform', '30', '仅在统一平台公开', 'the common platform alone'),
        choice('none', '0', '没有公开渠道', 'nowhere'),
      ],
    }),
  ]),
  group('cooperation', '80', '协作', 'Working with others', [
    item('purchases', '40', ['承接购买服务项目数', 'Purchased services'], ['购买服务合同', 'contracts'], {
      kind: 'COUNT',
      from: 1,
      base: '20',
      step: '10',
    }),
    item('resources', '40', ['整合社会资源', 'Resources brought in'], ['协议、捐赠记录', 'agreements, gifts'], {
      kind: 'GRADED',
      grades: [
        choice('regular', '40', '有长期合作', 'lasting partnerships'),
        choice('sometimes', '20', '偶有合作', 'now and then'),
        choice('none', '0', '没有合作', 'none'),
      ],
    }),
  ]),
]);

const SOCIAL = group('social', '100', '社会评价', 'What others say', [
  item('satisfaction', '40', ['服务对象满意度', 'Satisfaction of those served'], ['问卷汇总', 'the survey'], {
    kind: 'GRADED',
    grades: [
      choice('high', '40', '90% 以上满意', '90 % or more satisfied'),
      choice('fair', '25', '75% 以上满意', '75 % or more satisfied'),
      choice('low', '0', '不足 75%', 'fewer'),
    ],
  }),
  item('authority', '30', ['管理部门评价', 'The authorities’ view'], ['管理部门意见', 'a statement'], {
    kind: 'GRADED',
    grades: [
      choice('good', '30', '好', 'good'),
      choice('fair', '20', '较好', 'fair'),
      choice('poor', '0', '一般', 'moderate'),
    ],
  }),
  item('honours', '30', ['表彰奖励', 'Honours'], ['证书', 'certificates'], {
    kind: 'COUNT',
    from: 1,
    base: '10',
    step: '10',
  }),
]);

/** Levels as in Huaining and Anqing, whose table leaves open what is between two whole numbers: the lower one then. */
const LEVELS: AssessmentScheme['levels'] = [
  { level: 5, from: '950', requires: { item: 'party-organization', atLeast: '20' } },
  { level: 4, from: '901' },
  { level: 3, from: '851' },
  { level: 2, from: '801' },
  { level: 1, from: '701' },
];

const gradeScheme = (
  form: AssessedForm,
  zh: string,
  en: string,
  governanceOfForm: IndicatorGroup,
): AssessmentScheme => ({
  id: `grade-${form.toLowerCase().replaceAll('_', '-')}-1`,
  scale: 'GRADE',
  forms: [form],
  title: { zh: `${zh}评估指标（示范）`, en: `Assessment of ${en} (demonstration)` },
  points: '1000',
  indicators: [BASIC, governanceOfForm, WORK, SOCIAL],
  levels: LEVELS,
  source: {
    document: '本平台规则',
    certainty: 'D',
    note: '示范用：一级指标和评分方式参照各地公布的评估指标，分数线参照怀宁、安庆的做法（转载），各项分值由本平台定',
  },
});

/** The demonstration's schemes of 1A to 5A; foundations are the province's. */
export const GRADE_SCHEMES: readonly AssessmentScheme[] = [
  gradeScheme('ASSOCIATION', '社会团体', 'associations', governance(['会员（代表）大会', 'Meetings of the members'])),
  gradeScheme(
    'SERVICE_INSTITUTION',
    '社会服务机构',
    'service institutions',
    governance(['理事会会议', 'Meetings of the council']),
  ),
];
