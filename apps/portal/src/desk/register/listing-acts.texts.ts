import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  ground: '列入情形',
  enter: {
    act: '列入活动异常名录',
    ask: '将“{{name}}”列入活动异常名录？',
    text: '立即生效并公开。已在名录上的，增加一项情形，期限重新计算。文书和理由不写个人信息。',
    done: '已列入活动异常名录。',
  },
  remove: {
    act: '移出名录（名单）',
    ask: '将“{{name}}”移出名录（名单）？',
    text: '期限已满、列入的情形已整改的，方可移出；移出和理由记入公开历史。',
    rectified: '列入的情形是否已整改',
    yes: '已整改',
    no: '没有整改事项',
    done: '已移出。',
  },
  propose: {
    act: '提议列入严重违法失信名单',
    ask: '提议将“{{name}}”列入严重违法失信名单？',
    text: '送达通知、组织答复或者期满后，由另一名经办人决定；您不能作决定。',
    reason: '理由（告知组织）',
    done: '已提议，请送达通知。',
  },
} as const;

const en: Same<typeof zh> = {
  ground: 'Ground',
  enter: {
    act: 'Put on the abnormal list',
    ask: 'Put “{{name}}” on the abnormal list?',
    text: 'It counts at once and is public. Of an organization that is there it enters one ground more, and its time counts anew. Name no person.',
    done: 'It is on the abnormal list.',
  },
  remove: {
    act: 'Take off the list',
    ask: 'Take “{{name}}” off the list?',
    text: 'Once its time is over and what was wanting is put right; removal and reason stand in the public history.',
    rectified: 'Is it put right?',
    yes: 'Put right',
    no: 'Nothing was to be put right',
    done: 'It is taken off.',
  },
  propose: {
    act: 'Propose the serious list',
    ask: 'Propose the serious list for “{{name}}”?',
    text: 'After notice, and its reply or its days, another officer decides; you do not.',
    reason: 'Reason (told to the organization)',
    done: 'It is proposed: serve the notice.',
  },
};

registerTexts('listingActs', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    listingActs: typeof zh;
  }
}
