import type { Article } from '../article.js';

export const check: Article = {
  slug: 'check',
  title: { zh: '怎样复算一次评审', en: 'How to repeat an award' },
  lead: {
    zh: '评审的全部依据公开。任何人都可以重算，并与公布的结果逐个数字比较。',
    en: 'All that an evaluation rests on is public. Anybody can compute it again and compare it figure by figure.',
  },
  inWordsOfTenders: true,
  sections: [
    {
      id: 'browser',
      heading: { zh: '在浏览器里复算', en: 'In the browser' },
      paragraphs: [],
      ordered: true,
      list: [
        { zh: '打开任意一个已成交项目。', en: 'Open any awarded project.' },
        { zh: '点“复算本次评审”。', en: 'Choose “Repeat this evaluation”.' },
        {
          zh: '您的浏览器用公开的评审依据重新计算一遍，逐项列出公布的数字和算出的数字。',
          en: 'Your browser computes everything anew from the published input and lists the published and the computed figures side by side.',
        },
      ],
      links: [{ to: '/projects?status=AWARDED', label: { zh: '查看已成交项目', en: 'See awarded projects' } }],
    },
    {
      id: 'offline',
      heading: { zh: '离线复算', en: 'Offline' },
      paragraphs: [
        {
          zh: '复算页面可以下载评审输入和结果（JSON）。本项目的评审程序是独立的程序库，不需要数据库，也不联网，可以在任何计算机上运行。',
          en: 'The page offers input and result for download (JSON). The evaluation is a library of its own, without database or network, that runs on any computer.',
        },
      ],
    },
    {
      id: 'hashes',
      heading: { zh: '指纹', en: 'Hashes' },
      paragraphs: [
        {
          zh: '评审输入、目录版次和投标回执都带有校验码：对规范化 JSON（RFC 8785）取 SHA-256。内容改动一个字，校验码就不同。',
          en: 'Evaluation inputs, catalog editions and receipts carry a checksum: SHA-256 over canonical JSON (RFC 8785). One changed letter gives another checksum.',
        },
        {
          zh: '开标记录、评审结果和中标（成交）结果公告发布后不再改动；更正以新版本出现，旧版本保留。',
          en: 'Opening records, evaluations and awards never change once published; a correction is a new version, and the old one stays.',
        },
      ],
    },
    {
      id: 'catalogs',
      heading: { zh: '核对目录的指纹', en: 'Checking the hash of a catalog' },
      paragraphs: [
        {
          zh: '以职能转移目录为例：用下面的查询取出一个版次的全部事项（超过 100 项时按游标翻页），按编码排列，把 nodes 数组写成规范化 JSON（RFC 8785：字段按名称排序，没有多余的空格），对它的 UTF-8 字节取 SHA-256，就应当得到 contentHash。',
          en: 'For the function catalog: ask for all functions of an edition as below (by cursor, if there are more than 100), in the order of their codes. Write the array of nodes as canonical JSON (RFC 8785: fields by name, no needless spaces) and take the SHA-256 of its UTF-8 bytes: it should be the contentHash.',
        },
        {
          zh: '承接组织目录的做法相同，取 OrganizationCatalogEntry 的全部字段，按 id 排列。',
          en: 'The organization catalog goes the same way, with all fields of OrganizationCatalogEntry, in the order of their ids.',
        },
      ],
      code: `{
  functionCatalog(regionCode: "22") {
    contentHash
    functions(first: 100, orderBy: CODE) {
      nodes {
        code version name { zh en } kind department legalBasis serviceStandard unit { zh en }
        guidePrice { amount currency } transferModes tracks capabilities
      }
    }
  }
}`,
      links: [{ to: '/guide/interface', label: { zh: '怎样发送查询', en: 'How to send a query' } }],
    },
  ],
};
