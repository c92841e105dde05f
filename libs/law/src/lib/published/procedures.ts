import type {
  AllowedProcedure,
  ForbiddenProcedure,
  Period,
  ProcedureValues,
  RankingMeasure,
  RankingMethod,
  RulePack,
  RuleSource,
} from '../rule-packs/rule-pack.js';
import {
  asChecked,
  checkedBy,
  decision,
  followed,
  law,
  notice124,
  notice135,
  notice214,
  order74,
  order87,
  regulation,
} from './sources.js';

type Rules = { readonly [Rule in keyof ProcedureValues]: readonly [ProcedureValues[Rule], RuleSource] };

const working = (days: number): Period => ({ days, unit: 'WORKING_DAYS' });
const calendar = (days: number): Period => ({ days, unit: 'CALENDAR_DAYS' });
const weight = (minimum: number, maximum: number) => ({ minimum, maximum });
const oddPanel = (minimum: number) => ({ minimum, odd: true });

/** A procedure from pairs of value and source, so that each stands beside the other. */
function allowed(rules: Rules): AllowedProcedure {
  const pick = (index: 0 | 1) => Object.fromEntries(Object.entries(rules).map(([rule, pair]) => [rule, pair[index]]));
  return {
    allowed: true,
    ...(pick(0) as unknown as ProcedureValues),
    sources: pick(1) as unknown as AllowedProcedure['sources'],
  };
}

const RANKING: Readonly<Record<RankingMethod, readonly RankingMeasure[]>> = {
  COMPREHENSIVE_SCORING: ['TOTAL_SCORE', 'BID_PRICE'],
  LOWEST_EVALUATED_PRICE: ['EVALUATED_PRICE'],
  FIXED_PRICE: ['TOTAL_SCORE'],
};
const CONSULTATION_RANKING: typeof RANKING = {
  ...RANKING,
  COMPREHENSIVE_SCORING: ['TOTAL_SCORE', 'BID_PRICE', 'TECHNICAL_SCORE'],
  FIXED_PRICE: ['TOTAL_SCORE', 'TECHNICAL_SCORE'],
};
const ALL_METHODS: readonly RankingMethod[] = ['COMPREHENSIVE_SCORING', 'LOWEST_EVALUATED_PRICE', 'FIXED_PRICE'];

const TENDER: Rules = {
  deadline: [calendar(20), law('第三十五条')],
  documentPeriod: [working(5), regulation('第三十一条')],
  noticePeriod: [working(5), order87('第十六条')],
  amendmentLead: [calendar(15), regulation('第三十一条')],
  minimumBids: [3, order87(undefined, '投标人不足3家的，不得开标')],
  minimumValidBids: [3, law('第三十六条')],
  panel: [oddPanel(5), order87('第四十七条')],
  methods: [ALL_METHODS, order87('第五十三条至第五十五条')],
  ranking: [RANKING, order87('第五十六条、第五十七条')],
  priceWeight: [weight(10, 100), order87('第五十五条', '服务项目的价格分值占总分值的比重不得低于10%')],
};

const CONSULTATION: Rules = {
  deadline: [calendar(10), notice214('第十条')],
  documentPeriod: [working(5), notice214('第十条')],
  noticePeriod: [working(3), notice135()],
  amendmentLead: [calendar(5), notice214('第十条')],
  minimumBids: [2, notice124(undefined, '政府购买服务项目采购过程中符合要求的供应商只有2家的，可以继续进行')],
  minimumValidBids: [2, notice124()],
  panel: [oddPanel(3), notice214('第十四条')],
  methods: [['COMPREHENSIVE_SCORING', 'FIXED_PRICE'], notice214('第二十三条、第二十四条')],
  ranking: [CONSULTATION_RANKING, notice214('第二十五条')],
  priceWeight: [weight(10, 30), notice214('第二十四条')],
};

const NEGOTIATION: Rules = {
  deadline: [working(3), order74('第二十九条')],
  documentPeriod: [working(3), decision(undefined, '与提交首次响应文件的期限相同')],
  noticePeriod: [working(3), notice135()],
  amendmentLead: [working(3), order74('第二十九条')],
  minimumBids: [3, law('第三十八条')],
  minimumValidBids: [3, order74()],
  panel: [oddPanel(3), order74('第七条')],
  methods: [['LOWEST_EVALUATED_PRICE'], law('第三十八条', '符合采购需求、质量和服务相等且报价最低')],
  ranking: [RANKING, law('第三十八条')],
  priceWeight: [weight(0, 100), decision(undefined, '谈判不评分，不适用')],
};

