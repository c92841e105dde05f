import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '登录',
  lead: '查看公告、目录、评审与成交结果无需登录。购买主体、社区社会组织、评审专家等办理业务时请登录。',
  loginName: '登录名',
  password: '密码',
  submit: '登录',
  forgotten: '忘记密码',
  noAccount: '还没有账号？',
  openAccount: '开立账号',
  again: {
    title: '登录已失效',
    lead: '请在这里重新登录。本页和您填写的内容都还在，登录后接着办理。',
    later: '以后再说',
  },
  demonstration: {
    title: '演示账号',
    lead: '点击即可登录。密码均为 {{password}}。',
    caption: '演示账号一览',
    role: '身份',
    holder: '所属单位',
    use: '以此登录',
    useAs: '以此登录：{{loginName}}',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Sign in',
  lead: 'Notices, catalogs, evaluations and awards need no account. Buyers, organizations and evaluators sign in to do their work.',
  loginName: 'Login name',
  password: 'Password',
  submit: 'Sign in',
  forgotten: 'Forgotten password',
  noAccount: 'No account yet?',
  openAccount: 'Open an account',
  again: {
    title: 'Your session has ended',
    lead: 'Sign in again here. This page and what you entered are still there, and you go on where you were.',
    later: 'Later',
  },
  demonstration: {
    title: 'Demonstration accounts',
    lead: 'One click signs you in. The password of all is {{password}}.',
    caption: 'Demonstration accounts',
    role: 'Role',
    holder: 'Acts for',
    use: 'Sign in as this',
    useAs: 'Sign in as this: {{loginName}}',
  },
};

registerTexts('signIn', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    signIn: typeof zh;
  }
}
