import { assertNoViolations, type Bilingual } from '@chengjie/kernel';
import { projectErrors } from '../project/project.errors.js';
import { projectMachine } from '../project/project.machine.js';
import type { ProjectStatus } from '../project/project.terms.js';

/** Stages in which the bids are open and nothing is awarded: scoring, review and ranking belong here. */
export const UNDER_EVALUATION: readonly ProjectStatus[] = ['OPENED', 'EVALUATED'];

/**
 * For acts that do not move the project themselves.
 * @throws DomainError NOT_IN_THIS_STATE unless the project is in one of the stages
 */
export function assertStage(
  { status }: { readonly status: ProjectStatus },
  stages: readonly ProjectStatus[],
  act: Bilingual,
): void {
  if (stages.includes(status)) return;
  const { zh, en } = projectMachine.states[status];
  assertNoViolations([projectErrors.NOT_IN_THIS_STATE([], { stateZh: zh, stateEn: en, actZh: act.zh, actEn: act.en })]);
}
