import { defineEvents } from '@chengjie/kernel';
import * as v from 'valibot';

const proposed = v.object({
  ...{ regionCode: v.string(), agencyId: v.string(), basePackId: v.string() },
  ...{ from: v.string(), until: v.nullable(v.string()), documentName: v.string(), documentNumber: v.string() },
});

/** What happens to decisions about the federation step: who did it in which role, on which ground. */
export const stepDecisionEvents = defineEvents('FEDERATION_STEP_DECISION', {
  FEDERATION_STEP_PROPOSED: {
    ...{
      public: false,
      zh: '提议延续或终止联合会优先步骤',
      en: 'Proposed to go on with the federation step, or to end it',
    },
    data: proposed,
  },
  FEDERATION_STEP_DECIDED: {
    ...{ public: true, zh: '确认延续或终止联合会优先步骤', en: 'Federation step: confirmed that it goes on, or ends' },
    data: v.object({
      ...proposed.entries,
      ...{ packId: v.string(), packHash: v.string() },
      /** Those of regions within that have rules of their own; events of before have none. */
      packsWithin: v.optional(v.array(v.object({ packId: v.string(), packHash: v.string() }))),
      /** The rule in words, before and after. */
      changes: v.array(v.object({ key: v.string(), before: v.nullable(v.string()), after: v.nullable(v.string()) })),
    }),
  },
  FEDERATION_STEP_REFUSED: {
    ...{ public: false, zh: '退回关于联合会优先步骤的提议', en: 'Proposal about the federation step refused' },
  },
  FEDERATION_STEP_WITHDRAWN: {
    ...{ public: false, zh: '撤回关于联合会优先步骤的提议', en: 'Proposal about the federation step withdrawn' },
  },
});
