import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  sheet: '评分表',
  points: '{{name}}：分数',
  pointsHint: '0 至 {{maximum}} 分，最多两位小数。',
  reason: '{{name}}：理由',
  reasonHint: '分数和理由会随[awardNotice]公开，请具体说明。',
  above: '分数不能超过 {{maximum}}。',
  missing: '提交前请填写此项。',
  submit: '提交评分表',
  submitTitle: '提交“{{bidder}}”的评分表吗？',
  submitText: '提交后不能再修改。评分以提交的内容为准。',
  submitConfirm: '确认提交',
  submitted: '评分表已提交，不能再修改。',
  submittedNext: '还有未评的[bid]请继续评分；评分表交齐后，由购买主体评审排序。',
  submittedAt: '已于 {{at}} 提交，不能再修改。',
  given: '{{points}} / {{maximum}} 分',
  noneGiven: '没有提交评分表。',
  review: {
    lead: '符合性审查：写明情形、条款和事实，由[panel]表决，过半数同意才认定无效；您的提议即为同意票。结论、事实和各席位的表决立即公开。',
    propose: '提交表决',
    ask: '提议认定“{{name}}”的[bid]无效吗？',
    done: '已提议认定“{{name}}”的[bid]无效，您的提议即为同意票',
  },
  price: {
    lead: '[price]异常低的，先要求[bidder]说明：时间届满或说明之后，才由[panel]表决。每份[bid]只要求一次。系统自动列出触发的量化标准；没有触发的，属于[panel]的判断。',
    question: '要求说明的内容',
    hint: '[bidder]会收到，任何人都能看到。',
    submit: '要求说明',
    ask: '要求“{{name}}”说明[price]吗？说明截止时间从现在起算，随后显示在下方。',
    done: '已要求“{{name}}”说明[price]，说明截止时间见下方',
  },
  vote: {
    lead: '过半数同意才成立，票数相等不成立。',
    vote: '您的表决',
    for: '同意',
    against: '不同意',
    reason: '表决理由',
    hint: '结论作出后，随席位号公开。',
    submit: '表决',
    ask: '就“{{name}}”的[bid]提交表决吗？提交后不能再改。',
    done: '已就“{{name}}”的[bid]表决',
  },
  standDown: {
    title: '回避',
    lead: '与任何[bidder]有利害关系（包括近三年内任职、持股、亲属关系等）的，应当回避。只能在排序之前回避；回避后您的评分表作废，由购买主体补选评审。',
    ground: '回避情形',
    reason: '事实说明',
    reasonHint:
      '属于其他关系的，写明与哪个[bidder]有何种关系。予以存档，只有购买主体、[panel]和监督部门能看到；席位号和回避情形立即公开，您的表决注明无效。',
    submit: '申明回避',
    confirmTitle: '回避“{{title}}”的评审吗？',
    confirmText: '回避后不能恢复，您已提交的评分表全部作废。',
    confirm: '确认回避',
    done: '已回避本项目。',
    doneNext: '您不能再查看[bid]、也不再评分；缺额由购买主体补选。',
  },
} as const;

const en: Same<typeof zh> = {
  sheet: 'Scoring sheet',
  points: '{{name}}: points',
  pointsHint: 'From 0 to {{maximum}}, with at most two decimals.',
  reason: '{{name}}: reason',
  reasonHint: 'Points and reasons are published with the award. Be specific.',
  above: 'The points must not exceed {{maximum}}.',
  missing: 'Fill this in before you submit.',
  submit: 'Submit the sheet',
  submitTitle: 'Submit the sheet of “{{bidder}}”?',
  submitText: 'It cannot be changed afterwards. What is submitted counts.',
  submitConfirm: 'Submit it',
  submitted: 'The sheet is submitted and cannot be changed.',
  submittedNext:
    'Go on with the [bids] that you have not scored; once all sheets are in, the buyer has the [bids] ranked.',
  submittedAt: 'Submitted {{at}}; it cannot be changed.',
  given: '{{points}} of {{maximum}} points',
  noneGiven: 'No sheet was submitted.',
  review: {
    lead: 'Compliance review: name ground, clause and facts. The [bid] is invalid only if more than half of the [panel] votes for it; proposing it is your vote. What is decided is public at once, with the facts and the votes by seat.',
    propose: 'Put it to the vote',
    ask: 'Propose that the [bid] of “{{name}}” is invalid?',
    done: 'Proposed that the [bid] of “{{name}}” is invalid; that is your vote in favour',
  },
  price: {
    lead: 'An abnormally low price is asked about first: the [panel] votes when it was explained, or the time has passed. Each [bid] is asked once. The figures that it is below are listed by the platform; without any it is the [panel]’s judgement.',
    question: 'What the [bidder] is to explain',
    hint: 'The [bidder] is told, and everybody can read it.',
    submit: 'Ask for an explanation',
    ask: 'Ask “{{name}}” to explain its price? The time to explain begins now, and its end is shown below.',
    done: '“{{name}}” is asked to explain its price; until when is shown below',
  },
  vote: {
    lead: 'It takes more than half of the [panel]; a tie is not enough.',
    vote: 'Your vote',
    for: 'In favour',
    against: 'Against',
    reason: 'Why',
    hint: 'Public with the number of your seat once it is decided.',
    submit: 'Vote',
    ask: 'Vote on the [bid] of “{{name}}”? It cannot be changed afterwards.',
    done: 'You voted on the [bid] of “{{name}}”',
  },
  standDown: {
    title: 'Stand down',
    lead: 'Whoever has ties to [aBidder] (a post, a share, a family tie and the like within the last three years) stands down, before the ranking only. Your sheets are dropped then, and the buyer fills the seat.',
    ground: 'Ground',
    reason: 'The facts',
    reasonHint:
      'Of another relation say which one, and to which [bidder]. Kept on record; only the buyer, the [panel] and supervisors can see it. The number of your seat and the ground are public at once, and your votes are marked void.',
    submit: 'Stand down',
    confirmTitle: 'Stand down from the panel of “{{title}}”?',
    confirmText: 'It cannot be undone, and all sheets that you submitted are dropped.',
    confirm: 'Stand down',
    done: 'You have stood down from the project.',
    doneNext: 'You neither see its [bids] nor score them any more; the buyer fills the seat.',
  },
};

registerTexts('scoring', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    scoring: typeof zh;
  }
}
