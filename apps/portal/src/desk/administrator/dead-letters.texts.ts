import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '未能发出的邮件',
  lead: '多次尝试后仍未发出、或被邮件服务器拒收的邮件。为保密起见，收件地址和内容已经删除；需要链接的人可以重新申请。',
  caption: '未能发出的邮件，最近的在前',
  empty: '没有未能发出的邮件。',
  column: { about: '邮件', createdAt: '写成时间', givenUpAt: '放弃时间', attempts: '尝试次数', failure: '原因' },
  failure: {
    NOT_CONFIGURED: '没有配置邮件服务器',
    CONNECTION: '无法连接邮件服务器',
    ENCRYPTION: '与邮件服务器的连接无法加密',
    SIGN_IN: '邮件服务器不接受用户名或密码',
    REFUSED: '邮件服务器拒收',
    UNFINISHED: '发送程序中断',
    SEAL: '内容在数据库中被改动，或由另一把主密钥密封，未予发送',
    OTHER: '其他原因，详见发送程序的日志',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Mails that were not sent',
  lead: 'Mails that did not get out after many tries, or that the mail server refused. Address and content are deleted, so that nothing is disclosed; whoever needs a link asks for a new one.',
  caption: 'Mails that were not sent, the last one first',
  empty: 'Every mail was sent.',
  column: { about: 'Mail', createdAt: 'Written', givenUpAt: 'Given up', attempts: 'Tries', failure: 'Reason' },
  failure: {
    NOT_CONFIGURED: 'No mail server is configured',
    CONNECTION: 'The mail server was not reached',
    ENCRYPTION: 'The connection could not be encrypted',
    SIGN_IN: 'The mail server did not take name or password',
    REFUSED: 'The mail server refused it',
    UNFINISHED: 'The worker ended while sending',
    SEAL: 'It was changed in the database or sealed under another master key, and was not sent',
    OTHER: 'Something else: see the worker’s log',
  },
};

registerTexts('deadLetters', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    deadLetters: typeof zh;
  }
}
