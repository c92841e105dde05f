import { defineEvents } from '@chengjie/kernel';
import * as v from 'valibot';

/** What happens to applications. What was granted is public by the register's own event. */
export const applicationEvents = defineEvents('REGISTER_APPLICATION', {
  APPLICATION_SUBMITTED: {
    ...{ public: false, zh: '提出申请', en: 'Application made' },
    data: v.object({ form: v.string(), regionCode: v.string() }),
  },
  MATERIAL_ASKED_FOR: { public: false, zh: '通知补正', en: 'Material asked for' },
  MATERIAL_SUPPLIED: {
    ...{ public: false, zh: '补正材料', en: 'Material supplied' },
    data: v.object({ files: v.number() }),
  },
  APPLICATION_GRANTED: {
    ...{ public: false, zh: '准予', en: 'Application granted' },
    data: v.object({ organizationId: v.string() }),
  },
  APPLICATION_REFUSED: { public: false, zh: '不予准许', en: 'Application refused' },
  APPLICATION_WITHDRAWN: { public: false, zh: '撤回申请', en: 'Application withdrawn' },
  APPEAL_NOTED: { public: false, zh: '登记复议或诉讼', en: 'Appeal noted' },
});
