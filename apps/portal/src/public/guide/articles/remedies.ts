import type { Article } from '../article.js';

/** Facts of 政府采购法 第五十一条 to 第五十八条; periods are read from the rules in force, beside this text. */
export const remedies: Article = {
  slug: 'remedies',
  title: { zh: '权利受到影响时怎么办', en: 'When your rights are affected' },
  lead: {
    zh: '有疑问先询问，认为权益受到损害可以质疑，对答复不满意或者没有按时答复可以投诉。向谁提、什么时候提、要写什么，都在这里。',
    en: 'Ask first; challenge what harmed your rights; complain where the answer does not satisfy you or does not come. To whom, by when, and what to write.',
  },
  sections: [
    {
      id: 'which',
      heading: { zh: '三种办法', en: 'Three ways' },
      paragraphs: [
        {
          zh: '询问口头、书面都可以；质疑和投诉应当书面提出。',
          en: 'A question may be asked by word or in writing; challenges and complaints are made in writing.',
        },
      ],
      table: {
        caption: { zh: '询问、质疑、投诉的区别', en: 'Question, challenge and complaint' },
        headings: [
          { zh: '办法', en: 'Way' },
          { zh: '谁可以提', en: 'Who' },
          { zh: '向谁提', en: 'To whom' },
          { zh: '什么情况', en: 'When' },
        ],
        rows: [
          [
            { zh: '询问', en: 'Question' },
            { zh: '任何想参加的组织', en: 'Any organization that thinks of taking part' },
            { zh: '购买主体（采购人）', en: 'The buyer' },
            { zh: '对采购活动的任何事项有疑问', en: 'Anything about the purchase is unclear' },
          ],
          [
            { zh: '质疑', en: 'Challenge' },
            { zh: '参加或者可能参加本次采购的组织', en: 'Organizations that take or could take part in this purchase' },
            { zh: '购买主体（采购人）', en: 'The buyer' },
            {
              zh: '认为采购文件、采购过程或者结果使自己的权益受到损害',
              en: 'Its documents, its course or its result harmed your rights, as you hold',
            },
          ],
          [
            { zh: '投诉', en: 'Complaint' },
            { zh: '提出过质疑的组织', en: 'Organizations that challenged it before' },
            { zh: '同级财政部门', en: 'The finance department of the same level' },
            { zh: '对质疑答复不满意，或者没有按时答复', en: 'The reply does not satisfy you, or none came in time' },
          ],
        ],
      },
    },
    {
      id: 'periods',
      heading: { zh: '期限', en: 'By when' },
      paragraphs: [
        {
          zh: '以下期限取自现行规则，随规则更新。工作日不含公布之日；最后一天到北京时间 24:00 为止。',
          en: 'These periods come from the rules in force, and change with them. The day of the event does not count; the last day ends at 24:00, Beijing time.',
        },
      ],
    },
    {
      id: 'from-when',
      heading: { zh: '质疑从哪天算起', en: 'From which day a challenge counts' },
      paragraphs: [
        {
          zh: '从知道或者应当知道权益受到损害之日算起（政府采购法 第五十二条；实施条例 第五十三条）：',
          en: 'From the day on which you knew, or should have known, of the harm (Government Procurement Law, art. 52; its Regulation, art. 53):',
        },
      ],
      list: [
        {
          zh: '对采购文件：收到采购文件之日，或者采购文件公告期限届满之日；',
          en: 'to the documents: the day you received them, or on which their notice period ended;',
        },
        {
          zh: '对采购过程：各采购程序环节结束之日；',
          en: 'to the course: the day on which that step of it ended;',
        },
        {
          zh: '对结果：结果公告期限届满之日。项目页的时间表写明这一天。',
          en: 'to the result: the day on which the notice of the result ended. The project’s page says which day that is.',
        },
      ],
    },
    {
      id: 'what',
      heading: { zh: '质疑、投诉写什么', en: 'What to write' },
      paragraphs: [],
      list: [
        { zh: '自己的名称、地址、联系人和电话；', en: 'your name, address, contact and telephone;' },
        {
          zh: '项目编号、项目名称、采购包；',
          en: 'reference and title of the project, and the lot;',
        },
        {
          zh: '哪一件事、哪一处文件或者哪一个结果有问题，事实和证据是什么；',
          en: 'which act, which part of the documents or which result is wrong, with facts and evidence;',
        },
        { zh: '依据哪一条规定；', en: 'on which provision you rely;' },
        { zh: '要求怎样处理；', en: 'what you ask for;' },
        {
          zh: '日期，法定代表人或者负责人签字并盖章。投诉附上质疑书和答复。',
          en: 'date, signature and seal. A complaint comes with the challenge and the reply.',
        },
      ],
    },
    {
      id: 'to-whom',
      heading: { zh: '找谁', en: 'Whom to turn to' },
      paragraphs: [
        {
          zh: '购买主体的地址、电话和办公时间在它的页面上：从项目页点购买主体的名称。财政部门也在政府机关目录里。',
          en: 'The buyer’s address, telephone and office hours are on its page: follow its name on the project’s page. Finance departments are in the list of government offices too.',
        },
        {
          zh: '投诉处理期间，财政部门可以书面通知暂停采购活动。对投诉处理决定不服，可以依法申请行政复议或者提起行政诉讼（政府采购法 第五十七条、第五十八条）。',
          en: 'While it decides, the finance department may order the purchase to pause in writing. Its decision can be taken to administrative reconsideration or to court (Government Procurement Law, art. 57 and 58).',
        },
      ],
      links: [
        { to: '/agencies?kind=FINANCE', label: { zh: '财政部门', en: 'Finance departments' } },
        { to: '/agencies', label: { zh: '全部政府机关', en: 'All government offices' } },
      ],
    },
    {
      id: 'grants',
      heading: { zh: '限额以下采购和资助', en: 'Below the threshold, and grants' },
      paragraphs: [
        {
          zh: '上面的期限和财政投诉适用于政府采购。限额以下的采购和资助不适用政府采购法的质疑、投诉程序：先向购买主体询问、提出书面异议；对机关的处理不满意，可以向其上级机关或者监督部门反映。',
          en: 'The periods and the complaint above are those of statutory procurement. Purchases below the threshold and grants are not under them: ask the buyer and object in writing; where its answer does not satisfy you, turn to the office above it or to the supervisor.',
        },
      ],
    },
    {
      id: 'check',
      heading: { zh: '先自己核对', en: 'Check it yourself first' },
      paragraphs: [
        {
          zh: '排名、得分、理由和抽签都公开，任何人都可以在浏览器里重新计算一遍；结果不一致时，页面会指出哪里不一致，可以作为证据。',
          en: 'Ranking, points, reasons and draws are public, and anybody can repeat them in the browser; where something differs the page says what, which is evidence.',
        },
      ],
      links: [{ to: '/guide/check', label: { zh: '怎样复算', en: 'How to repeat an award' } }],
    },
  ],
};
