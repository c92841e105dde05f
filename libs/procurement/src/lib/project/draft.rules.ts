import { validateCriteria, validateTieLadder, type InputProblem, type LadderStep } from '@chengjie/evaluation';
import type { FunctionVersion } from '@chengjie/functions';
import {
  DomainError,
  formatYuan,
  isDecimal,
  isEnglishTitle,
  parseDecimal,
  Rational,
  type Bilingual,
  type Violation,
} from '@chengjie/kernel';
import { likeness } from '@chengjie/kernel/node';
import {
  defaultTieLadder,
  federationStepRule,
  isCarriedOut,
  procedureDuty,
  statutoryFrom,
  type AllowedProcedure,
  type ForbiddenProcedure,
  type RulePack,
  type TieLadderTerms,
} from '@chengjie/law';
import { projectErrors } from './project.errors.js';
import type { ProjectTermsInput } from './project.inputs.js';
import type { Eligibility, ProcedureApproval, ProjectCriterion } from './project.terms.js';

/** A draft's terms with amounts in fen and the ladder filled in. */
export interface DraftTerms extends Omit<
  ProjectTermsInput,
  'budget' | 'tieLadder' | 'criteria' | 'eligibility' | 'procedureApproval'
> {
  readonly budgetFen: number;
  readonly procedureApproval?: ProcedureApproval | null;
  readonly criteria: readonly ProjectCriterion[];
  readonly eligibility: Omit<Eligibility, 'minimumRating'> & { readonly minimumRating?: number | null };
  readonly tieLadder: readonly LadderStep[];
}

/** What the terms are judged by. */
export interface DraftContext {
  readonly pack: RulePack;
  /** The function in the version in force in the project's region, if the catalog there has it. */
  readonly version: FunctionVersion | undefined;
  readonly buyerRegionCode: string;
  /** Region of the buying agency, whose level decides about thresholds; one's role may be for a part of it. */
  readonly agencyRegionCode: string;
  readonly civilAffairsOffice: boolean;
  /** Names of the buying agency's province and city, in this order, whose finance departments approve another procedure (条例 23). */
  readonly places: readonly string[];
  /** The day on which it is drafted or published, YYYY-MM-DD in Asia/Shanghai. */
  readonly day: string;
}

/**
 * The rules of the project's procedure.
 * @throws DomainError PROCEDURE_NOT_ALLOWED
 */
export function procedureOf(pack: RulePack, terms: Pick<DraftTerms, 'regime' | 'procedure'>): AllowedProcedure {
  const rules = pack.procedures[terms.regime][terms.procedure];
  if (!rules.allowed) throw new DomainError(projectErrors.PROCEDURE_NOT_ALLOWED(['procedure'], reasonOf(rules)));
  return rules;
}

/** The ladder as entered, or the default one: the federation step where the policy asks for it, then the draw. */
export function ladderFor(
  terms: Pick<ProjectTermsInput, 'tieLadder' | 'regime' | 'civilAffairsMoney' | 'socialOrganizationsOnly'>,
  { pack, day }: Pick<DraftContext, 'pack' | 'day'>,
): readonly LadderStep[] {
  if (!terms.tieLadder) return defaultTieLadder(ladderTerms(terms, day), pack).ladder;
  return terms.tieLadder.map(({ step, criterionId }) =>
    step === 'CRITERION' ? { step, criterionId: criterionId ?? '', prefer: 'HIGHER' } : { step },
  );
}

/** Every broken rule of a draft; paths start at the terms. */
export function draftViolations(terms: DraftTerms, context: DraftContext): Violation[] {
  return [
    ...titleViolations(terms),
    ...scopeViolations(terms, context),
    ...procedureViolations(terms, context),
    ...evaluationViolations(terms),
    ...criterionNameViolations(terms),
    ...amountViolations(terms, context),
    ...approvalViolations(terms, context),
    ...federationStepViolations(terms, context),
    ...bidderViolations(terms),
  ];
}

/** What English pages show in place of the Chinese title can be read there. */
function titleViolations({ titleEn }: DraftTerms): Violation[] {
  return when(typeof titleEn === 'string' && !isEnglishTitle(titleEn), projectErrors.TITLE_NOT_ENGLISH(['titleEn']));
}

