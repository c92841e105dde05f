import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '可参与项目',
  lead: '正在接受[bidding]的项目，按与贵单位的匹配程度排列。不能[bidding]的，逐条说明原因。',
  caption: '正在接受[bidding]的项目，最匹配的在前',
  empty: '目前没有正在接受[bidding]、与贵单位相符的项目。有新的相符项目时，会在“通知”中告知。',
  emptyEligible: '目前没有贵单位可以[bidding]的项目。选择“与本单位相符的”可以查看其他项目及不能[bidding]的原因。',
  everyOpen: '以上只列出与贵单位相符的项目：查看所有正在接受[bidding]的项目',
  filter: {
    show: '显示',
    eligible: '只看可以[bidding]的',
    fitting: '与本单位相符的',
    kind: '项目种类',
    real: '正式项目',
    exercises: '演练项目',
  },
  column: { project: '项目', fit: '匹配度', budget: '最高限价', deadline: '[deadline]', ways: '能否[bidding]' },
  fit: '{{fit}} / 100',
  exercise: '演练',
  way: {
    SELF: '可以自己名义[bidding]',
    MEMBERS: '可代会员[bidding]（{{count}} 名）',
    VIA: '可由联合会代为[bidding]',
    NONE: '不能[bidding]',
  },
  members: '可代为[bidding]的会员',
  whyNotSelf: '不能以自己名义[bidding]，因为：',
} as const;

const en: Same<typeof zh> = {
  title: 'Projects for us',
  lead: 'Projects that take [bids] now, best fit first. Where you cannot [toBid], each reason is named.',
  caption: 'Projects that take [bids] now, best fit first',
  empty: 'No project that takes [bids] now fits your organization. New ones are told under “Notifications”.',
  emptyEligible:
    'There is no project that you can [toBid] for now. Choose “Those that fit us” to see the others, and why you cannot [toBid] for them.',
  everyOpen: 'Only projects that fit your organization are listed: see all that take [bids]',
  filter: {
    show: 'Show',
    eligible: 'Only those that we can [toBid] for',
    fitting: 'Those that fit us',
    kind: 'Kind of project',
    real: 'Real projects',
    exercises: 'Exercises',
  },
  column: { project: 'Project', fit: 'Fit', budget: 'Ceiling', deadline: 'Deadline', ways: 'Can we [toBid]?' },
  fit: '{{fit}} / 100',
  exercise: 'Exercise',
  way: {
    SELF: 'You can [toBid] for yourself',
    MEMBERS: 'You can [toBid] for members: {{count}}',
    VIA: 'A federation can [toBid] for you',
    NONE: 'You cannot [toBid]',
  },
  members: 'Members that you can [toBid] for',
  whyNotSelf: 'You cannot [toBid] for yourself, because:',
};

registerTexts('opportunities', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    opportunities: typeof zh;
  }
}
