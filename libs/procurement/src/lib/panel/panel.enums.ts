import { SCHEMA_VOCABULARY, spoken } from '@chengjie/kernel';
import { textEnum } from '@chengjie/platform';
import { RECUSAL_GROUNDS, type RecusalGround } from './recusal.js';

const ground = (key: RecusalGround) => {
  const { zh, en } = spoken(RECUSAL_GROUNDS[key], SCHEMA_VOCABULARY);
  return `${zh}: ${en}.`;
};

export const RecusalGroundEnum = textEnum('RecusalGround', 'Why an evaluator stands down (政府采购法实施条例 9).', {
  POST_WITH_BIDDER: ground('POST_WITH_BIDDER'),
  SHARE_IN_BIDDER: ground('SHARE_IN_BIDDER'),
  KINSHIP: ground('KINSHIP'),
  OTHER_TIE: ground('OTHER_TIE'),
  BUYERS_STAFF: ground('BUYERS_STAFF'),
  SUPERVISES: ground('SUPERVISES'),
  SEAT_RESTS: ground('SEAT_RESTS'),
  UNABLE: ground('UNABLE'),
});

export const ReviewerEnum = textEnum('Reviewer', 'In which part one reviews: nobody else can.', {
  BUYER: '采购人: the buyer.',
  PANEL: '评审小组: the panel, or one of its members.',
});
