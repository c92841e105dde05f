import type { AssessmentScheme, Indicator } from '../lib/scheme.terms.js';

const words = (text: string) => ({ zh: text, en: text });
const named = (id: string, points: string) => ({ id, points, title: words(id) });
const evidence = words('shown');

/** Items of each kind: as published tables have them. */
export const ITEMS = {
  party: {
    ...named('party', '20'),
    kind: 'OPTIONS',
    evidence,
    options: [named('own', '20'), named('instructor', '15'), named('none', '0')],
  },
  assets: {
    ...named('assets', '15'),
    kind: 'GRADED',
    evidence,
    grades: [named('up', '15'), named('kept', '9'), named('down-once', '6'), named('down', '0')],
  },
  staff: { ...named('staff', '15'), kind: 'COUNT', evidence, from: 3, base: '5', step: '1' },
  books: {
    ...named('books', '10'),
    kind: 'DEDUCTION',
    evidence,
    faults: [named('voucher', '2.5'), named('cash', '4')],
  },
} as const satisfies Record<string, Indicator>;

/** 60 points in two groups: 5 from 55 with a Party organization, 4 from 40. */
export const SMALL: AssessmentScheme = {
  id: 'small',
  scale: 'GRADE',
  forms: ['ASSOCIATION'],
  title: words('small'),
  points: '60',
  indicators: [
    { ...named('governance', '35'), kind: 'GROUP', parts: [ITEMS.party, ITEMS.staff] },
    { ...named('finance', '25'), kind: 'GROUP', parts: [ITEMS.assets, ITEMS.books] },
  ],
  levels: [
    { level: 5, from: '55', requires: { item: 'party', atLeast: '20' } },
    { level: 4, from: '40' },
  ],
  source: { document: '本平台规则', certainty: 'D' },
};
