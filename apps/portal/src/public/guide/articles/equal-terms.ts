import type { Article } from '../article.js';

export const equalTerms: Article = {
  slug: 'equal-terms',
  title: { zh: '同等条件下联合会优先', en: 'On equal terms, the federation first' },
  lead: {
    zh: '什么是“同等条件”，什么时候适用，怎样处理，以及没有这一步会怎样。',
    en: 'What “equal terms” means, when the preference applies, how it works, and what would have happened without it.',
  },
  inWordsOfTenders: true,
  sections: [
    {
      id: 'meaning',
      heading: { zh: '什么是同等条件', en: 'What equal terms are' },
      paragraphs: [
        {
          zh: '按评审办法本身的顺序比较之后仍然相等的投标，就是同等条件。例如综合评分法中，公布的总分相等且报价相等。这里没有裁量。',
          en: 'Bids that are still equal after the method’s own order are on equal terms: in comprehensive scoring, equal published totals and equal prices. There is no judgement in it.',
        },
      ],
    },
    {
      id: 'when',
      heading: { zh: '什么时候适用', en: 'When it applies' },
      paragraphs: [
        {
          zh: '资金全部来自民政部门（不论哪一级）且只面向社会组织的采购，公告必须载明这一步，不能删去；其他采购只有公告载明才适用。项目资金和活动经费补贴不适用。没有载明的步骤不存在。',
          en: 'Where all the money is a civil-affairs department’s, of any level, and only social organizations may bid, the notice must print this step and cannot leave it out; any other purchase has it only if its notice says so. Project funds and activity subsidies do not have it. A step that is not printed does not exist.',
        },
        {
          zh: '联合会指截止时已登记为社区社会组织联合会的组织。服务中心等其他枢纽型组织不算，也不因为距离近而优先。',
          en: 'A federation is an organization registered as such at the bid deadline. Service centres and other hubs are not, and being nearer gives no preference.',
        },
        {
          zh: '联合会以自己的名义投标，或者为备案的会员投标，都适用这一步。截止之后才取得的身份不算。',
          en: 'It makes no difference whether the federation bids for itself or for a filed member. A status gained after the deadline does not count.',
        },
      ],
      quotation: {
        text: '各级民政部门向社会组织购买服务的资金，同等条件下优先向社区社会组织联合会购买服务。',
        source: {
          zh: '《吉林省民政厅关于进一步加强社区社会组织建设的指导意见》（2017年12月25日）三（二）',
          en: 'Guiding opinion of the Civil Affairs Department of Jilin Province on community social organizations, 25 December 2017, part 3 (2). In English: “Money of civil-affairs departments at all levels for purchases of services from social organizations goes, on equal terms, to federations of community social organizations first.”',
        },
      },
      links: [{ to: '/rules', label: { zh: '查看规则和出处', en: 'See the rules and their sources' } }],
    },
    {
      id: 'ladder',
      heading: { zh: '并列处理的步骤', en: 'The steps of the ladder' },
      paragraphs: [
        {
          zh: '公告印明并列处理的步骤，依次适用，分出先后即停：',
          en: 'The notice prints the steps. They are applied in turn until the bids are told apart:',
        },
      ],
      ordered: true,
      list: [
        {
          zh: '联合会优先：并列各家中，联合会排在其他组织之前；有几家联合会的，它们之间再看下一步。',
          en: 'Federation: of those on equal terms, federations come above the others; several federations go on to the next step among themselves.',
        },
        {
          zh: '指定评分项：公告写明的评分项得分高者在前。',
          en: 'Criterion: the higher score in a stated criterion comes first.',
        },
        {
          zh: '公开抽签：每个投标人的设备各生成一个随机数随投标密封，购买主体的随机数在公告时密封；开标时固定全部随机数的校验码，随中标（成交）结果公告公开，由此算出顺序。谁被认定无效都不会改变其他投标的先后，任何人都可以重算。',
          en: 'Draw: each bidder’s own device makes a random number that is sealed in with the bid, and the buyer’s is sealed at publication. The hash of all of them is fixed with the opening, they are published with the award, and the order follows from them: whoever is found invalid moves none of the others, and anybody can repeat it.',
        },
      ],
    },
    {
      id: 'example',
      heading: { zh: '算例', en: 'A worked example' },
      paragraphs: [
        {
          zh: '联合会与另一家组织的总分和报价都相同。下表由本页面当场算出。',
          en: 'The federation and another organization have the same total and the same price. This page computes the table right now.',
        },
      ],
    },
    {
      id: 'open',
      heading: { zh: '公开与监督', en: 'Openness' },
      paragraphs: [
        {
          zh: '由这一步决定的成交称为优先成交，逐个公开：哪些投标并列、相等在哪里、这一步决定了什么、没有这一步会怎样。报价相同的优先成交会提请监督部门注意。',
          en: 'An award that this step decided is a preferential award, and each is published: which bids were equal and in what, what the step decided, and what would have happened without it. Equal prices are flagged to the supervisor.',
        },
      ],
      links: [{ to: '/federations/awards', label: { zh: '查看全部优先成交', en: 'See all preferential awards' } }],
    },
  ],
};
