import type { OwnOffice } from '@chengjie/accounts';
import { isPossible, possibility, stateAndAct, type Possibility, type Violation } from '@chengjie/kernel';
import type { AssessmentScheme } from '@chengjie/assessment';
import { isOrganization } from '@chengjie/organizations';
import { actsAs, isActor, type Person } from '@chengjie/platform';
import { ratingActs, type RatingAct } from './rating.acts.js';
import { ratingErrors } from './rating.errors.js';
import type { KeptObjection, RatingEntryRow, RatingRoundRow } from './rating.terms.js';

type OfOffice = Pick<RatingRoundRow, 'officeRole' | 'officeCode'>;

/** Whether an office is the one that announced a round: of no other place, neither above nor below nor beside. */
export function assessesIt(office: OwnOffice | null, { officeRole, officeCode }: OfOffice): boolean {
  return office?.role === officeRole && office.code === officeCode;
}

/** Whether an office announces rounds by a scheme: grades are civil affairs', stars a county's, or of filed groups their filing office's. */
export function announcesBy(office: OwnOffice, { scale, forms }: Pick<AssessmentScheme, 'scale' | 'forms'>): boolean {
  if (office.role === 'REGISTRAR') return scale === 'GRADE' || office.code.length === 6;
  return office.role === 'FILING_OFFICE' && scale === 'STARS' && forms.includes('FILED_GROUP');
}

/** Whether somebody is on the panel, in the role of those who score. */
export function isPanelist(person: Person | null, { panel }: Pick<RatingEntryRow, 'panel'>): boolean {
  return person !== null && isActor(person) && actsAs(person, 'EVALUATOR') && panel.includes(person.accountId);
}

/** Whether somebody sees what it is decided by: the organization itself, its office, and who scores it. */
export function seesMaterial(person: Person | null, office: OwnOffice | null, entry: RatingEntryRow): boolean {
  if (assessesIt(office, entry.round) || isPanelist(person, entry)) return true;
  return person !== null && isActor(person) && isOrganization(person, entry.organizationId);
}

/** Whether somebody sees it at all: once its result is public everybody does. */
export function seesEntry(person: Person | null, office: OwnOffice | null, entry: RatingEntryRow): boolean {
  return entry.publishedAt !== null || seesMaterial(person, office, entry);
}

/** The level after all changes. */
export function levelOf({ result, changes }: Pick<RatingEntryRow, 'result' | 'changes'>): number | null {
  const last = changes.at(-1);
  return last ? last.level : (result?.level ?? null);
}

/** Those who have not handed in a sheet. */
export function awaited({ panel, sheets }: Pick<RatingEntryRow, 'panel' | 'sheets'>): readonly string[] {
  return panel.filter((id) => sheets.every(({ accountId }) => accountId !== id));
}

/** What was objected since the result was published last. */
function objectionsNow({ objections, publishedAt }: RatingEntryRow): readonly KeptObjection[] {
  return objections.filter(({ raisedAt }) => publishedAt !== null && new Date(raisedAt) >= publishedAt);
}

/** What stands against doing this with it; that the person is the one to do it is asked before. */
export function entryViolations(person: Person, key: RatingAct, entry: RatingEntryRow, now: Date): Violation[] {
  const { acts, states } = ratingActs;
  const path = ['entryId'];
  if (!isPossible(acts[key], entry.status))
    return [ratingErrors.RATING_NOT_IN_THIS_STATE(path, stateAndAct(states[entry.status], acts[key].label))];
  const over = entry.publicityUntil !== null && now >= entry.publicityUntil;
  const upheld = objectionsNow(entry).some((objection) => objection.upheld);
  const missing = awaited(entry).length;
  const when = (holds: boolean, violation: () => Violation) => (holds ? [violation()] : []);
  switch (key) {
    case 'publishRatingResult':
      return [
        ...when(missing > 0, () => ratingErrors.SHEETS_MISSING(path, { missing })),
        ...when(entry.unexamined, () => ratingErrors.RATING_FILES_QUARANTINED(path)),
      ];
    case 'objectToRating':
      return [
        ...when(over, () => ratingErrors.PUBLICITY_OVER(path)),
        ...when(
          entry.objections.some(({ objectorId, answeredAt }) => objectorId === person.accountId && answeredAt === null),
          () => ratingErrors.OBJECTED_ALREADY(path),
        ),
      ];
    case 'answerRatingObjection':
      return when(
        entry.objections.every(({ answeredAt }) => answeredAt !== null),
        () => ratingErrors.OBJECTION_UNKNOWN(['objectionId']),
      );
    case 'retractRatingResult':
      return when(!upheld, () => ratingErrors.NO_OBJECTION_UPHELD(path));
    case 'concludeRating':
      return [
        ...when(person.accountId === entry.publishedById, () => ratingErrors.OTHER_OFFICER_CONCLUDES(path)),
        ...when(!over, () => ratingErrors.PUBLICITY_RUNS(path)),
        ...when(
          entry.objections.some(({ answeredAt }) => answeredAt === null),
          () => ratingErrors.OBJECTION_OPEN(path),
        ),
        ...when(upheld, () => ratingErrors.OBJECTION_UPHELD(path)),
      ];
    case 'changeRating':
      return when(levelOf(entry) === null, () => ratingErrors.NO_LEVEL_TO_CHANGE(path));
    case 'scoreRating':
    case 'withdrawSelfAssessment':
      return [];
  }
}

const OF_OFFICE = [
  'publishRatingResult',
  'answerRatingObjection',
  'retractRatingResult',
  'concludeRating',
  'changeRating',
] as const satisfies RatingAct[];

/**
 * What somebody could do with it, and why not now.
 * @param recusal what stands against whoever acts for an organization as well (回避)
 */
export function ratingTransitions(
  person: Person | null,
  office: OwnOffice | null,
  entry: RatingEntryRow,
  recusal: Violation | undefined,
  now: Date,
): Possibility[] {
  if (!person) return [];
  const possible = (keys: readonly RatingAct[], bar?: Violation) =>
    keys.map((key) => possibility(key, ratingActs.acts[key].label, bar ?? entryViolations(person, key, entry, now)[0]));
  if (assessesIt(office, entry.round)) return possible(OF_OFFICE, recusal);
  if (isPanelist(person, entry)) return possible(['scoreRating'], recusal);
  const own = isActor(person) && isOrganization(person, entry.organizationId);
  return [
    ...(own ? possible(['withdrawSelfAssessment']) : []),
    ...(entry.publishedAt !== null ? possible(['objectToRating']) : []),
  ];
}
