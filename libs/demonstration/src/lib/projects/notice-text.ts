import { formatYuan, regionName, shanghaiDate } from '@chengjie/kernel';
import type { Agency } from '../offices/agencies.js';
import type { PlannedFunction } from '../catalogs/functions.js';
import type { Setting } from '../setting.js';
import type { Scenario } from './scenario.js';

/** What one unit costs about, in yuan, so that quantities look right. */
const UNIT_YUAN: Readonly<Record<string, number>> = {
  小时: 36,
  '人·日': 55,
  单: 6,
  件: 12,
  人次: 85,
  户次: 110,
  学时: 260,
  场: 3_200,
  '人·月': 420,
  月: 9_500,
  '家·年': 1_800,
};

/** The title of a notice, e.g. 吉林市昌邑区延安街道2026年居家养老服务购买项目. */
export function titleOf(
  { regionTree }: Setting,
  { regionCode, terms }: Scenario,
  bought: PlannedFunction,
  day: Date,
): string {
  const what = terms === 'SUBSIDY' ? '活动经费补贴项目' : terms === 'FUNDS' ? '资助项目' : '购买项目';
  const name = bought.name.zh;
  return `${regionTree.fullName(regionCode)}${shanghaiDate(day).slice(0, 4)}年${name}${name.endsWith('服务') || what !== '购买项目' ? '' : '服务'}${what}`;
}

/** The same in English, e.g. Home care for the aged in Yan’an Subdistrict, Changyi District, 2026. */
export function englishTitleOf(
  { regionTree }: Setting,
  { regionCode, terms }: Scenario,
  bought: PlannedFunction,
  day: Date,
): string {
  const kind = terms === 'SUBSIDY' ? ' (activity subsidy)' : terms === 'FUNDS' ? ' (project grant)' : '';
  const county = regionCode.slice(0, 6);
  const place = [
    ...(regionCode === county ? [] : [STREETS[regionCode] ?? regionTree.nameOf(regionCode)]),
    regionName({ code: county, name: regionTree.nameOf(county) }, 'en'),
  ];
  return `${bought.name.en} in ${place.join(', ')}, ${shanghaiDate(day).slice(0, 4)}${kind}`;
}

/** English names of the streets and towns that buy something: the kernel has none below counties. */
const STREETS: Readonly<Record<string, string>> = {
  220202003: 'Dongjuzi Subdistrict',
  220202005: 'Yan’an Subdistrict',
  220202007: 'Minzhu Subdistrict',
  220202008: 'Lianhua Subdistrict',
  220202011: 'Xinjian Subdistrict',
  220202100: 'Gudianzi Town',
  220203005: 'Longtan Subdistrict',
  220203009: 'Zunyi Subdistrict',
  220203100: 'Wulajie Town',
  220204001: 'Desheng Subdistrict',
  220204002: 'Nanjing Subdistrict',
  220204003: 'Dadong Subdistrict',
  220204007: 'Zhihe Subdistrict',
  220211001: 'Taishan Subdistrict',
  220211003: 'Shijing Subdistrict',
};

/** The object of the purchase: what, how much, where, how well, how long, and how it is accepted. */
export function descriptionOf(
  { regionTree }: Setting,
  { regionCode, budgetYuan, terms }: Scenario,
  { name, unit, serviceStandard, capabilities }: PlannedFunction,
  { name: agency }: Agency,
): string {
  const quantity = Math.max(1, Math.round((budgetYuan * 0.92) / (UNIT_YUAN[unit.zh] ?? 100)));
  const regionName = regionTree.fullName(regionCode);
  const grant = terms === 'FUNDS' || terms === 'SUBSIDY';
  return [
    `一、内容：在${regionName}范围内面向社区居民开展${name.zh}，${grant ? '资助' : '预算'}金额${formatYuan(budgetYuan * 100)}元，数量约${quantity}${unit.zh}。`,
    `二、标准：${serviceStandard}`,
    `三、承接条件：${capabilities.join('；')}。`,
    `四、期限：自合同（协议）签订之日起12个月，分季度实施。`,
    `五、验收：由${agency}会同服务对象代表按季度验收，满意度调查结果公开。`,
  ].join('\n');
}