const SINGLE_SOURCE: Rules = {
  deadline: [working(1), decision(undefined, '法律未定期限')],
  documentPeriod: [working(1), decision()],
  noticePeriod: [working(5), regulation('第三十八条')],
  amendmentLead: [working(1), decision()],
  minimumBids: [1, law('第三十一条')],
  minimumValidBids: [1, law('第三十一条')],
  panel: [{ minimum: 1, odd: false }, order74(undefined, '由具有相关经验的专业人员与供应商商定')],
  methods: [['LOWEST_EVALUATED_PRICE'], order74()],
  ranking: [RANKING, order74()],
  priceWeight: [weight(0, 100), decision(undefined, '单一来源不评分，不适用')],
};

const FEW_BIDS = '限额标准以下的采购不适用政府采购法；两家即可开标，一家有效即可评审，避免社区小额项目反复流标';
const SMALL = {
  documentPeriod: [working(3), decision()],
  noticePeriod: [working(3), decision()],
  amendmentLead: [calendar(3), decision()],
  minimumBids: [2, decision(undefined, FEW_BIDS)],
  minimumValidBids: [1, decision(undefined, FEW_BIDS)],
  panel: [oddPanel(3), decision()],
} as const satisfies Partial<Rules>;

const GRANT_CALL: Rules = {
  deadline: [calendar(10), decision()],
  documentPeriod: [working(5), decision()],
  noticePeriod: [working(5), decision()],
  amendmentLead: [calendar(5), decision()],
  minimumBids: [1, decision(undefined, '资助项目为申报，不要求竞争家数')],
  minimumValidBids: [1, decision()],
  panel: [oddPanel(3), decision()],
  methods: [['FIXED_PRICE', 'COMPREHENSIVE_SCORING'], decision()],
  ranking: [RANKING, decision()],
  priceWeight: [weight(0, 30), decision(undefined, '资助不以低价取胜')],
};

const noGrantProcedure: ForbiddenProcedure = {
  allowed: false,
  reason: {
    zh: '项目资金和活动经费补贴采用公开申报或定向资助，不适用该采购方式。',
    en: 'Project funds and activity subsidies are given by open call or directly; this procedure does not apply.',
  },
  source: decision(undefined, '政策三（二）把项目资金、活动经费补贴与政府购买服务分列'),
};

/** The procedures of all regimes until 2026-11-28. */
export const PROCEDURES: RulePack['procedures'] = {
  STATUTORY: {
    OPEN_TENDER: allowed(TENDER),
    INVITED_TENDER: allowed(TENDER),
    COMPETITIVE_CONSULTATION: allowed(CONSULTATION),
    NEGOTIATION: allowed(NEGOTIATION),
    SINGLE_SOURCE: allowed(SINGLE_SOURCE),
  },
  BELOW_THRESHOLD: {
    OPEN_TENDER: allowed({ ...TENDER, ...SMALL, deadline: [calendar(7), decision()] }),
    INVITED_TENDER: allowed({ ...TENDER, ...SMALL, deadline: [calendar(7), decision()] }),
    COMPETITIVE_CONSULTATION: allowed({ ...CONSULTATION, ...SMALL, deadline: [calendar(5), decision()] }),
    NEGOTIATION: allowed({ ...NEGOTIATION, ...SMALL, deadline: [working(3), decision()] }),
    SINGLE_SOURCE: allowed({ ...SINGLE_SOURCE, noticePeriod: [working(1), decision()] }),
  },
  GRANT: {
    OPEN_TENDER: allowed(GRANT_CALL),
    INVITED_TENDER: noGrantProcedure,
    COMPETITIVE_CONSULTATION: noGrantProcedure,
    NEGOTIATION: noGrantProcedure,
    SINGLE_SOURCE: allowed({ ...GRANT_CALL, deadline: [working(1), decision(undefined, '定向资助')] }),
  },
};

const experts = (minimum: number) => ({ ...oddPanel(minimum), experts: { of: 2, in: 3 } });
const TEN_MILLION = 1_000_000_000;

/**
 * The procedures of statutory procurement from 2026-11-29 on: experts and larger panels, three bids at the deadline of a
 * consultation, invitations by chance; the other regimes stay.
 * @param openTenderFromFen from which amount an open tender is due; null where the pack does not know it
 */
