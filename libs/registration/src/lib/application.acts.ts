import { defineActs, type ActKeyOf, type StateOf } from '@chengjie/kernel';

/** What can be done with an application to enter the register (docs/adr/0040). */
export const applicationActs = defineActs({
  states: {
    SUBMITTED: { zh: '审查中', en: 'under review' },
    MATERIAL_ASKED: { zh: '待补正', en: 'waiting for material' },
    GRANTED: { zh: '准予', en: 'granted' },
    REFUSED: { zh: '不予准许', en: 'refused' },
    APPEALED: { zh: '已申请复议或起诉', en: 'refused, and appealed against' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  },
  initial: 'SUBMITTED',
  acts: {
    askForMaterial: { from: ['SUBMITTED'], to: 'MATERIAL_ASKED', label: { zh: '通知补正', en: 'Ask for material' } },
    supplyMaterial: {
      from: ['MATERIAL_ASKED'],
      to: 'SUBMITTED',
      label: { zh: '补正', en: 'Supply what is asked for' },
    },
    grantApplication: { from: ['SUBMITTED'], to: 'GRANTED', label: { zh: '准予', en: 'Grant' } },
    refuseApplication: {
      from: ['SUBMITTED', 'MATERIAL_ASKED'],
      to: 'REFUSED',
      label: { zh: '不予准许', en: 'Refuse' },
    },
    withdrawApplication: {
      from: ['SUBMITTED', 'MATERIAL_ASKED'],
      to: 'WITHDRAWN',
      label: { zh: '撤回申请', en: 'Withdraw' },
    },
    noteAppeal: { from: ['REFUSED'], to: 'APPEALED', label: { zh: '登记复议或诉讼', en: 'Note an appeal' } },
  },
});

/** How an application stands. */
export type ApplicationStatus = StateOf<typeof applicationActs>;

/** What somebody does with an application, by the mutation's name. */
export type ApplicationAct = ActKeyOf<typeof applicationActs>;
