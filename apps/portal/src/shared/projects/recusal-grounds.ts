import type { RecusalGround } from '../../api/schema.generated.js';

/** Why an evaluator stands down, in the order of the law. */
export const RECUSAL_GROUNDS: readonly RecusalGround[] = [
  'POST_WITH_BIDDER',
  'SHARE_IN_BIDDER',
  'KINSHIP',
  'OTHER_TIE',
  'BUYERS_STAFF',
  'SEAT_RESTS',
  'UNABLE',
];
