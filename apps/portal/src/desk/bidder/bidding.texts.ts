import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  condition: { met: '符合：', unmet: '不符合：' },
  exercise: '演练',
  publicPage: '查看公开的项目页面',
  asked: {
    title: '采购要求',
    buyer: '购买主体',
    function: '职能事项',
    region: '服务地区',
    budget: '最高限价',
    regime: '采购类别与方式',
    method: '评审方法',
    minimumBids: '开标最少投标家数',
    criteria: '评分项',
    points: '{{points}} 分',
    price: '价格',
    description: '采购内容',
  },
  clock: {
    deadline: '投标截止：',
    server: '以服务器（数据库）时间为准，与本机时钟无关。',
    provisional: '截止时间涉及尚未公布节假日安排的年份，公布后可能重新计算。',
  },
  eligibility: {
    title: '能否投标',
    self: '以自己名义投标',
    selfYes: '各项条件均符合，可以投标。',
    selfNo: '有条件不符合，不能以自己名义投标。',
    forMembers: '代备案会员投标',
    forMembersLead: '由联合会投标、签约并承担责任，由会员实施。每名会员逐一判断：',
    viaFederations: '由联合会代为投标',
    viaFederationsLead: '备案组织可以由所属联合会投标，自己负责实施。请与联合会联系：',
    yes: '可以',
    no: '不可以',
    none: '目前没有可行的投标方式。条件发生变化（如取得承接资质）后可以再来查看。',
  },
  closed: {
    title: '投标已经截止',
    text: '截止时间已过，不能再提交、替换或撤回。开标后公众可以查看开标记录，成交公告发布后可以在“我的投标”中看到得分和理由。',
    otherTitle: '现在不接受投标',
    other: '本项目目前的状态是“{{status}}”。',
  },
} as const;

const en: Same<typeof zh> = {
  condition: { met: 'Met: ', unmet: 'Not met: ' },
  exercise: 'Exercise',
  publicPage: 'See the public page of the project',
  asked: {
    title: 'What is asked',
    buyer: 'Buyer',
    function: 'Function',
    region: 'Region of service',
    budget: 'Ceiling',
    regime: 'Regime and procedure',
    method: 'Evaluation method',
    minimumBids: 'Bids needed for an opening',
    criteria: 'Criteria',
    points: '{{points}} points',
    price: 'Price',
    description: 'What is bought',
  },
  clock: {
    deadline: 'Deadline for bids: ',
    server: 'The server’s (database’s) clock decides, not that of your device.',
    provisional: 'The deadline touches a year whose official calendar is not yet published; it may be computed again.',
  },
  eligibility: {
    title: 'Can we bid?',
    self: 'For yourself',
    selfYes: 'All conditions are met: you can bid.',
    selfNo: 'Some conditions are not met: you cannot bid for yourself.',
    forMembers: 'For a filed member',
    forMembersLead:
      'The federation bids, signs and is liable; the member does the work. Each member is judged by itself:',
    viaFederations: 'By a federation',
    viaFederationsLead:
      'A federation of which a filed group is a member can bid, and the group does the work. Get in touch with it:',
    yes: 'Possible',
    no: 'Not possible',
    none: 'There is no way to bid at present. Come back when the conditions have changed, for instance after a qualification was granted.',
  },
  closed: {
    title: 'Bidding is closed',
    text: 'The deadline has passed: nothing can be submitted, replaced or withdrawn. The opening record is public after the opening; scores and reasons stand under “Our bids” after the award notice.',
    otherTitle: 'No bids are taken now',
    other: 'The project is in the state “{{status}}”.',
  },
};

registerTexts('bidding', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    bidding: typeof zh;
  }
}
