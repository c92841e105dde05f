import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '办理机关',
  caption: '可以办理该认领的机关，由近及远',
  agency: '机关',
  now: '现在能否办理',
  own: '{{name}}（本机关）',
  free: '可以办理',
  buys: '暂不能办理：以下采购项目全部定标、终止或取消之后才可以。',
  deadline: '[deadline]',
  enough: '还须 {{needed}} 个不同机关同意。请携带证明文件的原件，到下列标明“可以办理”的机关。',
  tooFew:
    '还须 {{needed}} 个不同机关同意，而现在可以办理的只有 {{free}} 个：其余机关正在采购。认领会一直保留，不必重新提出；所列项目结束后，该机关即可办理。',
  stuck: '{{agency}}已经同意，但其后又有采购项目：在这些项目结束之前，其他机关也不能同意。认领会一直保留。',
  ownBuys: '本机关正在采购（见下列项目），在项目全部结束之前不能同意、驳回或中止认领。请告知申请人到可以办理的机关。',
  recusal: '经办人依法应当回避的，由该机关其他经办人或其他机关办理。',
} as const;

const en: Same<typeof zh> = {
  title: 'Offices',
  caption: 'Offices that decide this claim, the nearest first',
  agency: 'Office',
  now: 'Whether it can now',
  own: '{{name}} (yours)',
  free: 'It can',
  buys: 'Not now: once all of these projects are awarded, ended or cancelled.',
  deadline: '[Bids] until',
  enough:
    'Different offices whose consent is still needed: {{needed}}. Take the originals of the documents to those that can now.',
  tooFew:
    'Different offices whose consent is still needed: {{needed}}. Offices that can give it now: {{free}}; the others buy at present. The claim is kept, there is no need to make it anew; an office can consent once its projects have ended.',
  stuck:
    '{{agency}} has consented and buys again since: until those projects have ended, no other office can consent. The claim is kept.',
  ownBuys:
    'Your agency buys at present (see its projects below): until all of them have ended it neither consents to claims nor rejects or stops them. Tell the claimant which offices can.',
  recusal: 'An officer who has to recuse itself leaves it to another one, or to another office.',
};

registerTexts('claimOffices', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    claimOffices: typeof zh;
  }
}
