import { defaultTieLadder, type RulePack } from '@chengjie/law';
import { procedureOf, type Eligibility, type ProjectCriterion } from '@chengjie/procurement';
import { shanghaiDate } from '@chengjie/kernel';
import type { Agency } from '../offices/agencies.js';
import type { PlannedFunction } from '../catalogs/functions.js';
import type { Setting } from '../setting.js';
import { descriptionOf, englishTitleOf, titleOf } from './notice-text.js';
import type { Scenario, TermsKind } from './scenario.js';

type ProcedureRules = ReturnType<typeof procedureOf>;
type Regime = 'STATUTORY' | 'BELOW_THRESHOLD' | 'GRANT';
type Procedure = 'OPEN_TENDER' | 'COMPETITIVE_CONSULTATION' | 'NEGOTIATION';
type Method = 'COMPREHENSIVE_SCORING' | 'LOWEST_EVALUATED_PRICE' | 'FIXED_PRICE';

/** A project's terms as its notice states them. */
export interface Terms {
  readonly agency: Agency;
  readonly function: PlannedFunction;
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly regionCode: string;
  readonly regime: Regime;
  readonly procedure: Procedure;
  readonly evaluationMethod: Method;
  readonly transferMode: 'PURCHASE' | 'PROJECT_FUNDS' | 'ACTIVITY_SUBSIDY';
  readonly fundingSource: 'PUBLIC_FINANCE' | 'WELFARE_LOTTERY' | 'SPECIAL_FUND';
  readonly civilAffairsMoney: boolean;
  readonly socialOrganizationsOnly: true;
  readonly budgetFen: number;
  /** Two places, as the database has it. */
  readonly priceWeight: string;
  readonly eligibility: Eligibility;
  readonly criteria: readonly ProjectCriterion[];
  readonly tieLadder: readonly { readonly step: 'FEDERATION' | 'DRAW' }[];
  readonly pack: RulePack;
  readonly packHash: string;
  readonly rules: ProcedureRules;
}

const KINDS: Readonly<Record<TermsKind, readonly [Regime, Procedure, Method, Terms['transferMode']]>> = {
  TENDER: ['STATUTORY', 'OPEN_TENDER', 'COMPREHENSIVE_SCORING', 'PURCHASE'],
  CONSULTATION: ['STATUTORY', 'COMPETITIVE_CONSULTATION', 'COMPREHENSIVE_SCORING', 'PURCHASE'],
  LOWEST_PRICE: ['STATUTORY', 'OPEN_TENDER', 'LOWEST_EVALUATED_PRICE', 'PURCHASE'],
  FIXED_PRICE: ['STATUTORY', 'OPEN_TENDER', 'FIXED_PRICE', 'PURCHASE'],
  SMALL_TENDER: ['BELOW_THRESHOLD', 'OPEN_TENDER', 'COMPREHENSIVE_SCORING', 'PURCHASE'],
  SMALL_CONSULTATION: ['BELOW_THRESHOLD', 'COMPETITIVE_CONSULTATION', 'COMPREHENSIVE_SCORING', 'PURCHASE'],
  FUNDS: ['GRANT', 'OPEN_TENDER', 'FIXED_PRICE', 'PROJECT_FUNDS'],
  SUBSIDY: ['GRANT', 'OPEN_TENDER', 'FIXED_PRICE', 'ACTIVITY_SUBSIDY'],
};

/** What of a scenario decides its periods. */
export function procedureFor({ terms, regionCode }: Scenario): Pick<Terms, 'regime' | 'procedure' | 'regionCode'> {
  const [regime, procedure] = KINDS[terms];
  return { regime, procedure, regionCode };
}

type PlannedCriterion = Omit<ProjectCriterion, 'technical'>;

const criterion = (id: string, zh: string, en: string, maxPoints: string): PlannedCriterion => ({
  id,
  name: { zh, en },
  maxPoints,
});

/** What makes the technical merit by which a consultation orders bids of equal score and price. */
const TECHNICAL = ['plan', 'quality'];

