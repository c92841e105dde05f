import type { Article } from '../article.js';

export const buying: Article = {
  slug: 'buying',
  title: { zh: '购买主体怎样采购', en: 'How buyers buy' },
  lead: {
    zh: '从职能目录到中标（成交）结果公告：怎样起草、发布、组织评审和公布结果，哪些内容发布后不能再改。',
    en: 'From the function catalog to the award notice: how to draft, publish, have bids scored and publish the result; and what publishing freezes.',
  },
  inWordsOfTenders: true,
  sections: [
    {
      id: 'draft',
      heading: { zh: '起草', en: 'Drafting' },
      paragraphs: [
        {
          zh: '项目从现行职能目录中的一个事项开始。表单按步骤引导：资金与采购方式、内容、投标条件、评分办法、并列处理和时间。各项规则写明依据。',
          en: 'A project starts from a function in the catalog in force. The form leads step by step through money and procedure, content, conditions, scoring, ties and dates; each rule is shown with its source.',
        },
      ],
      list: [
        {
          zh: '评分项与价格分合计必须是 100 分；页面随时显示合计。',
          en: 'Criteria and price points must sum to 100; the page shows the sum as you type.',
        },
        {
          zh: '并列处理办法用示例投标即时演示，看得到每一步怎样分出先后。',
          en: 'How ties are put in order is shown at once on example bids, step by step.',
        },
        {
          zh: '截止时间按工作日推算，逐条列出依据。跨入尚未公布放假安排的年份时标为暂定，公布后重算，只会推迟，不会提前。',
          en: 'The deadline is computed in working days, with its reasons. Where it touches a year whose calendar is not published yet it is provisional, and computed again when it is: it may move later, never earlier.',
        },
      ],
      links: [{ to: '/desk/projects/new', label: { zh: '新建项目', en: 'New project' } }],
    },
    {
      id: 'publish',
      heading: { zh: '发布', en: 'Publishing' },
      paragraphs: [
        {
          zh: '发布前最后核对一次。发布之后，职能事项版本、最高限价、资金、采购方式、评审办法、投标条件、评分项、并列处理和所有时间都不能再改。符合条件的组织自动收到通知。',
          en: 'A last look precedes publishing. After it, function version, ceiling, money, procedure, method, conditions, criteria, tie ladder and all dates are frozen. Organizations that come into question are told by themselves.',
        },
      ],
    },
    {
      id: 'evaluate',
      heading: { zh: '开标与评审', en: 'Opening and evaluation' },
      paragraphs: [
        {
          zh: '截止后系统自动开标一次。投标家数不足时不开标，投标保持密封。购买主体组成人数为单数的评审小组，评审专家各自按公布的评分项打分并写明理由。提交的评分表留存备查，全部交齐之前可以更正。',
          en: 'After the deadline the system opens the bids once. With too few bids nothing is opened and all stay sealed. The buyer appoints a panel of an odd number; evaluators score by the printed criteria, each alone and with reasons. What is handed in stays on record; until all sheets are in, it can be corrected.',
        },
        {
          zh: '全部打分提交后进行评审计算。排名、每一分的来历和并列处理都由同一套公开的规则算出。',
          en: 'When all sheets are in, the ranking is computed. Places, the origin of every point and the order of ties come out of one set of public rules.',
        },
      ],
    },
    {
      id: 'award',
      heading: { zh: '中标（成交）结果公告', en: 'Award' },
      paragraphs: [
        {
          zh: '公布成交前再次核对第一名的资格。公告同时公开排名、得分、理由和评审小组名单，任何人都可以复算。',
          en: 'Before the award the first in rank is checked once more. The notice makes ranking, scores, reasons and panel public, and anybody can repeat it.',
        },
      ],
      links: [{ to: '/guide/check', label: { zh: '怎样复算', en: 'How to repeat an award' } }],
    },
  ],
};
