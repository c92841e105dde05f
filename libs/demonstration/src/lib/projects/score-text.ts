/** What evaluators write, by criterion, from good to poor. */
const REASONS: Readonly<Record<string, readonly [string, string, string]>> = {
  plan: ['方案完整，步骤和频次明确，贴合本地需求', '方案基本完整，个别环节安排不够具体', '方案较笼统，缺少进度安排'],
  team: ['人员数量充足，持证和培训情况清楚', '人员数量满足要求，专职比例一般', '人员配备偏少，岗位职责不清'],
  quality: ['质量检查和回访制度完善，指标可考核', '有质量制度，考核指标不够量化', '质量保障措施不足'],
  response: ['应急预案可操作，投诉处理时限明确', '有应急预案，演练安排不明确', '应急措施简单'],
  design: ['目标清楚，活动设计贴近居民', '目标清楚，活动安排较一般', '目标不够明确'],
  benefit: ['受益居民面广，重点群体明确', '受益面一般', '受益对象不够明确'],
  spending: ['经费测算细致，公示安排清楚', '经费测算基本合理', '经费安排不够细'],
};

/** @param share points given of the most that can be given */
export function reasonFor(criterionId: string, share: number): string {
  const reasons = REASONS[criterionId];
  if (!reasons) throw new RangeError(`No reasons for ${criterionId}`);
  return share >= 0.88 ? reasons[0] : share >= 0.75 ? reasons[1] : reasons[2];
}