function scopeViolations(
  terms: DraftTerms,
  { version, buyerRegionCode, civilAffairsOffice }: DraftContext,
): Violation[] {
  return [
    ...when(!terms.regionCode.startsWith(buyerRegionCode), projectErrors.REGION_OUTSIDE_JURISDICTION(['regionCode'])),
    ...when(!version, projectErrors.FUNCTION_NOT_IN_CATALOG(['functionId'])),
    ...when(
      version && !version.transferModes.includes(terms.transferMode),
      projectErrors.TRANSFER_MODE_NOT_ALLOWED(['transferMode']),
    ),
    ...when(terms.budgetFen < 1, projectErrors.BUDGET_NOT_POSITIVE(['budget', 'amount'])),
    ...when(
      (terms.regime === 'GRANT') !== (terms.transferMode !== 'PURCHASE'),
      projectErrors.REGIME_DOES_NOT_FIT_FUNDING(['regime']),
    ),
    ...when(
      terms.civilAffairsMoney && !civilAffairsOffice,
      projectErrors.CIVIL_AFFAIRS_MONEY_NOT_YOURS(['civilAffairsMoney']),
    ),
  ];
}

/** From the threshold of the buyer's level on a purchase is statutory procurement (条例 1; the province's list says from which amount). */
function amountViolations({ regime, budgetFen }: DraftTerms, { pack, agencyRegionCode }: DraftContext): Violation[] {
  const threshold = statutoryFrom(pack, agencyRegionCode);
  if (regime !== 'BELOW_THRESHOLD' || threshold === undefined || budgetFen < threshold) return [];
  const violation = projectErrors.NOT_BELOW_THRESHOLD(['regime'], { threshold: formatYuan(threshold) });
  const { document = '' } = pack.sources.thresholds ?? {};
  return [{ ...violation, rule: document }];
}

/** An approval is that of a procedure other than the open tender that is due (政府采购法 27), and was given by then, for this purchase: none of before the year that precedes the budget's (预算法 18). */
function approvalViolations(terms: DraftTerms, { pack, day, places }: DraftContext): Violation[] {
  const approval = terms.procedureApproval ?? null;
  const duty = procedureDuty(terms, pack);
  return [
    ...when(duty === 'OPEN_TENDER_ONLY', openTenderError(projectErrors.OPEN_TENDER_ONLY, ['procedure'], pack)),
    ...when(approval !== null && duty === 'FREE', projectErrors.APPROVAL_NOT_ASKED(['procedureApproval'])),
    ...when(approval !== null && approval.day > day, projectErrors.APPROVAL_DATED_LATER(['procedureApproval', 'day'])),
    ...when(
      approval !== null && approval.day < `${BigInt(day.slice(0, 4)) - 1n}-01-01`,
      projectErrors.APPROVAL_DATED_EARLIER(['procedureApproval', 'day']),
    ),
    ...when(
      approval !== null && !isOfCityOrAbove(approval.office, places),
      projectErrors.APPROVAL_OFFICE(['procedureApproval', 'office']),
    ),
  ];
}

/**
 * Whether an office is called as the finance department of the buyer's city or province is, the city's also with its province: a county's
 * approves nothing (条例 23), nor does whoever has such a name within its own.
 */
function isOfCityOrAbove(office: string, places: readonly string[]): boolean {
  return [...places, places.join('')].some((place) =>
    ['财政局', '财政厅'].some((kind) => office === `${place}${kind}`),
  );
}

/** What stands against publishing terms that are sound: a draft may wait for its approval, a notice may not. */
export function publishViolations(terms: DraftTerms, { pack }: Pick<DraftContext, 'pack'>): Violation[] {
  const waits = procedureDuty(terms, pack) === 'WITH_APPROVAL' && !terms.procedureApproval;
  return when(waits, openTenderError(projectErrors.APPROVAL_NEEDED, ['procedureApproval'], pack));
}

function openTenderError(
  error: typeof projectErrors.APPROVAL_NEEDED | typeof projectErrors.OPEN_TENDER_ONLY,
  path: readonly string[],
  { thresholds, sources }: RulePack,
): Violation {
  const from = formatYuan(thresholds?.openTenderFromFen ?? 0);
  const { document = '政府采购法', article = '第二十七条' } = sources.approvableProcedures ?? {};
  return { ...error(path, { from }), rule: `${document} ${article}` };
}

