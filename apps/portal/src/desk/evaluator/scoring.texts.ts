import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';
import type * as Schema from '../../api/schema.generated.js';

const zh = {
  sheet: '评分表',
  points: '{{name}}：分数',
  pointsHint: '0 至 {{maximum}} 分，最多两位小数。',
  reason: '{{name}}：理由',
  reasonHint: '分数和理由会随成交公告公开，请具体说明。',
  malformed: '请填写 0 或以上的分数，最多两位小数。',
  above: '分数不能超过 {{maximum}}。',
  missing: '提交前请填写此项。',
  save: '保存草稿',
  submit: '提交评分表',
  submitTitle: '提交这份评分表吗？',
  submitText: '提交后不能再修改。评分以提交的内容为准。',
  submitConfirm: '确认提交',
  submitted: '评分表已提交，不能再修改。',
  submittedNext: '还有未评的投标请继续评分；评分表交齐后，由购买主体评审排序。',
  saved: '草稿已保存在平台上，只有您能看到。',
  unsaved: '有内容尚未保存到平台。已填写的内容暂存在这台设备上，断线或关闭页面也不会丢失。',
  notKept: '有内容尚未保存到平台，这台设备也不允许暂存。请先保存草稿，再离开本页。',
  fresh: '还没有填写。',
  leaving: '有评分尚未保存到平台，也没有提交，最多暂存在这台设备上。',
  submittedAt: '已于 {{at}} 提交，不能再修改。',
  given: '{{points}} / {{maximum}} 分',
  noneGiven: '没有提交评分表。',
  invalidate: {
    title: '认定这份投标无效',
    lead: '符合性审查中发现投标无效时使用。认定后不能撤销，排名须重新计算；投标人会看到原因。',
    code: '无效情形',
    reason: '认定理由',
    reasonHint: '写明依据的事实与采购文件条款。投标人会看到，并予以存档。',
    submit: '认定无效',
    confirmTitle: '认定“{{name}}”的投标无效吗？',
    confirmText: '认定后不能撤销。',
    codes: {
      NOT_QUALIFIED: '不符合资格条件',
      NOT_RESPONSIVE: '未实质性响应采购文件',
      ABNORMALLY_LOW_PRICE: '报价明显过低且不能说明合理性',
      COLLUSION: '恶意串通',
      CONFLICT_OF_INTEREST: '存在利害关系',
      FALSE_INFORMATION: '提供虚假材料',
      OTHER: '其他法定无效情形',
    } satisfies Record<Schema.BidInvalidityCode, string>,
  },
  standDown: {
    title: '回避',
    lead: '与任何投标人有利害关系（包括近三年内任职、持股、亲属关系等）的，应当回避。只能在排序之前回避；回避后您的评分表作废，由购买主体补选评审。',
    ground: '回避情形',
    reason: '事实说明',
    reasonHint: '予以存档，只有购买主体和评审小组能看到；席位号和回避情形立即公开。',
    submit: '申明回避',
    confirmTitle: '回避本项目吗？',
    confirmText: '回避后不能恢复，您已提交的评分表全部作废。',
    confirm: '确认回避',
    done: '已回避本项目。',
    doneNext: '您不能再查看投标、也不再评分；缺额由购买主体补选。',
  },
} as const;

const en: Same<typeof zh> = {
  sheet: 'Scoring sheet',
  points: '{{name}}: points',
  pointsHint: 'From 0 to {{maximum}}, with at most two decimals.',
  reason: '{{name}}: reason',
  reasonHint: 'Points and reasons are published with the award. Be specific.',
  malformed: 'Enter points of 0 or more, with at most two decimals.',
  above: 'The points must not exceed {{maximum}}.',
  missing: 'Fill this in before you submit.',
  save: 'Save draft',
  submit: 'Submit the sheet',
  submitTitle: 'Submit this sheet?',
  submitText: 'It cannot be changed afterwards. What is submitted counts.',
  submitConfirm: 'Submit it',
  submitted: 'The sheet is submitted and cannot be changed.',
  submittedNext: 'Go on with the bids that you have not scored; once all sheets are in, the buyer has the bids ranked.',
  saved: 'The draft is saved on the platform; only you can see it.',
  unsaved:
    'Something is not saved on the platform yet. What you entered is kept on this device meanwhile, through a lost connection and a closed page.',
  notKept:
    'Something is not saved on the platform yet, and this device does not let it be kept. Save the draft before you leave this page.',
  fresh: 'Nothing is filled in yet.',
  leaving: 'Some scores are neither saved on the platform nor submitted. At most this device keeps them.',
  submittedAt: 'Submitted {{at}}; it cannot be changed.',
  given: '{{points}} of {{maximum}} points',
  noneGiven: 'No sheet was submitted.',
  invalidate: {
    title: 'Find this bid invalid',
    lead: 'For a bid that fails the compliance review. It cannot be undone, and the ranking has to be computed again; the bidder reads the reason.',
    code: 'Ground',
    reason: 'Finding',
    reasonHint: 'The facts and the clause of the documents. The bidder reads it, and it is kept.',
    submit: 'Find it invalid',
    confirmTitle: 'Find the bid of “{{name}}” invalid?',
    confirmText: 'It cannot be undone.',
    codes: {
      NOT_QUALIFIED: 'The qualification conditions are not met',
      NOT_RESPONSIVE: 'It does not respond to the documents in substance',
      ABNORMALLY_LOW_PRICE: 'The price is abnormally low without a sound explanation',
      COLLUSION: 'Collusion',
      CONFLICT_OF_INTEREST: 'A conflict of interest',
      FALSE_INFORMATION: 'False information was given',
      OTHER: 'Another ground of invalidity in law',
    },
  },
  standDown: {
    title: 'Stand down',
    lead: 'Whoever has ties to a bidder (a post, a share, a family tie and the like within the last three years) stands down, before the ranking only. Your sheets are dropped then, and the buyer fills the seat.',
    ground: 'Ground',
    reason: 'The facts',
    reasonHint:
      'Kept on record; only the buyer and the panel can see it. The number of your seat and the ground are public at once.',
    submit: 'Stand down',
    confirmTitle: 'Stand down from this project?',
    confirmText: 'It cannot be undone, and all sheets that you submitted are dropped.',
    confirm: 'Stand down',
    done: 'You have stood down from the project.',
    doneNext: 'You neither see its bids nor score them any more; the buyer fills the seat.',
  },
};

registerTexts('scoring', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    scoring: typeof zh;
  }
}
