import { defineActs, isPossible, type Act, type ActKeyOf, type StateOf } from '@chengjie/kernel';

/** A row of the table. */
interface ClaimActRow extends Act {
  /** Where it leads is for everybody to know, though the claim was never announced: what others did to it is not done in the dark. */
  readonly public?: true;
}

/** What can be done with a claim (docs/adr/0019). `announce` is the second consent; `takeEffect` and `lapse` are the clock's. */
export const claimActs = defineActs({
  states: {
    SUBMITTED: { zh: '待第一机关同意', en: 'submitted' },
    CONSENTED: { zh: '待第二机关同意', en: 'consented to by one agency' },
    ANNOUNCED: { zh: '公示中', en: 'announced' },
    EFFECTIVE: { zh: '已生效', en: 'in effect' },
    REJECTED: { zh: '已驳回', en: 'rejected' },
    STOPPED: { zh: '已中止', en: 'stopped' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    LAPSED: { zh: '未能生效', en: 'lapsed' },
  },
  initial: 'SUBMITTED',
  acts: {
    consentToClaim: { from: ['SUBMITTED'], to: 'CONSENTED', label: { zh: '同意认领', en: 'Consent' } },
    announce: { from: ['CONSENTED'], to: 'ANNOUNCED', label: { zh: '同意认领', en: 'Consent' } },
    rejectClaim: {
      from: ['SUBMITTED', 'CONSENTED'],
      to: 'REJECTED',
      public: true,
      label: { zh: '驳回', en: 'Reject' },
    },
    stopClaim: {
      from: ['SUBMITTED', 'CONSENTED', 'ANNOUNCED'],
      to: 'STOPPED',
      public: true,
      label: { zh: '中止认领', en: 'Stop' },
    },
    withdrawClaim: {
      from: ['SUBMITTED', 'CONSENTED', 'ANNOUNCED'],
      to: 'WITHDRAWN',
      label: { zh: '撤回', en: 'Withdraw' },
    },
    takeEffect: { from: ['ANNOUNCED'], to: 'EFFECTIVE', label: { zh: '生效', en: 'Take effect' } },
    lapse: { from: ['ANNOUNCED'], to: 'LAPSED', label: { zh: '不再生效', en: 'Lapse' } },
  } as const satisfies Record<string, ClaimActRow>,
});

/** How a claim stands. */
export type ClaimStatus = StateOf<typeof claimActs>;

/** Ends of claims that are public though they were never announced. */
export const PUBLIC_ENDS: readonly ClaimStatus[] = Object.values(claimActs.acts).flatMap((act) =>
  'public' in act ? [act.to] : [],
);

/** Which act the consent of an agency is, in this state: the second one announces the claim. */
export function consentIn(status: ClaimStatus): 'consentToClaim' | 'announce' {
  return isPossible(claimActs.acts.announce, status) ? 'announce' : 'consentToClaim';
}

/** What somebody does with a claim, by the mutation's name. */
export type ClaimAct = Exclude<ActKeyOf<typeof claimActs>, 'announce' | 'takeEffect' | 'lapse'>;
