import { askedAgain, type Grants } from '@chengjie/platform';

/** Who may do what in this lib; of registrars, those of a province (step-decision.policy.ts), who prove again who they are. */
export const stepDecisionPermissions: Grants = {
  'federation-step:decide': askedAgain('REGISTRAR'),
};
