import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '我的评审',
  lead: '您担任评审专家的项目，新的在前。成交公告发布前，评审人员名单和评审情况保密。',
  caption: '您担任评审专家的项目，新的在前',
  empty: '您还没有被选入任何评审小组。被选入后，项目会出现在这里。',
  exercise: '演练',
  seat: '评审 {{number}}',
  column: { project: '项目', seat: '席位', state: '要做什么', progress: '已提交评分表' },
  progress: '{{submitted}} / {{valid}}',
  state: {
    STOOD_DOWN: '已回避',
    RESTS: '席位停用：凭据或角色已更换，或现用角色不属于项目所在地；请告知采购人',
    WAITING_FOR_OPENING: '等待开标',
    TO_SCORE: '待评分',
    WAITING_FOR_RANKING: '已评完，等待汇总',
    ENDED: '已结束',
  },
  page: {
    closedTitle: '现在没有可查看的投标文件',
    waiting: '本项目尚未开标。开标前任何人都看不到投标，也看不到有多少家投标。',
    notMember: '您不在本项目的评审小组中，或者已经回避，或者被选入之后由机关重新发给了登录凭据。',
    ended: '评审已经结束，评分表不能再修改。',
    ranking: '查看排名',
    publicPage: '查看公开的项目页面',
    description: '采购内容',
    budget: '最高限价',
    method: '评审方法',
    criteria: '评分项',
    price: '价格（由系统按公式计算，不由评审打分）',
    points: '{{points}} 分',
    asked: '采购要求与评分项',
    overview: '投标一览',
    pages: '投标翻页',
    overviewCaption: '本页的投标与您的评分进度',
    done: '您已提交 {{submitted}} 份评分表，共需 {{valid}} 份。',
    donePage: '本页需评分 {{valid}} 份，您已提交 {{submitted}} 份。投标较多，分页显示。',
    bidder: '投标人',
    bidPrice: '投标报价',
    sheet: '您的评分表',
    performer: '实施会员',
    proposal: '服务方案',
    invalid: '无效',
    invalidReason: '无效原因',
    sheetState: { NONE: '未填写', DRAFT: '草稿', SUBMITTED: '已提交' },
  },
} as const;

const en: Same<typeof zh> = {
  title: 'My evaluations',
  lead: 'Projects on whose panel you sit, newest first. Until the award notice the panel and its work are confidential.',
  caption: 'Projects on whose panel you sit, newest first',
  empty: 'You have not been appointed to a panel yet. When you are, the project appears here.',
  exercise: 'Exercise',
  seat: 'Seat {{number}}',
  column: { project: 'Project', seat: 'Seat', state: 'What to do', progress: 'Sheets submitted' },
  progress: '{{submitted}} of {{valid}}',
  state: {
    STOOD_DOWN: 'Stood down',
    RESTS: 'Rests: keys or role were given anew, or this role is for another place; tell the buyer',
    WAITING_FOR_OPENING: 'Wait for the opening',
    TO_SCORE: 'To be scored',
    WAITING_FOR_RANKING: 'All scored; wait for the ranking',
    ENDED: 'Ended',
  },
  page: {
    closedTitle: 'There are no bids to see now',
    waiting: 'The bids are not opened yet. Until then nobody sees them, nor how many there are.',
    notMember:
      'You are not on the panel of this project, or you have stood down, or an office has given you new keys since you were appointed.',
    ended: 'The evaluation has ended: sheets are changed no more.',
    ranking: 'See the ranking',
    publicPage: 'See the public page of the project',
    description: 'What is bought',
    budget: 'Ceiling',
    method: 'Evaluation method',
    criteria: 'Criteria',
    price: 'Price (computed by the formula, not scored by the panel)',
    points: '{{points}} points',
    asked: 'What is asked, and the criteria',
    overview: 'The bids',
    pages: 'Pages of bids',
    overviewCaption: 'Bids on this page and how far you have scored them',
    done: 'You have submitted {{submitted}} of {{valid}} sheets.',
    donePage: 'On this page you have submitted {{submitted}} of {{valid}} sheets; there are more pages.',
    bidder: 'Bidder',
    bidPrice: 'Bid price',
    sheet: 'Your sheet',
    performer: 'Performing member',
    proposal: 'Proposal',
    invalid: 'Invalid',
    invalidReason: 'Why it is invalid',
    sheetState: { NONE: 'Not begun', DRAFT: 'Draft', SUBMITTED: 'Submitted' },
  },
};

registerTexts('evaluator', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    evaluator: typeof zh;
  }
}
