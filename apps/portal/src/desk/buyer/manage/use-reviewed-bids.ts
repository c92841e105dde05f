import type { AnyVariables, UseQueryResponse } from 'urql';
import { useWholeLists } from '../../../api/use-whole-lists.js';
import { ValidOrNotRestDocument, type ValidOrNotRestQuery } from './evaluation.generated.js';

/** A query of a project's bids, each valid or not, with all of them: the scoring is complete when none is left. */
export function useReviewedBids<Data extends ValidOrNotRestQuery, Variables extends AnyVariables>(
  query: UseQueryResponse<Data, Variables>,
  id: string,
): UseQueryResponse<Data, Variables> {
  return useWholeLists(query, reviewedBidsOf, ValidOrNotRestDocument, { id });
}

function reviewedBidsOf({ project }: ValidOrNotRestQuery) {
  return (project?.lots ?? []).map(({ reviewedBids }) => reviewedBids);
}
