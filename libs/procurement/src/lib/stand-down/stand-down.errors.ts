import { defineErrors } from '@chengjie/kernel';

/** What may stand against standing an evaluator down by two persons (docs/adr/0021, 0035). */
export const standDownErrors = defineErrors({
  LEFT_BY_TWO: {
    zh: '[opening]之后，登记不能证实的事由，由一名经办人提议、另一人确认；评审专家本人可以声明',
    en: 'After the opening what no register shows is proposed by one officer and confirmed by another person; the evaluator itself may declare it',
  },
  STAND_DOWN_PROPOSED: {
    zh: '已有一项令该席位回避的提议待确认',
    en: 'It was proposed already that this seat is left: that waits to be confirmed',
  },
  STAND_DOWN_NOT_OPEN: {
    zh: '该提议已经确认、逾期，或者评审专家已经回避',
    en: 'The proposal was confirmed or has lapsed, or the evaluator has stood down',
  },
  STAND_DOWN_BY_ANOTHER: { zh: '须由另一人确认', en: 'Another person confirms it' },
  STAND_DOWN_IS_THE_BUYERS: {
    zh: '[buyer]另有经办人，由其确认；没有的，才由监督部门确认',
    en: 'The [buyer] has another officer, who confirms it; a supervisor does where there is none',
  },
});
