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
  STAND_DOWN_PROPOSED_BEFORE: {
    zh: '您已以此情形提议过令该席位回避，{until}之后才能再次提议；其他经办人可以提议',
    en: 'You have proposed it of this seat on this ground before, and can again from {until} (Beijing time) on; another officer can now',
    meaning:
      'What was sent back or taken back the same officer proposes of a seat on the same ground again once it would have lapsed',
  },
  STAND_DOWN_NOT_OPEN: {
    zh: '该提议已经确认、退回、撤回或者失效（逾期、提议人不再经办、评审专家已经参加评审或者回避、项目已不在评审）',
    en: 'The proposal was confirmed, refused or withdrawn, or has ended: in time, with its proposer’s role, since the evaluator has taken part or stood down, or since nothing is evaluated any more',
  },
  NOT_YOUR_STAND_DOWN: { zh: '只有提议人可以撤回', en: 'Only whoever proposed it can withdraw it' },
  STAND_DOWN_BY_ANOTHER: {
    zh: '须由另一人确认或退回；提议人可以撤回',
    en: 'Another person confirms or refuses it; whoever proposed it can withdraw it',
  },
  STAND_DOWN_IS_THE_BUYERS: {
    zh: '[buyer]另有经办人，由其确认或退回；没有的，才由监督部门办理',
    en: 'The [buyer] has another officer, who decides it; a supervisor does where there is none',
  },
  STAND_DOWN_IS_SUPERVISORS: {
    zh: '[opening]之后[buyer]令其回避的席位将超过[panel]的三分之一：由其他机关的监督人员确认或退回',
    en: 'With it the [buyer] would have stood down more than a third of the [panel] since the opening: a supervisor of another agency decides it',
  },
});
