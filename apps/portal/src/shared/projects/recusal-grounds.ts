import type { RecusalGround } from '../../api/schema.generated.js';
import { everyOf } from '../every-of.js';

/** Why an evaluator stands down, in the order of the law. */
export const RECUSAL_GROUNDS = everyOf<RecusalGround>({
  POST_WITH_BIDDER: true,
  SHARE_IN_BIDDER: true,
  KINSHIP: true,
  OTHER_TIE: true,
  BUYERS_STAFF: true,
  SUPERVISES: true,
  SEAT_RESTS: true,
  UNABLE: true,
});
