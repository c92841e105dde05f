import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  conditions: {
    title: '谁可以[bidding]',
    tracks: {
      both: '已登记或已备案的社区社会组织都可以用自己的名义参加。',
      registered: '已登记的社区社会组织可以用自己的名义参加。备案组织可以由已登记的联合会代为[bidding]、由其实施。',
      filed: '已备案的社区社会组织可以用自己的名义参加。',
    },
    social: '只面向社会组织。',
    notOnlySocial: '不限于社会组织。',
    kinds: '限以下类别：{{kinds}}。',
    anyKind: '各类社区社会组织均可，不限类别。',
    rating: '评估等级须在 {{rating}}A 以上，且在有效期内。',
    noRating: '不要求评估等级。',
    qualified: {
      whole: '[bidder]或实施单位须具有“{{function}}”的有效承接资质，资质适用的地区须包括{{region}}的全部。',
      part: '[bidder]或实施单位须具有“{{function}}”的有效承接资质，资质适用的地区包括{{region}}或者其一部分均可。',
    },
    notQualified: '不要求事先列入承接组织目录；目录是条件已经核验的证明，不是入场券。',
    area: {
      whole: '服务范围须包括{{region}}的全部；看的是能在哪里服务，不是在哪里登记。',
      part: '服务范围须包括{{region}}或者其一部分；看的是能在哪里服务，不是在哪里登记。',
    },
    noArea: '不限服务范围。',
    standing: '列入严重违法失信名单的，不得参加。',
    again: '以上条件在[bidding]、[opening]和[award]时分别核验。',
  },
  scoring: {
    title: '评分办法',
    COMPREHENSIVE_SCORING:
      '总分最高者列第一。各项得分与价格分先分别四舍五入到两位小数，再相加；公布的数字就是用来比较的数字。',
    LOWEST_EVALUATED_PRICE: '不评分。[evaluatedPrice]最低者列第一。',
    FIXED_PRICE: '价格由公告固定，不参与评分；总分最高者列第一。',
    caption: '评分项与满分',
    criterion: '评分项',
    points: '满分',
    how: '怎样得分',
    panel: '每位评审专家打分并写明理由，取全体评审专家的平均分',
    technical: '（技术因素）',
    technicalStep:
      '竞争性磋商：总分和最后[price]都相同的，标明为技术因素的各项得分之和高者在前（财库〔2014〕214号第二十五条）。',
    price: '价格',
    priceHow: '有效[bid]中的最低[evaluatedPrice] ÷ 本[bid][evaluatedPrice] × {{weight}}',
    sum: '合计',
    sumHow: '各项相加为 100 分',
  },
  ladder: {
    title: '并列时怎么办',
    equal: {
      COMPREHENSIVE_SCORING: '公布的总分相同、[price]也相同，才算并列，也就是“同等条件”。',
      CONSULTATION: '公布的总分相同、最后[price]相同、技术得分也相同，才算并列，也就是“同等条件”。',
      LOWEST_EVALUATED_PRICE: '[evaluatedPrice]相同，才算并列，也就是“同等条件”。',
      FIXED_PRICE: '公布的总分相同，才算并列，也就是“同等条件”。',
      FIXED_PRICE_CONSULTATION: '公布的总分相同、技术得分也相同，才算并列，也就是“同等条件”。',
    },
    order: '并列的[bid]依次按下列步骤分先后，前一步分不开的才进入下一步：',
    FEDERATION:
      '在[deadline]时已登记为社区社会组织联合会的，排在其他[bidder]之前。服务中心和其他枢纽型组织不算；几家联合会之间不分远近。',
    CRITERION: '“{{criterion}}”得分高的排在前面。',
    DRAW: '可验证的抽签：由[buyer]公告时承诺的随机数，与全部[bid]密封时附带的随机数，一起算出顺序；[opening]后不再变动，谁被认定无效都不改变其他[bid]的先后。任何人都可以复算。',
    onlyPrinted: '没有载明的步骤不存在。',
    noFederation: '本公告没有载明“联合会优先”，因此联合会与其他[bidder]完全平等。',
    commitment: '抽签承诺',
    commitmentText: '[buyer]公告时就公布了这串校验码。评审锁定后公开的随机数，算出来必须与它一致，所以事后换不了。',
  },
} as const;

