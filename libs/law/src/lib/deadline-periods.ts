import type { Bilingual } from '@chengjie/kernel';

/** The periods of a procedure that run from publication and are over by the deadline for bids. */
export const DEADLINE_PERIODS = {
  deadline: { zh: '公告至截止的最短期限', en: 'Least time to the deadline' },
  documentPeriod: { zh: '采购文件提供期限', en: 'Least time the documents can be had' },
  noticePeriod: { zh: '公告期限', en: 'How long the notice stays up' },
  amendmentLead: { zh: '更正至截止的最短期限', en: 'Least time from an amendment to the deadline' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Name of such a period within the procedure. */
export type DeadlinePeriod = keyof typeof DEADLINE_PERIODS;
