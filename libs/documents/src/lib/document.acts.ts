import { defineActs, type StateOf } from '@chengjie/kernel';

/** What becomes of a document (docs/adr/0037): its bytes come in pieces, and what is whole is looked at by the worker before anybody reads it. */
export const documentActs = defineActs({
  states: {
    RECEIVING: { zh: '上传中', en: 'coming in' },
    QUARANTINED: { zh: '待检查', en: 'waiting to be looked at' },
    ACCEPTED: { zh: '已接收', en: 'accepted' },
    REFUSED: { zh: '未接收', en: 'refused' },
  },
  initial: 'RECEIVING',
  acts: {
    complete: { from: ['RECEIVING'], to: 'QUARANTINED', label: { zh: '上传完毕', en: 'Complete' } },
    accept: { from: ['QUARANTINED'], to: 'ACCEPTED', label: { zh: '接收', en: 'Accept' } },
    refuse: { from: ['RECEIVING', 'QUARANTINED'], to: 'REFUSED', label: { zh: '拒收', en: 'Refuse' } },
  },
});

/** How a document stands. */
export type DocumentStatus = StateOf<typeof documentActs>;
