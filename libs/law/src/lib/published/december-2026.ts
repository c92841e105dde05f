import type { RuleSource } from '../rule-packs/rule-pack.js';
import { JILIN_THRESHOLDS, SINCE_2026_12, type Rules } from './common-rules.js';
import { LISTING_RULES } from './listing-rules.js';
import { asChecked, checkedBy, decision, law, order39, order60, regulation } from './sources.js';

/** Rules with what is known of each source. */
function checked<Some extends Partial<Rules>>(rules: Some): Some {
  const entries = Object.entries(rules) as [string, readonly [unknown, RuleSource]][];
  return Object.fromEntries(
    entries.map(([rule, [value, source]]) => [rule, [value, asChecked(source)]]),
  ) as unknown as Some;
}

/** Nothing changes but by what is known of the sources, and what of them was ours. */
export const SINCE_DECEMBER_2026: Rules = {
  ...checked(SINCE_2026_12),
  ratingYears: [
    5,
    checkedBy(
      'MEMORY',
      order39(undefined, '该办法已于2026年3月1日废止：只用于此前公告的等级，现行期限见“评估等级从何时起有效”'),
    ),
  ],
  approvableProcedures: [
    SINCE_2026_12.approvableProcedures?.[0],
    checkedBy(
      'COPY',
      law(
        '第二十七条',
        '应当在采购活动开始前获得设区的市、自治州以上人民政府采购监督管理部门的批准；实施条例第二十三条',
      ),
    ),
  ],
};

/** Area and qualification hold all of the region (docs/adr/0038). */
export const SINCE_3_DECEMBER_2026: Rules = {
  ...SINCE_DECEMBER_2026,
  coversWholeRegion: [
    true,
    decision(
      undefined,
      '现行文件没有规定项目地区与服务范围怎样比较。本平台认为：社会团体在登记的活动地域内活动，承接资质只在作出认定的地区之内有效；只包括项目地区一部分的，不能承接全部服务（政府采购法第二十二条、第四十八条）',
    ),
  ],
};

/** The lists of order 60 as data: their grounds, and when an organization leaves them (docs/adr/0039). */
export const SINCE_4_DECEMBER_2026: Rules = {
  ...SINCE_3_DECEMBER_2026,
  listingRules: [
    LISTING_RULES,
    checkedBy(
      'MEMORY',
      order60(
        undefined,
        '列入情形、移出期限依该办法的转载和征求意见稿录入，正式文本待人工核对；答复拟列入通知的天数，以及由另一名经办人决定，是本平台自己的规定',
      ),
    ),
  ],
};

/** The same for Jilin: what of its list is our own reading, and 条例 28. */
export const JILIN_SINCE_DECEMBER_2026: Partial<Rules> = {
  ...checked(JILIN_THRESHOLDS),
  districtsAsCounties: [
    true,
    decision(undefined, '目录写的是县（市）：市辖区及其街道、乡镇按县（市）执行，是本平台的理解，待主管部门确认'),
  ],
  splittingMonths: [
    12,
    decision(undefined, '实施条例第二十八条说的是公开招标数额；本平台对采购限额同样提示，按公告之前12个月计'),
  ],
  openTenderSplitting: [
    'FISCAL_YEAR',
    checkedBy(
      'COPY',
      regulation(
        '第二十八条',
        '条例说的是一个预算项目下的同一品目或者类别；本平台按同一采购人、同一职能事项、公历年度累计',
      ),
    ),
  ],
};
