import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '评估结果',
  lead: '社区社会组织的等级评估和星级评定：初评结果公示期内任何人登录后都可以提出异议；各项得分和说明公开。',
  loading: '正在读取……',
  missing: '没有这项内容，或者尚未公开。',
  results: '结果',
  rounds: '评估',
  round: '评估',
  object: '提出异议',
} as const;

const en: Same<typeof zh> = {
  title: 'Results of assessments',
  lead: 'Grades and stars of community organizations: anybody signed in can object to a preliminary result within its days; all points and how they came are public.',
  loading: 'Loading …',
  missing: 'There is no such thing, or it is not public yet.',
  results: 'Results',
  rounds: 'Rounds of assessment',
  round: 'Round',
  object: 'Object to it',
};

registerTexts('publicRatings', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    publicRatings: typeof zh;
  }
}
