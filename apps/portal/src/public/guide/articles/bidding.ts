import type { Article } from '../article.js';

export const bidding: Article = {
  slug: 'bidding',
  title: { zh: '组织怎样投标', en: 'How organizations bid' },
  lead: {
    zh: '从找到项目到看见结果：谁可以投标，怎样密封提交，回执有什么用，怎样更改或撤回。',
    en: 'From finding a project to seeing the result: who may bid, how a bid is sealed in, what the receipt proves, how to replace or withdraw.',
  },
  inWordsOfTenders: true,
  sections: [
    {
      id: 'who',
      heading: { zh: '谁可以投标', en: 'Who may bid' },
      paragraphs: [
        {
          zh: '每个项目在公告中写明条件：登记或备案、类别、评估等级、承接资质、服务区域。登录后，“可参与项目”逐条列出贵单位是否符合，不符合的说明原因。',
          en: 'Each notice prints its conditions: registered or filed, kind, rating, qualification, service area. After signing in, “Projects for us” tells condition by condition whether you meet it, and why not.',
        },
        {
          zh: '列入承接组织目录是证明，不是门槛：符合项目条件的组织，即使没有列入目录，也可以投标，并在投标、开标（以投标截止时的登记为准）和成交时核对。',
          en: 'Being listed in the organization catalog is evidence, no entry ticket: whoever meets the project’s conditions may bid unlisted, and is checked at bidding, at the opening (by the register as of the deadline) and at the award.',
        },
        {
          zh: '备案组织不是法人。政府采购项目可以由已登记的联合会投标并承担责任，写明由哪个备案会员实施；申请项目资金和活动经费补贴时，备案组织可以自己申请。',
          en: 'A filed organization is no legal person. In a purchase its registered federation may bid, bear the liability, and name the filed member that performs the work; for project funds and subsidies a filed organization may apply by itself.',
        },
      ],
      links: [{ to: '/desk/opportunities', label: { zh: '查看可参与项目', en: 'See projects for us' } }],
    },
    {
      id: 'submit',
      heading: { zh: '密封提交', en: 'Sealing in' },
      paragraphs: [
        {
          zh: '报价和方案边填写边保存为草稿：加密保存，只有填写人自己能看到，也没有人看得出是否有人在为这个项目填写。提交后立即加密，开标前除投标人自己外无人能看。',
          en: 'Price and proposal are kept as a draft while you write: encrypted, shown to whoever writes them alone, and nobody can tell whether anybody is writing for this project. On submission they are encrypted at once; until the opening nobody but the bidder can read them.',
        },
        {
          zh: '是否按时，以数据库收到并写入的那一刻为准。页面上的倒计时按服务器时间显示，与您设备上的钟无关。',
          en: 'Whether a bid is in time is decided at the instant at which the database writes it. The countdown follows the server’s clock, not your device’s.',
        },
      ],
    },
    {
      id: 'receipt',
      heading: { zh: '回执', en: 'The receipt' },
      paragraphs: [
        {
          zh: '每次提交都有回执：编号、时间、校验码和随机码。请保存。校验码由报价、方案和随机码算出，开标后可以证明所开的正是您当时提交的内容。',
          en: 'Each submission gives a receipt: number, time, checksum and random code. Keep it. The checksum is made of price, proposal and random code; after the opening it proves that what was opened is what you submitted.',
        },
      ],
    },
    {
      id: 'change',
      heading: { zh: '更改与撤回', en: 'Replacing and withdrawing' },
      paragraphs: [
        {
          zh: '截止前可以重新提交，以最后一次为准；也可以撤回，撤回后还可以再次提交。截止后不能更改。',
          en: 'Until the deadline you may submit again, and the last one counts; or withdraw, and submit anew. After it nothing can be changed.',
        },
        {
          zh: '连接中断时，同一次提交重试不会变成两份投标。',
          en: 'After a lost connection, trying the same submission again never makes two bids of it.',
        },
      ],
    },
    {
      id: 'result',
      heading: { zh: '结果', en: 'The result' },
      paragraphs: [
        {
          zh: '中标（成交）结果公告发布后，每个投标人都能看到自己每一项的得分、名次和理由，并可查看公开的排名与评审依据。',
          en: 'With the award every bidder sees its own score in each criterion, its place and the reason, besides the public ranking and what it rests on.',
        },
      ],
      links: [{ to: '/desk/bids', label: { zh: '查看我参与的项目', en: 'See our submissions' } }],
    },
  ],
};