const en: Same<typeof zh> = {
  conditions: {
    title: 'Who may [toBid]',
    tracks: {
      both: 'Registered and filed community organizations may take part in their own name.',
      registered:
        'Registered community organizations may [toBid] in their own name. For a filed one, a registered federation may [toBid] and the filed one performs.',
      filed: 'Filed community organizations may take part in their own name.',
    },
    social: 'Only social organizations may [toBid].',
    notOnlySocial: 'Not only social organizations may [toBid].',
    kinds: 'Only of these kinds: {{kinds}}.',
    anyKind: 'Any kind of community organization.',
    rating: 'A valid assessment rating of at least {{rating}}A.',
    noRating: 'No assessment rating is asked for.',
    qualified: {
      whole: '[Bidder] or performer must hold a valid qualification for “{{function}}” that is for all of {{region}}.',
      part: '[Bidder] or performer must hold a valid qualification for “{{function}}” that is for {{region}} or a part of it.',
    },
    notQualified:
      'Being in the organization catalog is not asked for: the catalog is evidence of conditions already checked, not an entry ticket.',
    area: {
      whole: 'The service area must include all of {{region}}: where it can serve, not where it is registered.',
      part: 'The service area must include {{region}} or a part of it: where it can serve, not where it is registered.',
    },
    noArea: 'Any service area.',
    standing: 'Nobody on the list of serious breaches may take part.',
    again: 'These conditions are checked at the [bid], at the opening and at the award.',
  },
  scoring: {
    title: 'How [bids] are scored',
    COMPREHENSIVE_SCORING:
      'The highest total comes first. Each component is rounded to two decimals, then they are added: the published numbers are the numbers that are compared.',
    LOWEST_EVALUATED_PRICE: 'Nothing is scored. The lowest evaluated price comes first.',
    FIXED_PRICE: 'The notice fixes the price, so it is not scored. The highest total comes first.',
    caption: 'Criteria and their points',
    criterion: 'Criterion',
    points: 'At most',
    how: 'How points are earned',
    panel: 'Each evaluator gives points with a reason; the mean of all counts',
    technical: ' (technical)',
    technicalStep:
      'In a competitive consultation, of [bids] with the same total and the same last price, the one with the higher sum of the technical criteria comes first (财库〔2014〕214号, art. 25).',
    price: 'Price',
    priceHow: 'lowest evaluated price of the valid [bids] ÷ this [bid]’s evaluated price × {{weight}}',
    sum: 'Together',
    sumHow: 'All of it adds up to 100',
  },
  ladder: {
    title: 'What happens on equal terms',
    equal: {
      COMPREHENSIVE_SCORING: '[Bids] are on equal terms when the published total and the [price] of each are the same.',
      CONSULTATION:
        '[Bids] are on equal terms when their published totals, last prices and technical scores are the same.',
      LOWEST_EVALUATED_PRICE: '[Bids] are on equal terms when their evaluated prices are the same.',
      FIXED_PRICE: '[Bids] are on equal terms when their published totals are the same.',
      FIXED_PRICE_CONSULTATION:
        '[Bids] are on equal terms when their published totals and technical scores are the same.',
    },
    order:
      '[Bids] on equal terms are put in order by these steps; a step is taken only where the one before left [bids] equal:',
    FEDERATION:
      '[ABidder] entered in the register as a community-organization federation at the deadline stands above the others. Service centres and other hubs do not count, and no federation is preferred for being nearer.',
    CRITERION: 'The higher score in “{{criterion}}” comes first.',
    DRAW: 'A verifiable draw: the random number to which the [buyer] committed in the notice, and those sealed in with all [bids], together give the order. It is fixed with the opening: whoever is found invalid moves none of the others. Anybody can repeat it.',
    onlyPrinted: 'A step that is not printed here does not exist.',
    noFederation: 'This notice prints no federation step: federations and others are treated just the same.',
    commitment: 'Commitment for the draw',
    commitmentText:
      'The [buyer] published this checksum with the notice. The random number revealed after the evaluation must give the same, so it cannot be exchanged later.',
  },
};

registerTexts('projectNotice', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    projectNotice: typeof zh;
  }
}
