import { comparesTechnicalMerit } from '@chengjie/evaluation';
import { readAmount, readPoints, readWhole } from '@chengjie/kernel';
import type * as Schema from '../../../api/schema.generated.js';
import { approvalOf, NO_APPROVAL, type ApprovalValues } from './approval.js';
import { normalLadder, type LadderStepValues, type RulesOfDay } from './ladder.js';

/** A criterion as it is typed in; its points stay decimal text. */
export interface CriterionValues {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly maxPoints: string;
  /** Counts only where the procedure compares technical merit; input kept on a device from before has none. */
  readonly technical?: boolean;
}

/** The terms as they are typed in: shaped like the API's `ProjectTermsInput`, with '' for what is not chosen yet. */
export interface TermsValues {
  readonly regionCode: string;
  readonly functionId: string;
  readonly transferMode: Schema.TransferMode | '';
  readonly regime: Schema.Regime | '';
  readonly procedure: Schema.Procedure | '';
  /** Counts only where an open tender is due; input kept on a device from before has none. */
  readonly procedureApproval?: ApprovalValues;
  readonly fundingSource: Schema.FundingSource | '';
  readonly civilAffairsMoney: boolean;
  readonly budget: { readonly amount: string };
  readonly exercise: boolean;
  /** Whole number as text; counts only for an exercise. */
  readonly exerciseFactor: string;
  readonly title: string;
  /** Input kept on a device from before has none. */
  readonly titleEn?: string;
  readonly description: string;
  readonly socialOrganizationsOnly: boolean;
  readonly eligibility: {
    readonly tracks: Schema.Track[];
    readonly kinds: Schema.OrganizationKind[];
    /** '1' to '5', or NONE. */
    readonly minimumRating: string;
    readonly qualificationRequired: boolean;
    readonly serviceAreaRequired: boolean;
  };
  readonly evaluationMethod: Schema.EvaluationMethod | '';
  readonly priceWeight: string;
  readonly criteria: CriterionValues[];
  readonly tieLadder: LadderStepValues[];
}

/** All that the form holds. */
export interface ProjectFormValues {
  /** Version of the saved draft that it changes; null for a new one. */
  readonly version: number | null;
  readonly terms: TermsValues;
  /** Day on which one thinks of publishing, YYYY-MM-DD; only for looking at the dates. */
  readonly plannedOn: string;
}

/** No lowest rating. */
export const ANY_RATING = 'NONE';

/** How many times an exercise is shortened at first: a period of twenty days lasts about half a minute. */
const USUAL_EXERCISE_FACTOR = '50000';

/** A form that nobody has filled in yet. */
export function emptyValues(regionCode: string): ProjectFormValues {
  return {
    version: null,
    plannedOn: '',
    terms: {
      regionCode,
      functionId: '',
      transferMode: '',
      regime: '',
      procedure: '',
      procedureApproval: NO_APPROVAL,
      fundingSource: '',
      civilAffairsMoney: false,
      budget: { amount: '' },
      exercise: false,
      exerciseFactor: USUAL_EXERCISE_FACTOR,
      title: '',
      titleEn: '',
      description: '',
      socialOrganizationsOnly: true,
      eligibility: {
        tracks: ['REGISTERED'],
        kinds: [],
        minimumRating: ANY_RATING,
        qualificationRequired: true,
        serviceAreaRequired: true,
      },
      evaluationMethod: '',
      priceWeight: '',
      criteria: [],
      tieLadder: [{ step: 'DRAW' }],
    },
  };
}

/** What of a saved draft the form needs; the API's project has it all. */
export type SavedTerms = Omit<
  Schema.ProjectTermsInput,
  'regionCode' | 'functionId' | 'exerciseFactor' | 'eligibility' | 'tieLadder' | 'procedureApproval'
> & {
  readonly version: number;
  readonly procedureApproval: ApprovalValues | null;
  readonly region: { readonly code: string };
  readonly function: { readonly function: { readonly id: string } };
  readonly exerciseFactor: number | null;
  readonly eligibility: Omit<Schema.EligibilityInput, 'minimumRating'> & { readonly minimumRating: number | null };
  readonly tieLadder: readonly { readonly step: Schema.LadderStepKind; readonly criterionId: string | null }[];
};

