import { describe, expect, it } from '@jest/globals';
import type { AgencyRow } from '@chengjie/accounts';
import { registeredErrors } from '@chengjie/kernel';
import { stepDecisionErrors } from './step-decision.errors.js';
import { decisionTransitions, type DecidedNow, type OpenDecision, type StepActor } from './step-decision.policy.js';

/** What is wrong with what was entered, or with proposing at all, which the page says beforehand as `mayPropose` and `ended`. */
const OF_PROPOSING =
  `NO_STEP_TO_DECIDE FROM_NOT_LATER FROM_BEFORE_A_PACK FROM_AFTER_THE_END UNTIL_BEFORE_FROM UNTIL_TOO_FAR
  STEP_UNCHANGED DECISION_IS_OPEN`.split(/\s+/);

/** Refusals of acts that are offered to nobody whom they refuse. */
const NOT_OFFERED = ['DECISION_NOT_IN_THIS_STATE', 'SECOND_REGISTRAR_NEEDED', 'NOT_YOUR_STEP_PROPOSAL'];

const province: AgencyRow = { id: 'province', name: '吉林省民政厅', kind: 'CIVIL_AFFAIRS', regionCode: '22' };
const second: StepActor = {
  accountId: 'second',
  acting: { role: 'REGISTRAR', regionCode: '22', agencyId: 'province', holder: province.name },
};
const decision: OpenDecision = {
  ...{ status: 'PROPOSED', regionCode: '22', proposedById: 'first', proposerAgency: province },
  ...{ basePackId: '22-2026-12', from: '2028-01-01' },
};
const sound: DecidedNow = {
  office: { agency: province, buys: false },
  standing: { proposerHolds: true, proposerBuys: false, packChanged: false },
  today: '2027-12-15',
};
const shown = (changes: Partial<DecidedNow>) =>
  decisionTransitions(second, decision, { ...sound, ...changes }).map(({ disabledReason }) => disabledReason?.zh ?? '');

/** By code: what is shown to whoever could do the act, in a state in which the act refuses it. */
const FORESEEN: Readonly<Record<string, () => readonly string[]>> = {
  NOT_THE_COMPETENT_OFFICE: () => shown({ office: { agency: { ...province, kind: 'FINANCE' }, buys: false } }),
  OFFICE_BUYS: () => shown({ office: { agency: province, buys: true } }),
  CONFIRMED_TOO_EARLY: () => shown({ today: '2027-06-01' }),
  PROPOSING_REGISTRAR_LEFT: () => shown({ standing: { ...sound.standing, proposerHolds: false } }),
  PACK_CHANGED_MEANWHILE: () => shown({ standing: { ...sound.standing, packChanged: true } }),
};

/** What is said of a refusal, with its places open. */
function saying(code: string): RegExp {
  const literal = (registeredErrors().get(code)?.zh ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\\\{\w+\\\}/g, '.+')}$`);
}

describe('what refuses an act on a decision about the federation step', () => {
  it.each(Object.keys(stepDecisionErrors))(
    '%s is about proposing, said beforehand, or of an act not offered',
    (code) => {
      const ways = [OF_PROPOSING.includes(code), code in FORESEEN, NOT_OFFERED.includes(code)];
      expect(ways.filter(Boolean)).toHaveLength(1);
    },
  );

  it.each(Object.entries(FORESEEN))('%s is said beforehand, in its own words', (code, said) => {
    expect(said()).toContainEqual(expect.stringMatching(saying(code)));
  });
});
