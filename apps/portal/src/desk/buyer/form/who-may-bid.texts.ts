import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  admits: {
    whole:
      '服务地区是“{{region}}”：要求的承接资质、服务范围须包括它的全部，只在其中一部分服务的不能参加。服务地区请按实际需要填写。',
    part: '服务地区是“{{region}}”：要求的承接资质、服务范围包括它的一部分即可。',
    any: '服务地区是“{{region}}”：没有要求承接资质和服务范围，在别处服务的也可以参加。',
  },
  count: '按这些条件，登记备案名册中现有 {{number}} 家组织可以参加，含由联合会代为[bidding]的。',
  countNote: '[bidding]、[opening]和[award]时还会逐家审查。发布后可看到逐家的符合情况和理由。',
  countNone: '按这些条件，名册中没有组织符合。请放宽条件，否则很可能无人[bidding]。',
  countLater: '选定职能事项后，这里会显示可以参加的组织数量。',
} as const;

const en: Same<typeof zh> = {
  admits: {
    whole:
      'The region is {{region}}: the qualification or service area that is asked for must hold all of it. Who serves a part of it cannot take part, so state the region that is needed.',
    part: 'The region is {{region}}: the qualification or service area that is asked for may hold a part of it.',
    any: 'The region is {{region}}: neither a qualification nor a service area is asked for, so who serves elsewhere may take part too.',
  },
  count:
    'By these conditions {{number}} organizations of the register may take part now, those included for which a federation can [toBid].',
  countNote:
    'Each is checked again at [bidding], [opening] and [award]. After publication you see each one with the reasons.',
  countNone: 'No organization of the register meets these conditions. Loosen them, or nobody may [toBid].',
  countLater: 'Once the function is chosen, the number of organizations that may take part appears here.',
};

registerTexts('whoMayBid', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    whoMayBid: typeof zh;
  }
}
