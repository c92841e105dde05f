import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  score: {
    title: '评分表',
    lead: '逐项评分；公示初评结果之前可以改交。组织提交的自评和材料见上。',
    submit: '提交评分表',
    again: '改交评分表',
    ask: '提交评分表，合计 {{total}} 分？',
    askText: '公示初评结果之前可以改交；公示后不再更改。',
    done: '评分表已提交。',
  },
  withdraw: {
    act: '撤回自评',
    ask: '撤回“{{name}}”的自评？',
    text: '证明材料一并撤回。报名截止前可以重新参加。',
    done: '自评已撤回。',
  },
  publish: {
    act: '公示初评结果',
    text: '得分为各专家评分的平均。评估委员会认为应当调整的，逐项写明得分和理由，一并公开。',
    add: '添加一项调整',
    remove: '删除这项调整',
    change: '第 {{number}} 项调整',
    item: '指标',
    points: '得分',
    reason: '理由（公开）',
    ask: '公示“{{name}}”的初评结果？',
    askText: '公示期内任何人都可以提出异议；期满后由另一名经办人评定。',
    done: '初评结果已公示。',
    pointsWrong: '请填写得分，最多两位小数',
  },
  object: {
    act: '提出异议',
    ask: '对“{{name}}”的初评结果提出异议？',
    text: '写明哪里不对、依据是什么。由组织评估的机关答复；不公开提出人。',
    label: '异议内容',
    done: '异议已提出。',
  },
  answer: {
    act: '答复异议',
    of: '答复异议（{{text}}）',
    ask: '答复对“{{name}}”初评结果的异议？',
    text: '异议成立的，收回初评结果，重新公示。',
    upheld: '异议',
    label: '答复',
    done: '异议已答复。',
  },
  retract: {
    act: '收回初评结果',
    ask: '收回“{{name}}”的初评结果？',
    text: '有异议成立。收回后专家可以改交评分表，再重新公示。',
    done: '初评结果已收回。',
  },
  conclude: {
    act: '评定',
    ask: '按初评结果评定“{{name}}”？',
    text: '评定结果写入登记，此后只能在有效期内因跟踪评估、核查等情形降低或者取消。',
    done: '已评定。',
  },
  change: {
    act: '降低或者取消等级',
    ask: '降低或者取消“{{name}}”的等级？',
    text: '理由公开，并告知该组织。',
    level: '变动为',
    none: '取消',
    ground: '情形',
    label: '理由（公开）',
    done: '已变动。',
  },
} as const;

const en: Same<typeof zh> = {
  score: {
    title: 'Your sheet',
    lead: 'Score each item; until a result is published you can hand in another. What the organization says and shows stands above.',
    submit: 'Hand in',
    again: 'Hand in another',
    ask: 'Hand in your sheet of {{total}} points?',
    askText: 'You can hand in another until a result is published, and none after.',
    done: 'Your sheet is handed in.',
  },
  withdraw: {
    act: 'Take it back',
    ask: 'Take the self-assessment of “{{name}}” back?',
    text: 'Its documents go with it. You can take part again while the round is open.',
    done: 'It is taken back.',
  },
  publish: {
    act: 'Publish the preliminary result',
    text: 'Points are the mean of the experts’. Where the committee gives others, write them and the reason for each item: both are public.',
    add: 'Add a change',
    remove: 'Remove this change',
    change: 'Change {{number}}',
    item: 'Indicator',
    points: 'Points',
    reason: 'Reason (public)',
    ask: 'Publish the preliminary result of “{{name}}”?',
    askText: 'Anybody can object within its days; then another officer makes it final.',
    done: 'The preliminary result is public.',
    pointsWrong: 'Write points with at most two decimals',
  },
  object: {
    act: 'Object',
    ask: 'Object to the preliminary result of “{{name}}”?',
    text: 'Say what is wrong and by what one sees it. The office answers; who objects is not shown.',
    label: 'Objection',
    done: 'Your objection is raised.',
  },
  answer: {
    act: 'Answer',
    of: 'Answer an objection ({{text}})',
    ask: 'Answer the objection to the preliminary result of “{{name}}”?',
    text: 'One that is upheld takes the result back, and it is published anew.',
    upheld: 'The objection is',
    label: 'Answer',
    done: 'It is answered.',
  },
  retract: {
    act: 'Take the result back',
    ask: 'Take the preliminary result of “{{name}}” back?',
    text: 'An objection was upheld. Experts can hand in other sheets, and the result is published anew.',
    done: 'The result is taken back.',
  },
  conclude: {
    act: 'Make it final',
    ask: 'Make the result of “{{name}}” final?',
    text: 'The register has it from then on; it is only lowered or withdrawn within its term, on a ground.',
    done: 'It is final.',
  },
  change: {
    act: 'Lower or withdraw the level',
    ask: 'Lower or withdraw the level of “{{name}}”?',
    text: 'The reason is public, and the organization is told.',
    level: 'It becomes',
    none: 'Withdrawn',
    ground: 'Ground',
    label: 'Reason (public)',
    done: 'It is changed.',
  },
};

registerTexts('ratingActs', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    ratingActs: typeof zh;
  }
}
