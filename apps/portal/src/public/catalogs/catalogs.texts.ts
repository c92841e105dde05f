import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  edition: '第 {{number}} 版',
  editionOf: '{{region}}第 {{number}} 版',
  current: '现行版次',
  earlier: '旧版次',
  withdrawnTag: '已撤回',
  withdrawnText: '{{region}}自己发布的版次，已经撤回，只供查考。',
  own: '{{region}}自己发布的版次，在{{region}}适用。',
  inherited: '{{region}}没有发布自己的版次，适用上级{{publisher}}发布的版次。',
  earlierText: '您看到的是旧版次，只供查考。',
  toCurrent: '查看现行版次',
  issuingOffice: '发布机关',
  publishedAt: '发布时间',
  entries: '收录',
  entryCount: '{{total}} 条',
  contentHash: '校验码',
  contentHashText: '校验码按公开的办法算出，内容改动一个字，校验码就会不同。',
  contentHashLink: '怎样自己核对',
  editions: {
    title: '历次版次',
    first: '这是第一版，还没有可以比较的版次。',
    published: '{{day}}发布',
    compare: '与上一版比较',
    shown: '正在查看',
  },
  difference: {
    from: '从',
    to: '到',
    summary: '从第 {{from}} 版到第 {{to}} 版',
    counts: '新增 {{added}}，删去 {{removed}}，变更 {{changed}}。',
    added: '新增（{{total}}）',
    removed: '删去（{{total}}）',
    changed: '变更（{{total}}）',
    same: '两个版次的内容没有不同。',
    noneAdded: '没有新增。',
    noneRemoved: '没有删去。',
    noneChanged: '没有变更。',
    field: '项目',
    before: '变更前',
    after: '变更后',
    changesOf: '{{name}}的变更',
    back: '返回目录',
    onlyOne:
      '{{region}}目前只有一个版次，还没有可以比较的内容。以后每发布一个新版次，都可以在这里看到它与上一版的不同。',
    none: '{{region}}还没有发布过目录。',
  },
} as const;

const en: Same<typeof zh> = {
  edition: 'Edition {{number}}',
  editionOf: 'Published edition {{number}} of {{region}}',
  current: 'In force',
  earlier: 'Earlier edition',
  withdrawnTag: 'Withdrawn',
  withdrawnText: 'An edition that {{region}} published itself. It is withdrawn, and there to be consulted only.',
  own: 'Published by {{region}} itself, and in force there.',
  inherited: '{{region}} has not published an edition of its own: that of {{publisher}} above it counts.',
  earlierText: 'This is an earlier edition, shown for reference.',
  toCurrent: 'Go to the edition in force',
  issuingOffice: 'Issued by',
  publishedAt: 'Published',
  entries: 'Entries',
  entryCount: '{{total}}',
  contentHash: 'Checksum',
  contentHashText: 'It is computed in a published way: if one character changed, so would the checksum.',
  contentHashLink: 'How to check it yourself',
  editions: {
    title: 'All editions',
    first: 'This is the first edition: there is nothing to compare it with yet.',
    published: 'published on {{day}}',
    compare: 'Compare with the one before',
    shown: 'shown here',
  },
  difference: {
    from: 'From',
    to: 'To',
    summary: 'From edition {{from}} to edition {{to}}',
    counts: 'Added: {{added}}. Removed: {{removed}}. Changed: {{changed}}.',
    added: 'Added ({{total}})',
    removed: 'Removed ({{total}})',
    changed: 'Changed ({{total}})',
    same: 'The two editions say the same.',
    noneAdded: 'Nothing was added.',
    noneRemoved: 'Nothing was removed.',
    noneChanged: 'Nothing was changed.',
    field: 'Field',
    before: 'Before',
    after: 'After',
    changesOf: 'Changes of {{name}}',
    back: 'Back to the catalog',
    onlyOne:
      '{{region}} has a single edition so far: there is nothing to compare yet. Each new edition can be compared here with the one before.',
    none: '{{region}} has not published a catalog yet.',
  },
};

registerTexts('catalogs', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    catalogs: typeof zh;
  }
}
