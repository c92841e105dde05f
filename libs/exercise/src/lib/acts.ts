import { randomBytes } from 'node:crypto';
import { yuanToFen } from '@chengjie/kernel';
import { vouchesFor } from '@chengjie/sealing';
import {
  AppointPanelDocument,
  CompleteQualificationReviewDocument,
  CreateProjectDocument,
  EvaluateLotDocument,
  FunctionByCodeDocument,
  PanelCandidatesDocument,
  ProjectStatusDocument,
  PublishAwardDocument,
  PublishProjectDocument,
  QualificationReviewsDocument,
  ReviewedBidsDocument,
  SubmitBidDocument,
  SubmitScoreSheetDocument,
  type CriterionScoreInput,
  type ProjectTermsInput,
  type SubmitBidMutation,
  type WalkedProjectFragment,
} from './documents.generated.js';
import type { Person } from './person.js';

/** A project under way, with its one lot. */
export interface WalkedProject extends Omit<WalkedProjectFragment, 'lots'> {
  readonly lotId: string;
}

type AnsweredBid = NonNullable<SubmitBidMutation['submitBid']['bid']>;

/** What its bidder reads back of a bid that it sealed in. */
export type SealedBid = AnsweredBid & { readonly receipt: NonNullable<AnsweredBid['receipt']> };

/** A bid as those read it who score it. */
export interface ReviewedBid {
  readonly id: string;
  readonly proposal: string;
}

/** Id and Chinese name of a function of the published catalog. */
export async function findFunction(anybody: Person, code: string): Promise<{ id: string; name: string }> {
  const { function: found } = await anybody.ask(FunctionByCodeDocument, { code });
  if (!found) throw new Error(`There is no function ${code}`);
  return { id: found.id, name: found.name.zh };
}

/** Drafts a project, which nobody but its buyer sees yet. */
export async function draftProject(buyer: Person, terms: ProjectTermsInput): Promise<{ id: string }> {
  return must((await buyer.do(CreateProjectDocument, { terms })).project);
}

/**
 * Drafts and publishes a project.
 * @param deadlineAt instant in ISO 8601; the earliest that its rules allow if not given
 */
export async function publishProject(
  buyer: Person,
  terms: ProjectTermsInput,
  deadlineAt?: string,
): Promise<WalkedProject> {
  const draft = await draftProject(buyer, terms);
  return publishDraft(buyer, draft.id, { deadlineAt });
}

/** Publishes a draft; saying it again with the same key does it once. */
export async function publishDraft(
  buyer: Person,
  projectId: string,
  { deadlineAt, key }: { deadlineAt?: string | undefined; key?: string | undefined } = {},
): Promise<WalkedProject> {
  const { project } = await buyer.do(PublishProjectDocument, { projectId, ...(deadlineAt && { deadlineAt }) }, key);
  const { lots, ...published } = must(project);
  return { ...published, lotId: must(lots[0]).id };
}

/** Appoints so many of those who may be appointed. */
export async function appointPanel(buyer: Person, projectId: string, members: number): Promise<void> {
  const { project } = await buyer.ask(PanelCandidatesDocument, { id: projectId });
  const chosen = must(must(project).panelCandidates).nodes.slice(0, members);
  const evaluatorAccountIds = chosen.map(({ accountId }) => accountId);
  await buyer.do(AppointPanelDocument, { projectId, evaluatorAccountIds });
}

/**
 * Seals a bid in; `price` in yuan.
 * @throws Error when the receipt is not of what was said
 */
export async function submitBid(bidder: Person, lotId: string, price: string, proposal: string): Promise<SealedBid> {
  const drawSecret = randomBytes(32).toString('hex');
  const said = { lotId, price: { amount: price }, proposal, drawSecret };
  const { bid } = await bidder.do(SubmitBidDocument, { ...said, capacity: 'SELF' });
  const receipt = must(bid?.receipt);
  const content = { priceFen: yuanToFen(price), proposal, drawSecret, salt: must(receipt.salt) };
  if (!vouchesFor(receipt.contentHash, content)) throw new Error(`${receipt.number} is no receipt of this bid`);
  return { ...must(bid), receipt };
}

/** Where the project is, e.g. `OPENED`. */
export async function statusOf(anybody: Person, projectId: string): Promise<string> {
  return must((await anybody.ask(ProjectStatusDocument, { id: projectId })).project).status;
}

/** Finds all bids of the opened lots qualified, where that is the buyer's to say and it has not said it yet. */
export async function reviewQualification(buyer: Person, projectId: string): Promise<void> {
  const { project } = await buyer.ask(QualificationReviewsDocument, { id: projectId });
  for (const { id: lotId, notQualifiedBidIds, availableTransitions } of must(project).lots)
    if (availableTransitions.some(({ key, disabled }) => key === 'completeQualificationReview' && !disabled))
      await buyer.do(CompleteQualificationReviewDocument, { lotId, notQualifiedBidIds: must(notQualifiedBidIds) });
}

/** Submits an evaluator's sheet for each opened bid. */
export async function scoreBids(
  evaluator: Person,
  projectId: string,
  scoresOf: (bid: ReviewedBid) => readonly CriterionScoreInput[],
): Promise<void> {
  const { project } = await evaluator.ask(ReviewedBidsDocument, { id: projectId });
  const bids = must(project).lots.flatMap(({ reviewedBids }) => must(reviewedBids).nodes);
  for (const bid of bids) {
    await evaluator.do(SubmitScoreSheetDocument, { projectId, bidId: bid.id, scores: [...scoresOf(bid)] });
  }
}

/** Has the ranking made, which the public does not see yet. */
export async function evaluateLot(buyer: Person, lotId: string): Promise<void> {
  await buyer.do(EvaluateLotDocument, { lotId });
}

export async function publishAward(buyer: Person, lotId: string): Promise<void> {
  await buyer.do(PublishAwardDocument, { lotId });
}

/** What an act that was done, or somebody who may see it, is always given. */
function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The answer lacks what it should hold');
  return value;
}
