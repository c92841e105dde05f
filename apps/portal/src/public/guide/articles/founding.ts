import type { Article } from '../article.js';

export const founding: Article = {
  slug: 'founding',
  title: { zh: '怎样成立社区社会组织', en: 'How to found a community organization' },
  lead: {
    zh: '符合条件的，由民政部门登记；暂不符合的，由街道办事处（乡镇政府）备案。有自己的账号就可以申请，办理期限和理由都写明。',
    en: 'What meets the conditions is registered by civil affairs; what does not yet is filed by the street office or township. An account of your own is enough to apply; the last day to decide and every reason are stated.',
  },
  sections: [
    {
      id: 'track',
      heading: { zh: '登记还是备案', en: 'Registered or filed' },
      paragraphs: [
        {
          zh: '申请页面按您填写的会员、资金和场所，逐项说明符合哪一种、还缺什么，每份材料作什么用。',
          en: 'The form says, as you fill in members, funds and premises, which kind fits, what is missing, and what each document is for.',
        },
      ],
      links: [{ to: '/desk/applications/new', label: { zh: '填写申请', en: 'Fill in an application' } }],
    },
    {
      id: 'steps',
      heading: { zh: '怎样办理', en: 'What happens then' },
      paragraphs: [
        {
          zh: '只有申请人和管辖的机关看得到申请和附件。',
          en: 'An application and its files are seen by whoever applies and by the office of the place, nobody else.',
        },
      ],
      ordered: true,
      list: [
        {
          zh: '开立账号，提出申请，附上材料。',
          en: 'Open an account, apply, and add the documents.',
        },
        {
          zh: '由所在地的机关审查；材料不全的，一次写明需要补正的内容，补正期间不计入办理期限。',
          en: 'The office of the place looks at it; where something is missing it says what, and the time until it comes does not count.',
        },
        {
          zh: '准予的，组织进入登记备案名册；不予准许的，写明理由，可以申请行政复议或者提起行政诉讼。',
          en: 'If granted, the organization enters the register; if refused, the reasons are stated, and a review or a court can be asked.',
        },
        {
          zh: '组织进入名册后，由其负责人认领，成为它的第一个管理员。',
          en: 'Once it is in the register, whoever is in charge claims it and becomes its first administrator.',
        },
      ],
      links: [
        { to: '/request-account', label: { zh: '申请账号', en: 'Ask for an account' } },
        {
          to: '/guide/first-account',
          label: { zh: '组织怎样取得第一个账号', en: 'How an organization gets its first account' },
        },
      ],
    },
  ],
};