const CRITERIA = {
  COMPREHENSIVE_SCORING: [
    criterion('plan', '服务方案', 'Service plan', '30.00'),
    criterion('team', '人员配备', 'Staff', '20.00'),
    criterion('quality', '质量保障', 'Quality assurance', '20.00'),
    criterion('response', '应急与投诉处理', 'Emergencies and complaints', '10.00'),
  ],
  FIXED_PRICE: [
    criterion('plan', '服务方案', 'Service plan', '40.00'),
    criterion('team', '人员配备', 'Staff', '25.00'),
    criterion('quality', '质量保障', 'Quality assurance', '20.00'),
    criterion('response', '应急与投诉处理', 'Emergencies and complaints', '15.00'),
  ],
  GRANT: [
    criterion('design', '项目设计', 'Design of the project', '40.00'),
    criterion('benefit', '受益居民', 'Residents who benefit', '30.00'),
    criterion('spending', '经费安排', 'Use of the money', '30.00'),
  ],
  LOWEST_EVALUATED_PRICE: [],
} as const;

/** The terms of a scenario under the rules of the day on which it is published, or drawn up. */
export function termsOf(setting: Setting, scenario: Scenario, day: Date): Terms {
  const { functionCode, regionCode, budgetYuan, qualified = false, minimumRating = null } = scenario;
  const kept = setting.rules.inForce(day, regionCode);
  if (!kept) throw new RangeError(`No rule pack on ${day.toISOString()}`);
  const { value: pack, hash: packHash } = kept;
  const [regime, procedure, evaluationMethod, transferMode] = KINDS[scenario.terms];
  const agency = buyerOf(setting, scenario);
  const bought = setting.functions.withCode(functionCode);
  const grant = regime === 'GRANT';
  const civilAffairsMoney = agency.kind === 'CIVIL_AFFAIRS';
  return {
    agency,
    function: bought,
    title: titleOf(setting, scenario, bought, day),
    titleEn: englishTitleOf(setting, scenario, bought, day),
    description: descriptionOf(setting, scenario, bought, agency),
    regionCode,
    regime,
    procedure,
    evaluationMethod,
    transferMode,
    fundingSource: grant
      ? 'SPECIAL_FUND'
      : civilAffairsMoney && budgetYuan % 4 === 0
        ? 'WELFARE_LOTTERY'
        : 'PUBLIC_FINANCE',
    civilAffairsMoney,
    socialOrganizationsOnly: true,
    budgetFen: budgetYuan * 100,
    priceWeight: evaluationMethod === 'COMPREHENSIVE_SCORING' ? '20.00' : '0.00',
    eligibility: {
      tracks: grant ? ['REGISTERED', 'FILED'] : ['REGISTERED'],
      kinds: [],
      qualificationRequired: qualified,
      minimumRating,
      serviceAreaRequired: true,
    },
    criteria: markedFor(procedure, grant ? CRITERIA.GRANT : CRITERIA[evaluationMethod]),
    tieLadder: ladderOf(scenario, { regime, civilAffairsMoney }, pack, day),
    pack,
    packHash,
    rules: procedureOf(pack, { regime, procedure }),
  };
}

function markedFor(procedure: Procedure, criteria: readonly PlannedCriterion[]): readonly ProjectCriterion[] {
  const consultation = procedure === 'COMPETITIVE_CONSULTATION';
  return criteria.map((each) => ({ ...each, technical: consultation && TECHNICAL.includes(each.id) }));
}

function ladderOf(
  { statesFederationStep }: Scenario,
  { regime, civilAffairsMoney }: Pick<Terms, 'regime' | 'civilAffairsMoney'>,
  pack: RulePack,
  day: Date,
): Terms['tieLadder'] {
  if (statesFederationStep) return [{ step: 'FEDERATION' }, { step: 'DRAW' }];
  const terms = {
    ...{ regime, fundingFromCivilAffairsOnly: civilAffairsMoney, socialOrganizationsOnly: true },
    day: shanghaiDate(day),
  };
  return defaultTieLadder(terms, pack).ladder;
}

function buyerOf({ agencies }: Setting, { buyer, regionCode }: Scenario): Agency {
  if (buyer === 'CIVIL_AFFAIRS') return agencies.registrarOf(regionCode);
  return buyer === 'OFFICE' ? agencies.officeOf(regionCode) : agencies.named(buyer);
}
