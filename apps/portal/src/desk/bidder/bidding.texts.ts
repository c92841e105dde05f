import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  condition: { met: '符合：', unmet: '不符合：' },
  exercise: '演练',
  publicPage: '查看公开的项目页面',
  asked: {
    title: '采购要求',
    buyer: '[buyer]',
    function: '职能事项',
    region: '服务地区',
    budget: '最高限价',
    regime: '采购类别与方式',
    method: '评审方法',
    minimumBids: '[opening]最少家数',
    criteria: '评分项',
    points: '{{points}} 分',
    price: '价格',
    description: '采购内容',
  },
  clock: {
    deadline: '[deadline]：',
    server: '以平台时间为准，与本机时钟无关。',
    provisional: '截止时间涉及尚未公布节假日安排的年份，公布后可能重新计算。',
  },
  eligibility: {
    title: '能否[bidding]',
    self: '以自己名义[bidding]',
    selfYes: '各项条件均符合，可以[bidding]。',
    selfNo: '有条件不符合，不能以自己名义[bidding]。',
    forMembers: '代备案会员[bidding]',
    forMembersLead: '由联合会[bidding]、签约并承担责任，由会员实施。每名会员逐一判断：',
    viaFederations: '由联合会代为[bidding]',
    viaFederationsLead: '备案组织可以由所属联合会[bidding]，自己负责实施。请与联合会联系：',
    yes: '可以',
    no: '不可以',
    none: '贵单位目前不能[bidding]',
    noneLead: '以下条件不符合；条件发生变化（如取得承接资质）后可以再来查看。',
    ownArea: '贵单位的服务范围',
    askedArea: '本项目的服务地区',
  },
  closed: {
    title: '[bidding]已经截止',
    text: '截止时间已过，不能再提交、替换或撤回。[opening]后公众可以查看[openingRecord]，[awardNotice]发布后可以在“我参与的项目”中看到得分和理由。',
    otherTitle: '现在不接受[bidding]',
    other: '本项目目前的状态是“{{status}}”。',
  },
} as const;

const en: Same<typeof zh> = {
  condition: { met: 'Met: ', unmet: 'Not met: ' },
  exercise: 'Exercise',
  publicPage: 'See the public page of the project',
  asked: {
    title: 'What is asked',
    buyer: '[Buyer]',
    function: 'Function',
    region: 'Region of service',
    budget: 'Ceiling',
    regime: 'Regime and procedure',
    method: 'Evaluation method',
    minimumBids: '[Bids] needed for an opening',
    criteria: 'Criteria',
    points: '{{points}} points',
    price: 'Price',
    description: 'What is bought',
  },
  clock: {
    deadline: 'Deadline for [bids]: ',
    server: 'The platform’s clock decides, not that of your device.',
    provisional: 'The deadline touches a year whose official calendar is not yet published; it may be computed again.',
  },
  eligibility: {
    title: 'Can we [toBid]?',
    self: 'For yourself',
    selfYes: 'All conditions are met: you can [toBid].',
    selfNo: 'Some conditions are not met: you cannot [toBid] for yourself.',
    forMembers: 'For a filed member',
    forMembersLead:
      'The federation hands it in, signs and is liable; the member does the work. Each member is judged by itself:',
    viaFederations: 'By a federation',
    viaFederationsLead:
      'A federation of which a filed group is a member can [toBid], and the group does the work. Get in touch with it:',
    yes: 'Possible',
    no: 'Not possible',
    none: 'You cannot [toBid] at present',
    noneLead:
      'These conditions are not met. Come back when they have changed, for instance after a qualification was granted.',
    ownArea: 'The area that you serve',
    askedArea: 'The region of this project',
  },
  closed: {
    title: 'Closed for [bids]',
    text: 'The deadline has passed: nothing can be submitted, replaced or withdrawn. The [openingRecord] is public after the opening; scores and reasons stand under “Our submissions” after the [awardNotice].',
    otherTitle: 'No [bids] are taken now',
    other: 'The project is in the state “{{status}}”.',
  },
};

registerTexts('bidding', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    bidding: typeof zh;
  }
}
