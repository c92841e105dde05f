import type { Article } from '../article.js';

export const sealing: Article = {
  slug: 'sealing',
  title: { zh: '密封是什么意思', en: 'What sealed means' },
  lead: {
    zh: '谁在什么时候能看到什么，以及这是怎样保证的。',
    en: 'Who can see what and when, and what holds it.',
  },
  inWordsOfTenders: true,
  sections: [
    {
      id: 'who',
      heading: { zh: '谁在什么时候能看到什么', en: 'Who sees what, and when' },
      paragraphs: [],
      table: {
        caption: { zh: '谁在什么时候能看到什么', en: 'Who sees what, and when' },
        headings: [
          { zh: '谁', en: 'Who' },
          { zh: '开标之前', en: 'Before the opening' },
          { zh: '开标到中标（成交）结果公告', en: 'Until the award notice' },
          { zh: '中标（成交）结果公告之后', en: 'After the award notice' },
        ],
        rows: [
          [
            { zh: '投标人自己', en: 'The bidder' },
            { zh: '自己投标的全部内容', en: 'All of its own bid' },
            { zh: '自己的投标，以及公开的开标记录', en: 'Its own bid and the public opening record' },
            { zh: '另加自己的得分和理由', en: 'Also its own scores and reasons' },
          ],
          [
            { zh: '购买主体、评审小组、监督部门', en: 'Buyer, panel, supervisor' },
            { zh: '什么都看不到，包括家数', en: 'Nothing, not even how many' },
            {
              zh: '各家名称、报价和方案；排序之后还有得分、名次和理由',
              en: 'Names, prices and proposals; once ranked, also scores, places and reasons',
            },
            { zh: '与之前相同', en: 'The same as before' },
          ],
          [
            { zh: '平台管理员', en: 'Administrator' },
            { zh: '什么都看不到，包括家数', en: 'Nothing, not even how many' },
            { zh: '与公众相同', en: 'The same as the public' },
            { zh: '与公众相同', en: 'The same as the public' },
          ],
          [
            { zh: '公众', en: 'The public' },
            { zh: '什么都看不到，包括家数', en: 'Nothing, not even how many' },
            { zh: '各家名称和报价', en: 'Names and prices' },
            { zh: '另加得分、名次、理由和评审小组名单', en: 'Also scores, places, reasons and the panel' },
          ],
        ],
      },
    },
    {
      id: 'before',
      heading: { zh: '开标之前', en: 'Before the opening' },
      paragraphs: [
        {
          zh: '除投标人自己外，没有人能看到投标内容、报价，也看不到有几家投标：购买主体、平台管理员、日志和统计都不例外。编号是随机的，不透露先后。',
          en: 'Nobody but the bidder sees content, price, or how many bids there are: no buyer, no administrator, no log and no statistic. Numbers are random and tell no order.',
        },
        {
          zh: '内容在写入数据库之前就已加密，每个项目一把密钥，并补足到固定长度。直接管理数据库服务器的人能数出记录的条数，但读不到内容；我们如实说明这一点。',
          en: 'Content is encrypted before it reaches the database, with a key per project, and padded. Whoever runs the database server can count rows, though not read them; we say so plainly.',
        },
      ],
    },
    {
      id: 'opening',
      heading: { zh: '开标', en: 'The opening' },
      paragraphs: [
        {
          zh: '截止时间一过，系统自动开标一次，不论有没有人访问。各家名称和报价成为公开的开标记录。投标家数不足时不开标，所有投标永远保持密封。',
          en: 'After the deadline the system opens the bids once, whether or not anybody visits. Names and prices become the public opening record. With too few bids nothing is opened and all stay sealed for good.',
        },
      ],
    },
    {
      id: 'after',
      heading: { zh: '开标之后', en: 'After the opening' },
      paragraphs: [
        {
          zh: '投标人、报价、得分和理由向公众公开；方案文本只给评审小组、购买主体和监督部门看。评审专家的姓名在中标（成交）结果公告前不公开。',
          en: 'Bidders, prices, scores and reasons are public; the texts of the bids are for panel, buyer and supervisor alone. Evaluators’ names are sealed until the award.',
        },
      ],
    },
  ],
};
