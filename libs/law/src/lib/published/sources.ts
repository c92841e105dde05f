import type { Certainty, Evidence, RuleSource } from '../rule-packs/rule-pack.js';

const cites =
  (document: string, certainty: Certainty) =>
  (article?: string, note?: string): RuleSource => ({
    document,
    certainty,
    ...(article === undefined ? {} : { article }),
    ...(note === undefined ? {} : { note }),
  });

/** The same with by what it was checked. */
export const checkedBy = (evidence: Evidence, source: RuleSource): RuleSource => ({ ...source, evidence });

/**
 * The same with what is known of it: a copy of the law and of its regulation was read article by article (LawRefBook/Laws); of
 * orders and notices no text was at hand, unless the source says otherwise.
 */
export function asChecked(source: RuleSource): RuleSource {
  if (source.certainty === 'L') return checkedBy('COPY', source);
  return source.certainty === 'O' && !source.evidence ? checkedBy('MEMORY', source) : source;
}

/** A rule that is taken over where its source does not bind: the decision is ours. */
export function followed(source: RuleSource): RuleSource {
  if (source.certainty === 'D') return source;
  const of = `参照${source.document}${source.article ?? ''}；限额标准以下的采购不适用政府采购法`;
  return decision(undefined, source.note ? `${of}。${source.note}` : of);
}

/** 政府采购法, the statute. */
export const law = cites('中华人民共和国政府采购法', 'L');
/** Its 实施条例. */
export const regulation = cites('中华人民共和国政府采购法实施条例', 'L');
/** Tenders. */
export const order87 = cites('政府采购货物和服务招标投标管理办法（财政部令第87号）', 'O');
/** Negotiation and single source. */
export const order74 = cites('政府采购非招标采购方式管理办法（财政部令第74号）', 'O');
/** Purchase of services by government, from 2020-03-01. */
export const order102 = cites('政府购买服务管理办法（财政部令第102号）', 'O');
/** Competitive consultation. */
export const notice214 = cites('政府采购竞争性磋商采购方式管理暂行办法（财库〔2014〕214号）', 'O');
/** Two suffice in consultations for services that government buys. */
export const notice124 = cites(
  '关于政府采购竞争性磋商采购方式管理暂行办法有关问题的补充通知（财库〔2015〕124号）',
  'O',
);
/** How procurement information is made public. */
export const notice135 = cites('关于做好政府采购信息公开工作的通知（财库〔2015〕135号）', 'O');
/** Service projects in government procurement. */
export const notice37 = cites('关于推进和完善服务项目政府采购有关问题的通知（财库〔2014〕37号）', 'O');
/** Fair competition: no list of suppliers as an entry ticket. */
export const notice38 = cites('关于促进政府采购公平竞争优化营商环境的通知（财库〔2019〕38号）', 'O');
/** Abnormally low bids. */
export const notice2026 = cites('财库〔2026〕2号', 'O');
/** Assessment of social organizations. */
export const order39 = cites('社会组织评估管理办法（民政部令第39号）', 'O');
/** Credit information of social organizations. */
export const order60 = cites('社会组织信用信息管理办法（民政部令第60号）', 'O');
/** Assessment of social organizations, from 2026-03-01. */
export const assessment2026 = cites('社会组织评估管理办法（民政部，2026年3月1日起施行）', 'O');
/** Names of social organizations, from 2024-05-01. */
export const order69 = cites('社会组织名称管理办法（民政部令第69号）', 'O');
/** A regulation of the State Council about the register. */
export const statute = (document: string) => cites(document, 'L');
/** Price deduction for small enterprises. */
export const notice19 = cites('关于进一步加大政府采购支持中小企业力度的通知（财库〔2022〕19号）', 'O');
/** What is purchased centrally in Jilin, and from which amounts which rules count. */
export const jilin2024 = cites('吉林省政府集中采购目录及标准（2024年版）', 'O');
/** The policy that the product implements. */
export const policy = cites('吉林省民政厅关于进一步加强社区社会组织建设的指导意见（2017年12月25日）', 'P');
/** Our own decision, where no law binds. */
export const decision = cites('本平台规则', 'D');
