import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '标题',
  description: '内容',
  region: '服务地区',
  function: '职能事项',
  functionVersion: '{{code}} {{name}}（第 {{version}} 版）',
  standard: '服务标准',
  guidePrice: '指导价',
  buyer: '购买主体',
  regime: '采购类别',
  procedure: '采购方式',
  transferMode: '资金支持方式',
  fundingSource: '资金来源',
  civilAffairs: '全部资金来自民政部门',
  exercise: '演练',
  exerciseFactor: '是，期限缩短为 {{factor}} 分之一',
  conditions: '参加条件',
  only: '仅限社会组织参加',
  tracks: '可直接参加的组织',
  kinds: '组织类别',
  anyKind: '不限',
  rating: '最低评估等级',
  ratingValue: '{{rating}}A',
  qualification: '须有该事项承接资质',
  serviceArea: '须能在服务地区服务',
  scoring: '评审方法与分值',
  method: '评审方法',
  criteriaCaption: '评分因素与分值',
  criterion: '评分因素',
  points: '最高分值',
  price: '价格',
  ladder: '并列处理',
  list: '、',
  step: {
    FEDERATION: '联合会优先：同等条件下，社区社会组织联合会排在其他组织之前。',
    CRITERION: '“{{name}}”得分高者在前。',
    DRAW: '公开抽签，结果任何人都可以复核。',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Title',
  description: 'Content',
  region: 'Region of the service',
  function: 'Function',
  functionVersion: '{{code}} {{name}} (version {{version}})',
  standard: 'Service standard',
  guidePrice: 'Guide price',
  buyer: 'Buyer',
  regime: 'Category of purchase',
  procedure: 'Procedure',
  transferMode: 'Way of funding',
  fundingSource: 'Source of the money',
  civilAffairs: 'All the money is a civil-affairs department’s',
  exercise: 'Exercise',
  exerciseFactor: 'Yes, periods are divided by {{factor}}',
  conditions: 'Conditions for bidding',
  only: 'Only social organizations may bid',
  tracks: 'Who may bid for itself',
  kinds: 'Kinds of organization',
  anyKind: 'Any',
  rating: 'Lowest assessment rating',
  ratingValue: '{{rating}}A',
  qualification: 'Qualification for the function needed',
  serviceArea: 'Must be able to serve the region',
  scoring: 'Method and points',
  method: 'Evaluation method',
  criteriaCaption: 'Criteria and their points',
  criterion: 'Criterion',
  points: 'Most points',
  price: 'Price',
  ladder: 'Ties',
  list: ', ',
  step: {
    FEDERATION: 'Federation first: on equal terms, federations of community organizations stand above the others.',
    CRITERION: 'The higher score in “{{name}}” comes first.',
    DRAW: 'A public draw, which anybody can repeat.',
  },
};

registerTexts('buyerTerms', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    buyerTerms: typeof zh;
  }
}
