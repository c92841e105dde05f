import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  copied: {
    title: '内容取自以前的项目',
    from: '来源：',
    taken: '已填入该项目的标题、内容、预算和采购方式、参加条件、评审因素、并列处理。',
    anew: '请重新核对标题和内容中的年度、日期、数量和地点；采购方式须经批准的，重新填写批准文件。编号、各项日期、评审小组、密封密钥和通知都不沿用。',
    refused: '按现行规则，以下内容需要更正：',
    notOwn: {
      title: '只能复制本单位的项目',
      text: '这个项目由其他单位办理。',
    },
  },
  older: '填入的内容是按草稿较早的版本填写的，服务器上的草稿在此之后又有修改。保存会以您的内容替换它。',
  dates: {
    lead: '[deadline]时间从发布之时起按规则计算，发布时才确定；您也可以定得更晚，但不能更早。',
    plannedOn: '打算哪一天发布',
    plannedOnHint: '不填按现在计算。',
    past: '这一天已经过去，不能再在这一天发布；以下按现在计算。',
    earliest: '最早的截止时间',
    ruledBy: '由哪项期限决定',
    ruledByText: '{{period}}（{{length}}），各项期限中最后届满',
    first: '请先选择采购类别和采购方式，才能计算期限。',
    factorFirst: '请先填妥演练的缩短倍数，才能计算期限。',
    none: '所选日期和地区没有适用的规则，算不出截止时间。',
    provisional: '暂定',
    provisionalText: '期限跨入官方放假安排尚未公布的年份，按暂定日历（{{calendar}}）计算；安排公布后自动重新计算。',
    exercise: '演练按 {{factor}} 倍缩短：下面的截止时间是演练的，已经缩短；所列规则是正式项目的期限。',
    rules: '期限与依据（{{pack}}）',
  },
  check: {
    lead: '请核对全部内容。保存后仍是草稿，只有本单位能看到；发布前还会再核对一次。',
    missing: '还有内容需要填妥',
    missingIn: '{{step}}：{{fields}}',
    save: '保存草稿',
    saveAndPublish: '保存草稿，去核对发布',
  },
  conflict: {
    title: '草稿在您填写期间被他人修改过',
    text: '您填写的内容还在。请选择：以您的内容替换，或放弃您的内容，改用服务器上的最新草稿。',
    mine: '以我的内容保存',
    theirs: '改用最新草稿',
  },
  notDraft: {
    title: '这个项目已经不是草稿',
    text: '发布后内容即冻结，不能再修改。',
    go: '查看项目',
  },
} as const;

const en: Same<typeof zh> = {
  copied: {
    title: 'Begun with the terms of an earlier project',
    from: 'Taken from:',
    taken:
      'Title, content, budget and procedure, conditions, criteria and steps for ties are filled in as they were there.',
    anew: 'Look anew at years, days, numbers and places in title and content, and give the approval of the procedure again where one is needed. Number, dates, panel, sealing keys and notices are not taken.',
    refused: 'The rules of today have this against it:',
    notOwn: {
      title: 'Only projects of your own office can be copied',
      text: 'This one is another office’s.',
    },
  },
  older:
    'What is filled in goes on from an earlier state of the draft, which was changed since. Saving replaces it by yours.',
  dates: {
    lead: 'The deadline for bids counts from the publication and is settled then. You may set a later one, never an earlier one.',
    plannedOn: 'Day on which you think of publishing',
    plannedOnHint: 'Left empty, it counts from now.',
    past: 'This day is over, so nothing can be published on it: below it counts from now.',
    earliest: 'Earliest deadline',
    ruledBy: 'Decided by',
    ruledByText: '{{period}} ({{length}}), the last of the periods to end',
    first: 'Choose category and procedure first: then the dates can be computed.',
    factorFirst: 'Say first by how many the exercise divides periods: then the dates can be computed.',
    none: 'No rules are in force on that day in that region: there is no deadline.',
    provisional: 'Provisional',
    provisionalText:
      'It reaches into a year whose official holidays are not published yet and is computed by a provisional calendar ({{calendar}}); it is computed again once they are.',
    exercise:
      'The exercise divides periods by {{factor}}: the deadline below is the exercise’s own; the rules listed are those of real projects.',
    rules: 'Periods and sources ({{pack}})',
  },
  check: {
    lead: 'Check everything. It stays a draft that only your office sees; there is another look before it is published.',
    missing: 'Something is still missing',
    missingIn: '{{step}}: {{fields}}',
    save: 'Save the draft',
    saveAndPublish: 'Save and look at it before publishing',
  },
  conflict: {
    title: 'Somebody changed the draft while you were at it',
    text: 'Your input is still here. Choose: save yours over it, or give yours up and use the newest saved draft.',
    mine: 'Save mine',
    theirs: 'Use the newest draft',
  },
  notDraft: {
    title: 'This project is no draft any more',
    text: 'Published terms are frozen and cannot be changed.',
    go: 'Look at the project',
  },
};

registerTexts('projectSaving', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    projectSaving: typeof zh;
  }
}
