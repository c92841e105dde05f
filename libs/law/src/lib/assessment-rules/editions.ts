import { assessment2026, checkedBy, decision, order39 } from '../published/sources.js';
import type { AssessmentRules } from './assessment-rules.js';

const LISTED = ['ABNORMAL', 'SERIOUS'] as const;
/** No text with the number was at hand. */
const SEVEN_DAYS = { days: 7, unit: 'CALENDAR_DAYS' } as const;
const PUBLICITY = decision(undefined, '未见公示期天数的正式文本：暂按7日，待主管部门确认');

/** All that are known, the oldest first. Never changed, only added to. */
export const ASSESSMENT_EDITIONS: readonly AssessmentRules[] = [
  {
    id: 'assessment-2011-03-01',
    effectiveFrom: '2011-03-01',
    changes: {
      zh: '首个版本：社会组织评估管理办法（民政部令第39号）。',
      en: 'First edition: the assessment of social organizations by order 39.',
    },
    registeredMonths: 24,
    barredBy: LISTED,
    againWithinYears: null,
    publicity: SEVEN_DAYS,
    appeal: true,
    sources: {
      participation: checkedBy(
        'MEMORY',
        order39(undefined, '取得登记证书满两个年度；列入名录的不予评估按各地通知整理，未逐条核对'),
      ),
      publicity: PUBLICITY,
      appeal: checkedBy('MEMORY', order39(undefined, '对评估结果有异议的，可以向复核委员会申请复核')),
    },
  },
  {
    id: 'assessment-2026-03-01',
    effectiveFrom: '2026-03-01',
    changes: {
      zh: '新的社会组织评估管理办法自2026年3月1日起施行：不再设复核委员会；有效期前四年内可以申请重新评估。',
      en: 'The new measures are in force from 1 March 2026: no review committee any more; a new assessment may be asked for in the first four years.',
    },
    registeredMonths: 24,
    barredBy: LISTED,
    againWithinYears: 4,
    publicity: SEVEN_DAYS,
    appeal: false,
    sources: {
      participation: checkedBy('COPY', assessment2026(undefined, '据2026年1月的转载整理，正式文本待核对')),
      publicity: PUBLICITY,
      appeal: checkedBy('COPY', assessment2026(undefined, '不再设复核委员会；据转载整理，正式文本待核对')),
    },
  },
];
