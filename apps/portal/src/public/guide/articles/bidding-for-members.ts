import type { Article } from '../article.js';

export const biddingForMembers: Article = {
  slug: 'bidding-for-members',
  title: { zh: '联合会怎样代会员投标', en: 'How a federation bids for a member' },
  lead: {
    zh: '备案会员没有法人资格，可以由联合会投标、签约并承担责任，由会员实施。没有会员自己的同意，这样的投标无效。',
    en: 'A filed member is no legal person: its federation may bid, sign and be liable, and the member performs the work. Without the member’s own consent such a bid is invalid.',
  },
  inWordsOfTenders: true,
  sections: [
    {
      id: 'membership',
      heading: { zh: '会员关系由双方建立', en: 'A membership is made by two' },
      paragraphs: [
        {
          zh: '联合会或组织一方提出，另一方接受，会员关系从接受时开始。提出后三十天无答复即失效。任何一方都可以说明理由后结束，从那时起不再是会员；日期不能倒填。',
          en: 'The federation or the organization proposes, the other side accepts, and the membership begins at that instant. Without an answer a proposal expires after thirty days. Either side ends it with a reason, from then on: no day can be stated afterwards.',
        },
      ],
      links: [{ to: '/desk/memberships', label: { zh: '会员关系', en: 'Memberships' } }],
    },
    {
      id: 'performer',
      heading: { zh: '联合会写明由谁实施', en: 'The federation names who performs' },
      paragraphs: [
        {
          zh: '投标时选择“代会员投标”，写明实施会员。项目须允许该会员的类别、资质和服务区域；联合会自己也须信用良好。',
          en: 'In the bid it chooses to bid for a member and names it. The project must admit the member by kind, qualification and service area; the federation’s own standing counts as well.',
        },
        {
          zh: '联合会在密封前或密封后、截止前征求会员同意，并写明会员承担的部分。还没有同意也可以先密封，系统会提醒。',
          en: 'Before or after sealing, until the deadline, it asks the member for consent and says what its part would be. Sealing first is possible; a warning tells what is still missing.',
        },
      ],
      links: [{ to: '/desk/consents', label: { zh: '征求同意', en: 'Consent to bids' } }],
    },
    {
      id: 'answer',
      heading: { zh: '会员怎样答复', en: 'What the member does' },
      paragraphs: [
        {
          zh: '会员看得到项目、采购包和自己承担的部分，看不到报价和方案，也看不到是否已经密封。可以同意，可以说明理由后不同意；截止前可以收回同意。',
          en: 'The member sees project, lot and its own part; neither price nor proposal, nor whether anything was sealed. It agrees, or declines with a reason; until the deadline it may take consent back.',
        },
        {
          zh: '会员也可以给联合会授权，涵盖全部项目，或者限于某一职能事项、某一地区，并可随时结束。',
          en: 'A member may also give its federation a mandate, for all projects or for one function or region, and ends it whenever it likes.',
        },
        {
          zh: '就每一采购包以会员最后的答复为准：不同意或收回同意，优先于任何授权。',
          en: 'About each lot the member’s last word counts: declining, or taking consent back, goes before any mandate.',
        },
      ],
    },
    {
      id: 'deadline',
      heading: { zh: '截止以后', en: 'After the deadline' },
      paragraphs: [
        {
          zh: '截止后任何一方都不能再改变。截止时没有同意也没有授权的，或者已经不是会员的，投标在开标时即为无效，原因公开。',
          en: 'After the deadline nobody changes anything. A bid without consent or mandate, or for somebody who was no member then, is invalid at the opening, and the reason is public.',
        },
        {
          zh: '价格公开后退出联合会，对这次投标没有影响。',
          en: 'Leaving the federation once prices are known changes nothing about that bid.',
        },
      ],
    },
  ],
};
