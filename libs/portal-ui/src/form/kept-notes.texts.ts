import { registerTexts, type Same } from '../i18n/i18n.js';

const zh = {
  server: '已保存，{{time}}。只有您能看到，提交后删除。',
  saving: '正在保存……',
  device: '仅保存在本机，{{time}}。连接恢复后自动保存到平台。',
  nowhere: '未保存：平台连接不上，这台设备也不允许保存。请先不要关闭本页。',
  restored: '已填入您于 {{time}} 保存的草稿，尚未提交。',
  discard: '放弃草稿',
  discardTitle: '放弃 {{time}} 保存的草稿吗？',
  discardText: '填写的内容将从本机和平台删除，无法恢复。已经提交的内容不受影响。',
  conflict: '同一份草稿在别处也有修改',
  mineNewer: '本页的内容较新：本页 {{mine}}，另一处 {{theirs}}。两份都在，请选择用哪一份继续。',
  theirsNewer: '另一处的内容较新：另一处 {{theirs}}，本页 {{mine}}。两份都在，请选择用哪一份继续。',
  gone: '这份草稿已在别处提交或放弃。本页的内容还在：{{mine}}。',
  takeMine: '用本页的内容',
  takeTheirs: '用另一处的内容',
  takeNone: '放弃本页的内容',
} as const;

const en: Same<typeof zh> = {
  server: 'Saved {{time}}. Only you see it, and it goes when you send it.',
  saving: 'Saving…',
  device: 'Saved on this device alone, {{time}}. It goes to the platform once that can be reached.',
  nowhere:
    'Not saved: the platform cannot be reached, and this device does not keep it either. Do not close this page yet.',
  restored: 'Your draft of {{time}} is filled in. It is not sent.',
  discard: 'Give up the draft',
  discardTitle: 'Give up your draft of {{time}}?',
  discardText:
    'What you entered is deleted here and on the platform, and cannot be brought back. What you sent before is not affected.',
  conflict: 'The same draft was changed elsewhere',
  mineNewer:
    'What is on this page is newer: here {{mine}}, elsewhere {{theirs}}. Both are kept: choose the one to go on with.',
  theirsNewer:
    'What was saved elsewhere is newer: elsewhere {{theirs}}, here {{mine}}. Both are kept: choose the one to go on with.',
  gone: 'This draft was sent or given up elsewhere. What is on this page is still here: {{mine}}.',
  takeMine: 'Use what is on this page',
  takeTheirs: 'Use what was saved elsewhere',
  takeNone: 'Give up what is on this page',
};

registerTexts('keptNotes', zh, en);

declare module '../i18n/i18n.js' {
  interface Namespaces {
    keptNotes: typeof zh;
  }
}