export function proceduresSince2026(openTenderFromFen: number | null): RulePack['procedures'] {
  const tender: Rules = {
    ...TENDER,
    panel: [
      { ...experts(5), larger: [{ fromFen: TEN_MILLION, minimum: 7 }] },
      checkedBy('COPY', order87('第四十七条', '预算1000万元以上、技术复杂或者社会影响较大的为7人以上单数')),
    ],
    countsAllPrices: [true, checkedBy('MEMORY', order87('第五十五条', '说的是报价；评委的打分见“评委打分”'))],
  };
  const invited: Rules = {
    ...tender,
    invitation: [
      { minimum: 3, randomly: true },
      checkedBy('MEMORY', order87('第十四条', '从符合资格条件的供应商名单中随机抽取')),
    ],
  };
  const consultation: Rules = {
    ...CONSULTATION,
    minimumBids: [3, checkedBy('MEMORY', notice214('第六条', '截止时提交响应文件的不少于3家'))],
    minimumValidBids: [
      2,
      checkedBy('COPY', notice124(undefined, '采购过程中符合要求的供应商只有2家的，可以继续进行；只有1家的，应当终止')),
    ],
    panel: [experts(3), checkedBy('COPY', notice214('第十四条'))],
    countsAllPrices: [true, checkedBy('MEMORY', notice214('第二十四条', '不得去掉最后报价中的最高报价和最低报价'))],
  };
  const negotiation: Rules = {
    ...NEGOTIATION,
    panel: [
      {
        ...experts(3),
        ...(openTenderFromFen !== null && { larger: [{ fromFen: openTenderFromFen, minimum: 5 }] }),
      },
      checkedBy('MEMORY', order74('第七条', '达到公开招标数额标准的，由5人以上单数组成；数额标准由各省规定')),
    ],
  };
  return {
    ...PROCEDURES,
    STATUTORY: {
      ...PROCEDURES.STATUTORY,
      OPEN_TENDER: allowed(tender),
      INVITED_TENDER: allowed(invited),
      COMPETITIVE_CONSULTATION: allowed(consultation),
      NEGOTIATION: allowed(negotiation),
    },
  };
}

type Procedures = RulePack['procedures']['STATUTORY'];

/** Who reviews qualification, by whichever procedure it is. */
const REVIEWERS: Readonly<Record<keyof Procedures, readonly ['BUYER' | 'PANEL', RuleSource]>> = {
  OPEN_TENDER: ['BUYER', checkedBy('MEMORY', order87('第四十四条'))],
  INVITED_TENDER: ['BUYER', checkedBy('MEMORY', order87('第四十四条'))],
  COMPETITIVE_CONSULTATION: ['PANEL', checkedBy('MEMORY', notice214(undefined, '磋商小组审查响应文件，含资格性检查'))],
  NEGOTIATION: ['PANEL', checkedBy('MEMORY', order74('第八条', '谈判小组审查供应商的响应文件并作出评价'))],
  SINGLE_SOURCE: ['BUYER', checkedBy('COPY', law('第二十三条'))],
};

/** The procedures of a regime with other sources, and with who reviews qualification. */
function sourced(
  procedures: Procedures,
  of: (source: RuleSource) => RuleSource,
  reviewers: typeof REVIEWERS,
): Procedures {
  const entries = Object.entries(procedures).map(([name, rules]) => {
    if (!rules.allowed) return [name, rules];
    const [qualificationReview, source] = reviewers[name as keyof Procedures];
    const sources = { ...rules.sources, qualificationReview: source };
    const mapped = Object.fromEntries(Object.entries(sources).map(([rule, each]) => [rule, of(each)]));
    return [name, { ...rules, qualificationReview, sources: mapped }];
  });
  return Object.fromEntries(entries) as Procedures;
}

/**
 * The same from 2026-12-02 on: each source says by what it was checked, what is taken over below the threshold is our decision,
 * and in consultations and negotiations the panel reviews qualification.
 */
export function proceduresSinceDecember2026(openTenderFromFen: number | null): RulePack['procedures'] {
  const { STATUTORY, BELOW_THRESHOLD, GRANT } = proceduresSince2026(openTenderFromFen);
  const invitation = checkedBy('COPY', law('第三十四条', '从符合资格条件的供应商中随机选择三家以上'));
  const { INVITED_TENDER: invited } = STATUTORY;
  const statutory: Procedures = {
    ...STATUTORY,
    INVITED_TENDER: invited.allowed ? { ...invited, sources: { ...invited.sources, invitation } } : invited,
  };
  const byBuyer = Object.fromEntries(
    Object.keys(REVIEWERS).map((name) => [name, ['BUYER', decision(undefined, '资助由购买主体审查申报资格')]]),
  ) as unknown as typeof REVIEWERS;
  return {
    STATUTORY: sourced(statutory, asChecked, REVIEWERS),
    BELOW_THRESHOLD: sourced(BELOW_THRESHOLD, followed, REVIEWERS),
    GRANT: sourced(GRANT, followed, byBuyer),
  };
}
