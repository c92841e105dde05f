import './ranking.permissions.js';
import { BidReviewService } from './bid-review.service.js';
import { EvaluationDetails } from './evaluation-details.js';
import { EvaluationService } from './evaluation.service.js';
import { RankingReader } from './ranking.reader.js';
import {
  BidResultResolver,
  EvaluationResolver,
  LotRankingResolver,
  RankedBidResolver,
  RankingActsResolver,
} from './ranking.resolver.js';

/** Services of review and ranking. */
export const rankingProviders = [BidReviewService, EvaluationService, EvaluationDetails, RankingReader];
/** Their GraphQL. */
export const rankingResolvers = [
  RankingActsResolver,
  LotRankingResolver,
  RankedBidResolver,
  EvaluationResolver,
  BidResultResolver,
];
