import { defineErrors } from '@chengjie/kernel';

/** What may stand against standing an evaluator down by two persons (docs/adr/0021, 0035). */
export const standDownErrors = defineErrors({
  LEFT_BY_TWO: {
    zh: '[opening]之后，登记不能证实的事由，由一名经办人提议、另一人确认；评审专家本人可以声明',
    en: 'After the opening what no register shows is proposed by one officer and confirmed by another person; the evaluator itself may declare it',
  },
  UNABLE_FROM: {
    zh: '评审专家能够评审满一日（周六、周日不计）之后，才能提议其不能参加评审（{fromZh}）；本人可以随时声明',
    en: 'That an evaluator is unable is proposed a day after it could act, Saturdays and Sundays not counted ({fromEn}); the evaluator itself may declare it at any time',
    meaning:
      'That an evaluator is unable is proposed a day after it could first act, Saturdays and Sundays not counted',
  },
  STAND_DOWN_PROPOSED: {
    zh: '已有一项令该席位回避的提议待确认',
    en: 'It was proposed already that this seat is left: that waits to be confirmed',
  },
  STAND_DOWN_NOT_OPEN: {
    zh: '该提议已经确认或者失效（逾期、提议人不再经办、评审专家已经参加评审），或者评审专家已经回避',
    en: 'The proposal was confirmed or has ended (in time, with its proposer’s role, or since the evaluator has taken part), or the evaluator has stood down',
  },
  STAND_DOWN_BY_ANOTHER: { zh: '须由另一人确认', en: 'Another person confirms it' },
  STAND_DOWN_IS_THE_BUYERS: {
    zh: '[buyer]另有经办人，由其确认；没有的，才由监督部门确认',
    en: 'The [buyer] has another officer, who confirms it; a supervisor does where there is none',
  },
  STAND_DOWN_IS_SUPERVISORS: {
    zh: '[opening]之后[buyer]令其回避的席位将超过[panel]的三分之一：由其他机关的监督人员确认',
    en: 'With it the [buyer] would have stood down more than a third of the [panel] since the opening: a supervisor of another agency confirms it',
  },
});