function procedureViolations(terms: DraftTerms, { pack }: DraftContext): Violation[] {
  const rules = pack.procedures[terms.regime][terms.procedure];
  if (!rules.allowed) return [projectErrors.PROCEDURE_NOT_ALLOWED(['procedure'], reasonOf(rules))];
  if (!isCarriedOut(terms.procedure)) return [projectErrors.PROCEDURE_NOT_CARRIED_OUT(['procedure'])];
  const { minimum: min, maximum: max } = rules.priceWeight;
  return [
    ...when(!rules.methods.includes(terms.evaluationMethod), projectErrors.METHOD_NOT_ALLOWED(['evaluationMethod'])),
    ...when(
      terms.evaluationMethod === 'COMPREHENSIVE_SCORING' && isOutside(terms.priceWeight, min, max),
      projectErrors.PRICE_WEIGHT_OUT_OF_RANGE(['priceWeight'], { min, max }),
    ),
  ];
}

/** Whether points are less or more than the bounds; what is no decimal has a violation of its own. */
function isOutside(points: string, min: number, max: number): boolean {
  if (!isDecimal(points)) return false;
  const value = parseDecimal(points);
  return value.compare(Rational.of(min)) < 0 || value.compare(Rational.of(max)) > 0;
}

function evaluationViolations(terms: DraftTerms): Violation[] {
  return [
    ...validateCriteria({
      ...{ ...terms, method: terms.evaluationMethod },
      technicalCriterionIds: terms.criteria.filter(({ technical }) => technical).map(({ id }) => id),
    }),
    ...validateTieLadder(terms.tieLadder, terms.criteria),
  ].map(violationOf);
}

/** Whoever scores and whoever reads the scores tells criteria apart by their names, in either language. A Chinese name that stands for the English one too is blamed once. */
function criterionNameViolations({ criteria }: DraftTerms): Violation[] {
  return (['zh', 'en'] as const).flatMap((language) =>
    criteria.flatMap(({ name }, index) => {
      const first = firstOfName(criteria, name, language);
      if (first === index) return [];
      if (language === 'en' && name.en === name.zh && firstOfName(criteria, name, 'zh') < index) return [];
      const params = { name: name[language], other: first + 1 };
      return [projectErrors.CRITERION_NAME_TWICE(['criteria', String(index), 'name', language], params)];
    }),
  );
}

/** Where the first criterion stands that has this name in a language. */
function firstOfName(criteria: DraftTerms['criteria'], name: Bilingual, language: keyof Bilingual): number {
  return criteria.findIndex((other) => likeness(other.name[language]) === likeness(name[language]));
}

/** A required step comes first and cannot be taken out (policy 三(二)); grants have none. */
function federationStepViolations(terms: DraftTerms, { pack, day }: DraftContext): Violation[] {
  const position = terms.tieLadder.findIndex(({ step }) => step === 'FEDERATION');
  const duty = federationStepRule(ladderTerms(terms, day), pack);
  return [
    ...when(duty === 'REQUIRED' && position !== 0, projectErrors.FEDERATION_STEP_MANDATORY(['tieLadder'])),
    ...when(duty === 'NOT_ALLOWED' && position >= 0, projectErrors.FEDERATION_STEP_NOT_ALLOWED(['tieLadder'])),
  ];
}

function bidderViolations({ regime, eligibility }: DraftTerms): Violation[] {
  return when(
    regime !== 'GRANT' && eligibility.tracks.includes('FILED'),
    projectErrors.FILED_CANNOT_BID(['eligibility', 'tracks']),
  );
}

function ladderTerms(
  terms: Pick<DraftTerms, 'regime' | 'civilAffairsMoney' | 'socialOrganizationsOnly'>,
  day: string,
): TieLadderTerms {
  const { regime, civilAffairsMoney: fundingFromCivilAffairsOnly, socialOrganizationsOnly } = terms;
  return { regime, fundingFromCivilAffairsOnly, socialOrganizationsOnly, day };
}

function reasonOf({ reason }: ForbiddenProcedure) {
  return { reasonZh: reason.zh, reasonEn: reason.en };
}

/** Which criteria are technical is said by the criteria themselves. */
function violationOf({ path, message }: InputProblem): Violation {
  const field = path[0] === 'technicalCriterionIds' ? ['criteria'] : path;
  return projectErrors.TERMS_UNSOUND(field, { zh: message.zh, en: message.en });
}

function when(condition: boolean | undefined, violation: Violation): Violation[] {
  return condition ? [violation] : [];
}
