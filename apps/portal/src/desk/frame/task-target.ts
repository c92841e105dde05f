import type * as Schema from '../../api/schema.generated.js';

/** What of a task says where it is done. */
interface TaskOf {
  readonly thingId: string | null;
  readonly reference: string | null;
}

const ofProject =
  (part: string) =>
  ({ reference }: TaskOf) =>
    `/desk/projects/${reference}${part}`;
const toEvaluate = ({ reference }: TaskOf) => `/desk/evaluations/${reference}`;
const ofPublic = ({ reference }: TaskOf) => `/projects/${reference}`;
const standDowns = ({ reference }: TaskOf) => `/desk/watch/stand-downs/${reference}`;
const listing = ({ thingId }: TaskOf) => `/desk/listings/${thingId}`;
const application = ({ thingId }: TaskOf) => `/desk/applications/${thingId}`;
const rating = ({ thingId }: TaskOf) => `/desk/ratings/${thingId}`;
const claim = ({ thingId }: TaskOf) => `/desk/claims/${thingId}`;

/** Where each task is done: a kind that the API learns does not compile without its place. */
const TARGETS: Readonly<Record<Schema.TaskKind, (task: TaskOf) => string>> = {
  PUBLISH_PROJECT: ofProject('/publish'),
  APPOINT_PANEL_EARLY: ofProject('/panel'),
  APPOINT_PANEL: ofProject('/panel'),
  FILL_SEATS: ofProject('/panel'),
  REPLACE_BARRED: ofProject('/panel'),
  COMPLETE_QUALIFICATION_REVIEW: ofProject('/bids'),
  FIND_NO_LONGER_ELIGIBLE: ofProject('/bids'),
  EVALUATE_LOT: ofProject(''),
  LOT_ENDS_LATER: ofProject('/bids'),
  EVALUATE_LOT_AGAIN: ofProject('/ranking'),
  PUBLISH_AWARD: ofProject('/ranking'),
  CONFIRM_CANCELLATION: ofProject('#cancellations'),
  DECIDE_CANCELLATION: ({ reference }) => `/desk/watch/cancellations/${reference}`,
  CONFIRM_STAND_DOWN: ofProject('/panel'),
  DECIDE_STAND_DOWN: standDowns,
  DECIDE_STAND_DOWN_OF_MANY: standDowns,
  LOOK_AT_STAND_DOWN: toEvaluate,
  SCORE_BIDS: toEvaluate,
  VOTE_ON_FINDINGS: toEvaluate,
  ASK_ABOUT_PRICES: toEvaluate,
  EXPLAIN_PRICE: () => '/desk/bids',
  ANSWER_CONSENT: () => '/desk/consents',
  ANSWER_MEMBERSHIP: () => '/desk/memberships',
  LOOK_AT_CLOSING_PROJECT: ({ reference }) => `/desk/opportunities/${reference}`,
  DECIDE_APPLICATION: application,
  SCORE_RATING: rating,
  PUBLISH_RATING_RESULT: rating,
  ANSWER_RATING_OBJECTION: rating,
  RETRACT_RATING_RESULT: rating,
  CONCLUDE_RATING: rating,
  CONSENT_TO_CLAIM: claim,
  OBJECT_TO_CLAIM: claim,
  REPLY_TO_LISTING_NOTICE: listing,
  SERVE_LISTING_NOTICE: listing,
  DECIDE_SERIOUS_LISTING: listing,
  CONFIRM_FEDERATION_STEP: () => '/desk/federation-step',
  CONFIRM_ROLE: () => '/desk/roles',
  CONFIRM_FACTOR_RESET: ({ reference }) => `/desk/accounts?text=${encodeURIComponent(reference ?? '')}`,
  LOOK_AT_DEAD_LETTERS: () => '/desk/dead-letters',
  LOOK_AT_EQUAL_PRICES: ofPublic,
  LOOK_AT_INVALIDATION: ofPublic,
  LOOK_AT_CORRECTION: ofPublic,
  LOOK_AT_CANCELLATION: ofPublic,
};

/** The address at which a task is done. */
export function taskTarget({ kind, ...task }: TaskOf & { readonly kind: Schema.TaskKind }): string {
  return TARGETS[kind](task);
}
