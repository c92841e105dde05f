import type { UserError } from '@chengjie/portal-ui/form/refusal';
import { set, type FieldErrors, type Resolver } from 'react-hook-form';
import { problemsOf, type FormProblem } from './problems.js';
import { stepOf, type Step } from './steps.js';
import type { ProjectFormValues } from './values.js';

/** What the resolver must know besides the values. */
export interface StepContext {
  readonly step: Step;
  readonly messageOf: (problem: FormProblem) => string;
}

/** Checks the step on show: what is wrong on others is said there. */
export const stepResolver: Resolver<ProjectFormValues, StepContext> = (values, context) => {
  const problems = problemsOf(values.terms).filter(({ path }) => stepOf(path) === context?.step);
  if (!context || problems.length === 0) return { values, errors: {} };
  const errors: FieldErrors<ProjectFormValues> = {};
  for (const problem of problems) {
    set(errors, `terms.${problem.path}`, { type: problem.text, message: context.messageOf(problem) });
  }
  return { values: {}, errors };
};

/** The field of the terms that an error of the API names: `input.terms.…` when creating, `input.changes.…` when changing. */
export function fieldOf(path: readonly string[]): string {
  const [, group, ...names] = path;
  return group === 'terms' || group === 'changes' ? names.join('.') : '';
}

/** The first step, in the order of the form, that an error belongs to. */
export function firstStepOf(errors: readonly UserError[], steps: readonly Step[]): Step | undefined {
  const found = new Set(errors.map(({ path }) => stepOf(fieldOf(path))));
  return steps.find((step) => found.has(step));
}
