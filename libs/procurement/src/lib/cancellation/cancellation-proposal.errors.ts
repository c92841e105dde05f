import { defineErrors } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';

/** What may stand against cancelling what was opened, and against what waits for it (docs/adr/0035). */
export const cancellationProposalErrors = defineErrors({
  CANCELLATION_PROPOSED: {
    zh: '已有一项取消的提议待确认，请先办理',
    en: 'It was proposed already to cancel it: decide that first',
  },
  CANCELLATION_PROPOSED_BEFORE: {
    zh: '您已提议过取消本项目，{until}之后才能再次提议；其他经办人可以提议',
    en: 'You have proposed to cancel it before, and can again from {until} (Beijing time) on; another officer can now',
    meaning:
      'An officer proposes to cancel a project once in the time in which that can be confirmed, whatever became of it',
  },
  CANCELLATION_OPEN: {
    zh: '已有人提议取消，{until}前待第二人确认：其间不作评审排序，也不发布结果',
    en: 'Its cancelling was proposed and may be confirmed until {until} (Beijing time): meanwhile nothing is ranked or awarded',
    meaning: 'The first proposal to cancel holds ranking and award back until it is decided or lapses',
  },
  CANCELLATION_NOT_IN_THIS_STATE: {
    zh: '该提议“{stateZh}”，不能“{actZh}”',
    en: 'The proposal is {stateEn}: “{actEn}” cannot be done now',
    meaning: 'This cannot be done in the present state of the proposal',
  },
  CANCELLED_BY_ANOTHER: {
    zh: '须由另一人确认或退回；提议人可以撤回',
    en: 'Another person confirms or refuses it; whoever proposed it can withdraw it',
  },
  NOT_YOUR_CANCELLATION: { zh: '只有提议人可以撤回', en: 'Only whoever proposed it can withdraw it' },
  SUPERVISES_OWN_AGENCY: {
    zh: '您在[buyer]任职，不能以监督人员身份办理，由其他机关的监督人员办理',
    en: 'You hold a role of the [buyer], and decide this as no supervisor: one of another agency does',
  },
  CANCELLATION_IS_THE_BUYERS: {
    zh: '[buyer]另有经办人，由其确认或退回；没有的，才由监督部门办理',
    en: 'The [buyer] has another officer, who decides it; a supervisor does where there is none',
  },
});

declareConstraint('cancellation_proposal_open', () => cancellationProposalErrors.CANCELLATION_PROPOSED());
