import { StepCheck } from './step-check.js';
import { StepConditions } from './step-conditions.js';
import { StepDates } from './step-dates.js';
import { StepEvaluation } from './step-evaluation.js';
import { StepFunction } from './step-function.js';
import { StepLadder } from './step-ladder.js';
import { StepMoney } from './step-money.js';
import type { StepProps } from './step-props.js';
import { StepText } from './step-text.js';
import type { Step } from './steps.js';
import type { RulesInForce } from './use-rules.js';

/** The fields of one step. */
export function StepOnShow({ step, form, rules }: StepProps & { readonly step: Step; readonly rules: RulesInForce }) {
  switch (step) {
    case 'function':
      return <StepFunction form={form} />;
    case 'money':
      return <StepMoney form={form} rules={rules} />;
    case 'text':
      return <StepText form={form} />;
    case 'conditions':
      return <StepConditions form={form} />;
    case 'evaluation':
      return <StepEvaluation form={form} rules={rules} />;
    case 'ladder':
      return <StepLadder form={form} rules={rules} />;
    case 'dates':
      return <StepDates form={form} />;
    case 'check':
      return <StepCheck form={form} rules={rules} />;
  }
}
