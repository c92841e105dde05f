import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '更正前的评分表',
  evaluator: '评审专家',
  submittedAt: '原提交时间',
  correctedAt: '更正时间',
  correction: '更正原因',
  given: '{{points}} 分：{{reason}}',
} as const;

const en: Same<typeof zh> = {
  title: 'Sheets before they were corrected',
  evaluator: 'Evaluator',
  submittedAt: 'Handed in',
  correctedAt: 'Corrected',
  correction: 'What was wrong',
  given: '{{points}} points: {{reason}}',
};

registerTexts('correctedSheets', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    correctedSheets: typeof zh;
  }
}
