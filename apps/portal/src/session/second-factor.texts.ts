import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  usePasskey: '使用通行密钥',
  passkeyFailed: '没有使用通行密钥，请重试，或换一种方式。',
  code: '验证码',
  codeHint: '验证器应用显示的 6 位数字。',
  recoveryCode: '恢复码',
  recoveryCodeHint: '设置第二因素时保存的恢复码，每个只能使用一次。',
  withCode: '改用验证码',
  withRecoveryCode: '改用恢复码',
  password: '当前密码',
  submit: '确认',
  step: {
    title: '第二步：确认身份',
    lead: '密码正确。请再用第二因素确认是您本人。',
    again: '重新登录',
    lost: '第二因素和恢复码都丢失的，请联系主管机关重置。',
  },
  prove: {
    title: '请再次确认身份',
    lead: '此事项须确认是您本人办理。确认后继续办理，已填写的内容不会丢失。',
  },
} as const;

const en: Same<typeof zh> = {
  usePasskey: 'Use a passkey',
  passkeyFailed: 'No passkey was used: try again, or another way.',
  code: 'Code',
  codeHint: 'The six digits that the authenticator app shows.',
  recoveryCode: 'Recovery code',
  recoveryCodeHint: 'One of those that you kept when you set up the second factor; each works once.',
  withCode: 'Use a code instead',
  withRecoveryCode: 'Use a recovery code instead',
  password: 'Present password',
  submit: 'Confirm',
  step: {
    title: 'Second step: prove who you are',
    lead: 'The password is right. Show by your second factor that it is you.',
    again: 'Begin again',
    lost: 'If you have lost the second factor and the recovery codes, ask the office in charge for a reset.',
  },
  prove: {
    title: 'Prove who you are once more',
    lead: 'This asks whether it is you. Then it goes on; nothing that you filled in is lost.',
  },
};

registerTexts('secondFactor', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    secondFactor: typeof zh;
  }
}
