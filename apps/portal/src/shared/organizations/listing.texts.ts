import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  decided: '由{{by}}认定：{{reason}}',
  paper: '依据：{{name}}（{{number}}，{{day}}）',
  takenOver: '由此前的名录（名单）转入，没有列入情形的记载。',
  earliest: '最早可以移出：{{day}}',
  earliestRectified: '最早可以移出：{{day}}，并须已经整改',
  rectified: '整改后方可移出',
  deregistered: '注销登记时方可移出',
  removed: '由{{by}}移出：{{reason}}',
  decision: { name: '决定书名称', number: '决定书文号', issuedOn: '决定日期' },
  basis: { name: '依据文书名称', number: '依据文书文号', issuedOn: '依据文书日期' },
} as const;

const en: Same<typeof zh> = {
  decided: 'Decided by {{by}}: {{reason}}',
  paper: 'By: {{name}} ({{number}}, {{day}})',
  takenOver: 'Taken over from a list of before, which kept no ground.',
  earliest: 'Can be taken off from {{day}} on',
  earliestRectified: 'Can be taken off from {{day}} on, if what was wanting is put right',
  rectified: 'Can be taken off once what was wanting is put right',
  deregistered: 'Stays until the organization is deregistered',
  removed: 'Taken off by {{by}}: {{reason}}',
  decision: { name: 'Name of the decision', number: 'Number of the decision', issuedOn: 'Date of the decision' },
  basis: { name: 'What it is based on', number: 'Number of that document', issuedOn: 'Date of that document' },
};

registerTexts('listing', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    listing: typeof zh;
  }
}
