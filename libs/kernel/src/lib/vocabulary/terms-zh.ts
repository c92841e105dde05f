import type { Vocabulary } from './vocabularies.js';

/** What is called differently by procedure; the notes say what each is. */
const ZH_TENDER = {
  /** What is sealed in. */
  bid: '投标文件',
  /** Handing it in. */
  bidding: '投标',
  /** Who hands it in. */
  bidder: '投标人',
  /** Until when. */
  deadline: '投标截止',
  opening: '开标',
  openingRecord: '开标记录',
  /** Who reviews and scores. */
  panel: '评标委员会',
  price: '投标报价',
  evaluatedPrice: '评标价',
  basePrice: '评标基准价',
  /** Being chosen. */
  award: '中标',
  awardNotice: '中标结果公告',
  /** Who was chosen. */
  winner: '中标人',
  awardAmount: '中标金额',
  /** How a project reads whose award is published. */
  awarded: '已中标',
  won: '中标',
  notAwarded: '未中标',
  /** Ending without an award, and how a project reads then. */
  failure: '废标',
  failed: '已废标',
  /** What is done as a whole, and what it is cancelled as. */
  purchase: '采购',
  buyer: '采购人',
  /** By what is bid. */
  documents: '招标文件',
  notice: '招标公告',
};

type Term = keyof typeof ZH_TENDER;

const ZH_CONSULTATION: Readonly<Record<Term, string>> = {
  bid: '响应文件',
  bidding: '响应',
  bidder: '供应商',
  deadline: '响应截止',
  opening: '开启',
  openingRecord: '开启记录',
  panel: '磋商小组',
  price: '报价',
  evaluatedPrice: '评审价',
  basePrice: '磋商基准价',
  award: '成交',
  awardNotice: '成交结果公告',
  winner: '成交供应商',
  awardAmount: '成交金额',
  awarded: '已成交',
  won: '成交',
  notAwarded: '未成交',
  failure: '终止',
  failed: '已终止',
  purchase: '采购',
  buyer: '采购人',
  documents: '磋商文件',
  notice: '竞争性磋商公告',
};

/** Each procedure’s terms in Chinese: one that is missing does not compile. */
export const ZH: Readonly<Record<Vocabulary, Readonly<Record<Term, string>>>> = {
  TENDER: ZH_TENDER,
  CONSULTATION: ZH_CONSULTATION,
  NEGOTIATION: {
    ...ZH_CONSULTATION,
    panel: '谈判小组',
    basePrice: '评审基准价',
    documents: '谈判文件',
    notice: '竞争性谈判公告',
  },
  SINGLE_SOURCE: {
    ...ZH_CONSULTATION,
    panel: '协商小组',
    basePrice: '评审基准价',
    documents: '采购文件',
    notice: '单一来源采购公示',
  },
  GRANT: {
    bid: '申报书',
    bidding: '申报',
    bidder: '申报组织',
    deadline: '申报截止',
    opening: '开启',
    openingRecord: '开启记录',
    panel: '评审小组',
    price: '申报金额',
    evaluatedPrice: '评审金额',
    basePrice: '评审基准金额',
    award: '资助',
    awardNotice: '资助结果公告',
    winner: '受资助组织',
    awardAmount: '资助金额',
    awarded: '已资助',
    won: '获得资助',
    notAwarded: '未获资助',
    failure: '终止',
    failed: '未立项',
    purchase: '资助',
    buyer: '资助单位',
    documents: '申报指南',
    notice: '申报公告',
  },
  ANY: {
    bid: '参与文件',
    bidding: '参与',
    bidder: '参与单位',
    deadline: '提交截止',
    opening: '开启',
    openingRecord: '开启记录',
    panel: '评审小组',
    price: '报价',
    evaluatedPrice: '评审价',
    basePrice: '评审基准价',
    award: '入选',
    awardNotice: '结果公告',
    winner: '入选单位',
    awardAmount: '入选金额',
    awarded: '已公布结果',
    won: '入选',
    notAwarded: '未入选',
    failure: '终止',
    failed: '已终止',
    purchase: '项目',
    buyer: '购买主体',
    documents: '公告文件',
    notice: '公告',
  },
};
