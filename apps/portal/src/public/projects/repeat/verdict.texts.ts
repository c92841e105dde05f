import type { Same } from '@chengjie/portal-ui/i18n/i18n';

/** What a repeated award came to. */
export const verdictZh = {
  AGREES: { title: '复算一致', text: '共对比 {{compared}} 项，公布的与复算的全部相同。' },
  DIFFERS: {
    title: '复算不一致',
    text: '共对比 {{compared}} 项，其中 {{disagreeing}} 项与公布的不同，已在下面标出。请向[buyer]或监督部门提出。',
  },
  IMPOSSIBLE: {
    title: '无法复算',
    text: '公布的输入不完整或有错误，按规则算不出结果。请向[buyer]或监督部门提出。',
  },
  WITHHELD: {
    title: '[awarded]，但没有公开评审',
    text: '本包已经[award]，[award]所依据的评审却没有公开，无法复算。请向[buyer]或监督部门提出。',
  },
  NOTHING_YET: { title: '尚无可复算的评审', text: '本包没有[award]，也没有公开的评审。' },
  OTHER_VERSION: {
    title: '本页不认识这一版规则程序',
    text: '这次评审由另一版规则程序计算，本页没有那一版，因此不能说一致或不一致。请刷新页面，或使用对应版本的程序复算。',
  },
};

export const verdictEn: Same<typeof verdictZh> = {
  AGREES: { title: 'The result is the same', text: 'Figures compared: {{compared}}. All are as published.' },
  DIFFERS: {
    title: 'The result is not the same',
    text: 'Figures compared: {{compared}}. Different from what was published: {{disagreeing}}, marked below. Raise it with the [buyer] or the supervisor.',
  },
  IMPOSSIBLE: {
    title: 'It cannot be repeated',
    text: 'The published input is incomplete or wrong, so that the rules give no result. Raise it with the [buyer] or the supervisor.',
  },
  WITHHELD: {
    title: 'Awarded by an evaluation that is not public',
    text: 'This lot is awarded, yet the evaluation that the award rests on is not public, so that nothing can be repeated. Raise it with the [buyer] or the supervisor.',
  },
  NOTHING_YET: {
    title: 'Nothing to repeat yet',
    text: 'This lot is not awarded, and no evaluation of it is public.',
  },
  OTHER_VERSION: {
    title: 'This page does not know that version of the rules’ program',
    text: 'The evaluation was computed by another version, which this page does not have, so that it can say neither the same nor different. Load the page again, or repeat it with a program of that version.',
  },
};