/** A saved draft as the form shows it. */
export function valuesOf(saved: SavedTerms): ProjectFormValues {
  const { title, titleEn, description, regime, procedure, transferMode, fundingSource, evaluationMethod } = saved;
  return {
    version: saved.version,
    plannedOn: '',
    terms: {
      regionCode: saved.region.code,
      functionId: saved.function.function.id,
      transferMode,
      regime,
      procedure,
      procedureApproval: saved.procedureApproval ?? NO_APPROVAL,
      fundingSource,
      civilAffairsMoney: saved.civilAffairsMoney,
      budget: { amount: saved.budget.amount },
      exercise: saved.exerciseFactor !== null,
      exerciseFactor: saved.exerciseFactor === null ? USUAL_EXERCISE_FACTOR : String(saved.exerciseFactor),
      title,
      titleEn: titleEn ?? '',
      description,
      socialOrganizationsOnly: saved.socialOrganizationsOnly,
      eligibility: {
        tracks: [...saved.eligibility.tracks],
        kinds: [...saved.eligibility.kinds],
        minimumRating: saved.eligibility.minimumRating === null ? ANY_RATING : String(saved.eligibility.minimumRating),
        qualificationRequired: saved.eligibility.qualificationRequired,
        serviceAreaRequired: saved.eligibility.serviceAreaRequired,
      },
      evaluationMethod,
      priceWeight: saved.priceWeight,
      criteria: saved.criteria.map(({ id, name: { zh, en }, maxPoints, technical }) => ({
        ...{ id, name: { zh, en }, maxPoints },
        technical: technical ?? false,
      })),
      tieLadder: saved.tieLadder.map(({ step, criterionId }) => ({ step, ...(criterionId && { criterionId }) })),
    },
  };
}

/**
 * A new draft with the terms of an earlier project. What belongs to that one alone is not taken: its approval, and with no version
 * its number, dates, panel, secrets and notices.
 */
export function copyOf(saved: SavedTerms): ProjectFormValues {
  const { terms, ...rest } = valuesOf(saved);
  return { ...rest, version: null, terms: { ...terms, procedureApproval: NO_APPROVAL } };
}

/**
 * What counts of the scoring: criteria and price weight of a method that does not use them stay in the form, but are not sent.
 * A criterion without an English name is printed under its Chinese one.
 */
export function scoringOf({ evaluationMethod, procedure, priceWeight, criteria }: TermsValues) {
  const scored = evaluationMethod !== 'LOWEST_EVALUATED_PRICE';
  const marksTechnical =
    evaluationMethod !== '' && procedure !== '' && comparesTechnicalMerit(evaluationMethod, procedure);
  return {
    priceWeight: evaluationMethod === 'COMPREHENSIVE_SCORING' ? pointsOf(priceWeight) : '0',
    criteria: (scored ? criteria : []).map(({ id, name, maxPoints, technical }) => ({
      id,
      name: { zh: name.zh.trim(), en: name.en.trim() || name.zh.trim() },
      maxPoints: pointsOf(maxPoints),
      technical: marksTechnical && Boolean(technical),
    })),
  };
}

/** The criteria whose points make the technical merit. */
export function technicalOf(criteria: readonly { readonly id: string; readonly technical: boolean }[]): string[] {
  return criteria.filter(({ technical }) => technical).map(({ id }) => id);
}

/** Points as everybody reads them, with two decimals; what is no number goes as it is, and is refused. */
function pointsOf(typed: string): string {
  return readPoints(typed).value ?? typed.trim();
}

/** How many times an exercise is shortened, as typed; NaN for what is no whole number. */
export function factorOf(typed: string): number {
  return Number(readWhole(typed, 7).value ?? NaN);
}

/** The conditions for bidding as the API takes them. */
export function eligibilityOf({ minimumRating, ...eligibility }: TermsValues['eligibility']): Schema.EligibilityInput {
  return { ...eligibility, minimumRating: minimumRating === ANY_RATING ? null : Number(minimumRating) };
}

/** The terms as the API takes them. Only for a complete form: what is not chosen goes as it is, and is refused. */
export function termsOf(terms: TermsValues, pack: RulesOfDay | undefined): Schema.ProjectTermsInput {
  const { exercise, exerciseFactor, eligibility, ...rest } = terms;
  const scoring = scoringOf(terms);
  return {
    ...rest,
    ...scoring,
    procedureApproval: approvalOf(terms, pack),
    regime: rest.regime as Schema.Regime,
    procedure: rest.procedure as Schema.Procedure,
    transferMode: rest.transferMode as Schema.TransferMode,
    fundingSource: rest.fundingSource as Schema.FundingSource,
    evaluationMethod: rest.evaluationMethod as Schema.EvaluationMethod,
    title: rest.title.trim(),
    titleEn: rest.titleEn?.trim() || null,
    description: rest.description.trim(),
    budget: { amount: readAmount(rest.budget.amount).value ?? rest.budget.amount.trim() },
    eligibility: eligibilityOf(eligibility),
    tieLadder: normalLadder(terms, pack).map(({ step, criterionId }) => ({ step, criterionId: criterionId ?? null })),
    exerciseFactor: exercise ? factorOf(exerciseFactor) : null,
  };
}
