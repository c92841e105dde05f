import type { Same } from '@chengjie/portal-ui/i18n/i18n';

/** How to repeat it without this site. */
export const offlineZh = {
  title: '自己离线复算',
  text: '下载输入和结果两个文件，在任何一台装有本平台公开源代码的计算机上都可以复算，不需要联网，也不需要账号。',
  input: '下载输入（JSON）',
  result: '下载结果（JSON）',
  program: '在源代码目录中运行一次“npm ci”和“npm run build”，把两个文件放进去，然后运行：',
  empty: '显示“[]”，表示没有任何不同；否则会逐条列出不同之处。',
  byHand: '也可以用手算：',
  steps: {
    average: '每个评分项：把未回避评审专家的给分相加，除以人数，四舍五入到两位小数。',
    price: '价格分：有效[bid]中最低的[evaluatedPrice] ÷ 本[bid][evaluatedPrice] × 价格权重，四舍五入到两位小数。',
    total: '总分：各评分项得分与价格分相加，从高到低排列；总分相同的，[price]低者在前。',
    ladder: '仍然相同的就是并列，依次按公告载明的步骤处理。',
    draw: '抽签：先对项目、采购包和全部已[opening]的[bid]（含无效的）的编号与随机数求 SHA-256，应与[opening]时公布的一致；再连同[buyer]的随机数求 SHA-256，得到全包唯一的种子；然后对“种子 + [bidding]编号”求 SHA-256，数值小者在前。谁被认定无效都不会改变其他[bid]的先后。',
  },
} as const;

export const offlineEn: Same<typeof offlineZh> = {
  title: 'Repeat it offline',
  text: 'Download input and result. On any computer with this platform’s public source code you can compute it again, without a network and without an account.',
  input: 'Download the input (JSON)',
  result: 'Download the result (JSON)',
  program: 'In the folder of the source code, run “npm ci” and “npm run build” once, put both files there, and run:',
  empty: 'It prints “[]” when nothing differs; otherwise it lists every difference.',
  byHand: 'Or do it by hand:',
  steps: {
    average:
      'Each criterion: add the points of the evaluators who did not stand down, divide by their number, round half up to two decimals.',
    price:
      'Price score: lowest evaluated price of the valid [bids] ÷ this [bid]’s evaluated price × points for the price, rounded half up to two decimals.',
    total:
      'Total: the criteria’s points and the price score added; the highest comes first, and among equal totals the lower [price].',
    ladder: '[Bids] still the same are on equal terms: take the printed steps one by one.',
    draw: 'Draw: the SHA-256 of project, lot, ids and random numbers of all opened [bids], invalid ones too, must be the one that was published with the opening; the SHA-256 of that and the [buyer]’s random number is the one seed of the lot; the SHA-256 of seed and [bid] id then gives the order, lowest first. Whoever is found invalid moves none of the others.',
  },
};
