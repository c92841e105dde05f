import { registerTexts, type Same } from '../i18n/i18n.js';

const zh = {
  choose: '选择文件',
  drop: '也可以把文件拖到这里',
  bounds: 'PDF、JPEG、PNG、WebP、OFD、DOCX 或 XLSX，最多 {{most}} 个。',
  over: '最多 {{most}} 个：其余的没有上传',
  sent: '{{percent}}%，{{sent}} / {{whole}}',
  state: {
    SENDING: '上传中',
    STOPPED: '上传中断：请再选择一次这个文件，从断开处继续',
    CHECKING: '已上传，正在检查',
    READY: '已上传',
    REFUSED: '未接收',
  },
  look: '查看 {{name}}',
  remove: '移除',
  removeOne: '移除 {{name}}',
  removed: '已移除 {{name}}',
} as const;

const en: Same<typeof zh> = {
  choose: 'Choose files',
  drop: 'or drop them here',
  bounds: 'PDF, JPEG, PNG, WebP, OFD, DOCX or XLSX, {{most}} at most.',
  over: '{{most}} at most: the others were not taken',
  sent: '{{percent}} %, {{sent}} of {{whole}}',
  state: {
    SENDING: 'On its way',
    STOPPED: 'Stopped: choose this file again, and it goes on from there',
    CHECKING: 'It is there, and is being looked at',
    READY: 'It is there',
    REFUSED: 'Refused',
  },
  look: 'Look at {{name}}',
  remove: 'Remove',
  removeOne: 'Remove {{name}}',
  removed: '{{name}} is removed',
};

registerTexts('files', zh, en);

declare module '../i18n/i18n.js' {
  interface Namespaces {
    files: typeof zh;
  }
}
