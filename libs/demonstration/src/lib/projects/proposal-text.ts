import type { Random } from '../generator/random.js';
import type { ChosenBidder } from './bidders.js';
import type { Terms } from './terms.js';

const APPROACHES = [
  '实行网格包片、定人定岗，首次服务前入户走访并建立台账',
  '设服务热线和现场接待点，预约、派单、回访全程留痕',
  '按季度制定服务计划，每月公示服务清单和经费使用情况',
  '骨干人员与志愿者结对开展，重点对象每周至少联系一次',
] as const;
const QUALITY = [
  '每月抽查不少于10%的服务记录，满意度低于90%的项目限期整改',
  '服务对象签字确认，督导员每周巡查，问题3个工作日内办结',
  '建立投诉一日响应制度，整改情况向社区居民委员会书面反馈',
] as const;
const EMERGENCIES = [
  '为服务人员和服务对象投保意外险，制定突发情况处置预案并每半年演练',
  '与社区卫生服务机构建立联络机制，恶劣天气启用备用人员',
  '配备应急联络员，服务中断时2小时内安排替补',
] as const;

/** How a bidder would do the work, in the usual order of such documents. */
export function proposalOf(
  random: Random,
  { bidder, performer }: ChosenBidder,
  { function: bought, title }: Terms,
): string {
  const doer = performer ?? bidder;
  const role = performer
    ? `由${bidder.name}作为响应人签约并参与实施，会员组织${performer.name}具体实施。`
    : `由${bidder.name}自行实施，不转包。`;
  const staff = Math.max(3, Math.min(doer.staffCount, random.int(4, 18)));
  return [
    `项目：${title}。${role}`,
    `服务方案：围绕${bought.name.zh}，${random.pick(APPROACHES)}。`,
    `人员配备：投入${staff}人，其中负责人1名、专职人员${Math.max(1, Math.floor(staff / 3))}名，其余为经培训的兼职人员和志愿者。`,
    `质量保障：${random.pick(QUALITY)}。`,
    `应急与投诉：${random.pick(EMERGENCIES)}。`,
  ].join('\n');
}
