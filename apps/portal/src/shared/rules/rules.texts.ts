import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';
import type * as Schema from '../../api/schema.generated.js';

const zh = {
  title: '规则',
  lead: '期限、最少家数、评审办法等每一条规则都有出处和施行日期，编成各版适用规则。项目适用发布当天的规则，以后规则改了也不受影响。',
  caption: '适用规则列表',
  column: { pack: '适用规则', region: '适用地区', period: '施行期间', changes: '有什么变化' },
  country: '全国',
  province: '吉林省',
  regionCode: '编码为 {{code}} 的地区',
  since: '{{from}}起',
  period: '{{from}}至{{to}}',
  current: '现行',
  past: '已被取代',
  future: '尚未施行',
  regional: '地区另有规则的，项目适用地区规则，而不是全国规则。',
  loading: '适用规则',
  missing: '没有这一版适用规则',
  missingText: '地址可能有误。',
  changes: '有什么变化',
  certainty: {
    title: '出处的四种性质',
    text: '每条规则都注明出处的性质，您可以据此判断它有多确定。',
    P: '政策原文',
    L: '法律法规',
    O: '部门规章和文件',
    D: '平台决定',
  } satisfies Record<Schema.RuleCertainty | 'title' | 'text', string>,
  certaintyText: {
    P: '指导意见本身的文字。',
    L: '政府采购法及其实施条例。',
    O: '财政部、民政部的令和通知，以及省里的文件。条文号未核对的不写条文号，以正式文本为准。',
    D: '法律没有规定的地方，本平台自己定的办法。',
  } satisfies Record<Schema.RuleCertainty, string>,
  evidence: {
    TEXT: '已核对正式文本。',
    COPY: '依据转载或摘录，尚待核对正式文本。',
    MEMORY: '尚未核对，须由专人查证。',
  } satisfies Record<Schema.RuleEvidence, string>,
  general: '各类采购通用的规则',
  byProcedure: '按采购类别和方式的规则',
  regime: '采购类别',
  procedure: '采购方式',
  notAllowed: '这类采购不适用这种方式',
  notAllowedTag: '不适用',
  tableOf: '{{name}}',
  row: { rule: '规则', text: '内容', source: '出处' },
  note: '说明：{{note}}',
  decidedFrom: '主管机关决定，自{{day}}起；此后的规则版本沿用。',
  replacesDecision: '取代主管机关此前的决定。',
} as const;

const en: Same<typeof zh> = {
  title: 'Rules',
  lead: 'Each rule about periods, least numbers and evaluation has a source and a day from which it counts. They are kept in versions. A project keeps the version of the day of its notice, whatever changes later.',
  caption: 'List of versions of the rules',
  column: { pack: 'Rules', region: 'Region', period: 'In force', changes: 'What changed' },
  country: 'The whole country',
  province: 'Jilin Province',
  regionCode: 'Region {{code}}',
  since: 'From {{from}}',
  period: '{{from}} to {{to}}',
  current: 'In force',
  past: 'Replaced',
  future: 'Not yet in force',
  regional: 'Where a region has packs of its own, its projects follow these and not those of the country.',
  loading: 'Rules',
  missing: 'There is no such version of the rules',
  missingText: 'The address may be wrong.',
  changes: 'What changed',
  certainty: {
    title: 'Four kinds of sources',
    text: 'Each rule says what kind of source stands behind it, so that you can judge how certain it is.',
    P: 'Policy',
    L: 'Statute',
    O: 'Ministry order',
    D: 'Platform',
  },
  certaintyText: {
    P: 'The policy’s own text.',
    L: 'The procurement law and its implementing regulation.',
    O: 'Orders and notices of the ministries of finance and civil affairs, and documents of the province. No article is given where it was not checked: the official text counts.',
    D: 'A decision of this platform, where no law binds.',
  },
  evidence: {
    TEXT: 'The official text was read.',
    COPY: 'From a copy or an excerpt: the official text still has to be read.',
    MEMORY: 'Not yet checked: a person has to look it up.',
  },
  general: 'Rules for all purchases',
  byProcedure: 'Rules by category and procedure',
  regime: 'Category of purchase',
  procedure: 'Procedure',
  notAllowed: 'This category does not use this procedure',
  notAllowedTag: 'Not used',
  tableOf: 'Rules: {{name}}',
  row: { rule: 'Rule', text: 'What it says', source: 'Source' },
  note: 'Note: {{note}}',
  decidedFrom: 'Decided by the competent office as of {{day}}; carried over by packs that follow.',
  replacesDecision: 'Replaces what the competent office had decided.',
};

registerTexts('rules', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    rules: typeof zh;
  }
}
