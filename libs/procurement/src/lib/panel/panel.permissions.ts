import type { Grants } from '@chengjie/platform';

/** Who may do what: panels and scoring. */
export const panelPermissions: Grants = {
  'panel:appoint': ['BUYER'],
  'panel:recuse': ['EVALUATOR', 'BUYER'],
  'standDown:propose': ['BUYER'],
  'standDown:decide': ['BUYER', 'SUPERVISOR'],
  'panel:score': ['EVALUATOR'],
};
