import type { Article } from '../article.js';

export const evaluation: Article = {
  slug: 'evaluation',
  title: { zh: '得分与名次怎样算出', en: 'How scores and places are computed' },
  lead: {
    zh: '三种评审办法、计算公式和取整方法。没有近似数：公布的数字就是比较时用的数字。',
    en: 'Three methods, their formulas and how figures are rounded. Nothing is approximate: the published numbers are the compared numbers.',
  },
  inWordsOfTenders: true,
  sections: [
    {
      id: 'methods',
      heading: { zh: '三种评审办法', en: 'Three methods' },
      paragraphs: [],
      list: [
        {
          zh: '综合评分法：价格分加各评分项得分，总分高者在前；总分相同的，报价低者在前。',
          en: 'Comprehensive scoring: price score plus the points of all criteria, the higher total first; on equal totals the lower price first.',
        },
        {
          zh: '最低评标价法：评标价低者在前，不打分。',
          en: 'Lowest evaluated price: the lower evaluated price first, nothing is scored.',
        },
        {
          zh: '固定价格：公告定价，价格不计分，只比总分。',
          en: 'Fixed price: the notice fixes the price, which is not scored; the total alone counts.',
        },
        {
          zh: '竞争性磋商：总分、最后报价之后还相等的，按技术指标优劣排序（财库〔2014〕214号第二十五条）。公告逐项标明哪些评分项属于技术因素，至少一项；比较的是这些评分项公布得分之和，高者在前。固定价格的磋商没有报价可比，总分相同即比技术得分。仍然相同的才算“同等条件”。',
          en: 'In a competitive consultation, what is still equal after score and last price is ordered by technical merit (财库〔2014〕214号, art. 25). The notice marks which criteria are technical, at least one; the sum of their published points is compared, the higher first. At a fixed price there are no prices to compare: equal totals go on to technical merit at once. Only what is equal even then is on equal terms.',
        },
      ],
      links: [{ to: '/rules', label: { zh: '哪种采购方式用哪种办法', en: 'Which procedure has which method' } }],
    },
    {
      id: 'formula',
      heading: { zh: '价格分公式', en: 'The price score' },
      paragraphs: [
        {
          zh: '价格分 = 有效投标中的最低评标价 ÷ 本投标的评标价 × 价格权重。无效投标和超过最高限价的投标不参与计算，就像没有来过一样。',
          en: 'Price score = lowest evaluated price among valid bids ÷ this bid’s evaluated price × price weight. Invalid bids and bids above the ceiling leave the computation as if they had never come.',
        },
        {
          zh: '每个评分项取全体评审专家打分的平均数，最高分和最低分也都计入（本平台规则）；规章里的“不得去掉最高和最低”说的是报价，报价也不去掉。价格分和各评分项各自四舍五入到两位小数一次，然后相加。计算全程用精确分数。',
          en: 'Each criterion is the mean of all evaluators’ points, the highest and the lowest too, by a rule of this platform; where the orders say that neither the highest nor the lowest is dropped they speak of prices, and none of these is dropped either. Price score and criteria are each rounded half up to two decimals once, then summed. All arithmetic is in exact fractions.',
        },
      ],
    },
    {
      id: 'example',
      heading: { zh: '算例', en: 'A worked example' },
      paragraphs: [
        {
          zh: '价格 20 分，服务质量 80 分。下表由本页面用与服务器相同的程序当场算出。',
          en: 'Price 20 points, service quality 80. This page computes the table right now, by the very program that the server uses.',
        },
      ],
    },
    {
      id: 'reasons',
      heading: { zh: '每个名次都有理由', en: 'A reason for each place' },
      paragraphs: [
        {
          zh: '对相邻的每两名，公布决定先后的那一步和双方的数值：总分、报价、技术得分（磋商）、联合会优先、指定评分项或抽签。',
          en: 'For each two neighbours the one step that decided is published with both values: score, price, technical merit (in consultations), federation, criterion or draw.',
        },
      ],
      links: [{ to: '/guide/equal-terms', label: { zh: '并列时怎样处理', en: 'What happens on equal terms' } }],
    },
  ],
};
