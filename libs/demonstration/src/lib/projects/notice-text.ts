import { formatYuan, shanghaiDate } from '@chengjie/kernel';
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
