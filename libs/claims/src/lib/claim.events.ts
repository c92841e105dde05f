import { defineEvents } from '@chengjie/kernel';
import * as v from 'valibot';

const ofAgency = v.object({ agencyId: v.string() });

/** What happens to claims of organizations. What is public of them stands on the organization's page. */
export const claimEvents = defineEvents('CLAIM', {
  CLAIM_SUBMITTED: {
    ...{ public: false, zh: '认领组织', en: 'Organization claimed' },
    data: v.object({ organizationId: v.string() }),
  },
  CLAIM_CONSENTED: { public: false, zh: '同意认领', en: 'Claim consented to', data: ofAgency },
  CLAIM_ANNOUNCED: {
    ...{ public: false, zh: '同意认领并公示', en: 'Claim consented to and announced' },
    data: v.object({ ...ofAgency.entries, until: v.string() }),
  },
  CLAIM_PERIOD_SETTLED: {
    ...{ public: false, zh: '日历公布，公示期确定', en: 'End of the announcement settled by the calendar' },
    data: v.object({ before: v.string(), after: v.string() }),
  },
  CLAIM_REJECTED: { public: false, zh: '驳回认领', en: 'Claim rejected' },
  CLAIM_STOPPED: {
    ...{ public: false, zh: '中止认领', en: 'Claim stopped' },
    data: v.object({ onWordOf: v.nullable(v.string()) }),
  },
  CLAIM_WITHDRAWN: { public: false, zh: '撤回认领', en: 'Claim withdrawn' },
  CLAIM_TOOK_EFFECT: { public: false, zh: '认领生效', en: 'Claim took effect' },
  CLAIM_LAPSED: {
    ...{ public: false, zh: '认领未能生效', en: 'Claim lapsed' },
    data: v.object({ code: v.string() }),
  },
});
