import type { Article } from '../article.js';

export const privacy: Article = {
  slug: 'privacy',
  title: { zh: '隐私说明', en: 'Privacy' },
  lead: {
    zh: '我们在您的设备上存什么，在服务器上记什么，哪些内容公开。',
    en: 'What is kept on your device, what the server records, and what is public.',
  },
  sections: [
    {
      id: 'device',
      heading: { zh: '您的设备上', en: 'On your device' },
      paragraphs: [],
      list: [
        {
          zh: '登录后的会话 Cookie：只用于识别登录状态，网页脚本读不到。',
          en: 'A session cookie once you sign in: it only tells who is signed in, and no script can read it.',
        },
        {
          zh: '您选择的语言，以及当前标签页所用的身份。',
          en: 'The language you chose, and the role that a tab acts in.',
        },
        {
          zh: '您填写中的草稿：加密保存，没有您的登录无法读取；提交、放弃或退出登录后从本机清除。',
          en: 'Drafts of what you are writing: encrypted, so that nobody reads them without your session; they go from the device when you send or give them up and when you sign out.',
        },
      ],
    },
    {
      id: 'server',
      heading: { zh: '服务器上', en: 'On the server' },
      paragraphs: [
        {
          zh: '您填写的电子邮箱：只用来向您本人发送链接和提醒，他人和机关都看不到。发出的邮件不留存地址和内容。',
          en: 'The mail address that you entered: it is used to send you links and notices, and neither others nor offices see it. Of mails that were sent, address and content are not kept.',
        },
        {
          zh: '账号、身份和办理记录。每一步办理都留下记录：谁、什么时间、做了什么、为什么。密码只保存不可逆的散列值。',
          en: 'Accounts, roles and what was done. Each act leaves a record of who did what, when and why. Of passwords only a hash is kept.',
        },
        {
          zh: '您填写中的草稿：加密保存，只有您以同一身份登录才能看到，换一台设备也能接着填写；数据库里看不出是谁的、为哪个项目而写，也不留办理记录。提交或放弃后删除，最长保存 90 天。机关为您重置密码之后，此前的草稿不再能打开。',
          en: 'Drafts of what you are writing: encrypted, and shown to you alone in the same role, on another device too. The database does not tell whose they are or for which project, and no record is left. They go when you send or give them up, and after 90 days. After an office resets your password, earlier ones cannot be opened any more.',
        },
      ],
    },
    {
      id: 'public',
      heading: { zh: '公开的内容', en: 'What is public' },
      paragraphs: [
        {
          zh: '公告、目录、开标记录、排名、得分、理由和中标（成交）结果公告。负责人和经办人以职务加编号显示，不公开姓名。',
          en: 'Notices, catalogs, opening records, rankings, scores, reasons and awards. People appear as a role and a number, not by name.',
        },
      ],
    },
    {
      id: 'others',
      heading: { zh: '第三方', en: 'Third parties' },
      paragraphs: [
        {
          zh: '页面的全部内容，包括字体，都来自本平台自己的服务器。不使用统计、广告或其他第三方服务。',
          en: 'Everything on these pages, fonts included, comes from our own server. There are no analytics, no advertising and no other third party.',
        },
      ],
    },
  ],
};
