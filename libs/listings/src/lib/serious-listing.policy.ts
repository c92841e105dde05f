import {
  isPossible,
  possibility,
  stateAndAct,
  type Bilingual,
  type Possibility,
  type Violation,
} from '@chengjie/kernel';
import { barred, isOrganization, maySetStanding } from '@chengjie/organizations';
import type { Actor } from '@chengjie/platform';
import { listingErrors } from './listing.errors.js';
import { seriousListingActs, type SeriousListingAct, type SeriousListingStatus } from './serious-listing.acts.js';

/** What of a proposal decides who may do what with it. */
export interface DecidedListing {
  readonly track: 'REGISTERED' | 'FILED';
  readonly regionCode: string;
  readonly status: SeriousListingStatus;
  readonly organizationId: string;
  readonly proposedById: string | null;
  readonly noticedById: string | null;
  readonly replyUntil: Date | null;
  readonly repliedAt: Date | null;
}

/** Whether somebody reads a proposal: its office, whoever supervises the region, and the organization once notice is served. */
export function seesProposal(actor: Actor, proposal: DecidedListing): boolean {
  const { role, regionCode } = actor.acting;
  if (role === 'SUPERVISOR') return proposal.regionCode.startsWith(regionCode);
  if (isOrganization(actor, proposal.organizationId)) return proposal.noticedById !== null;
  return maySetStanding(actor, proposal);
}

const BEFORE_NOTICE: readonly SeriousListingAct[] = ['serveListingNotice', 'withdrawSeriousListing'];
const DECISIONS: readonly SeriousListingAct[] = ['listAsSerious', 'dropSeriousListing'];

/** What stands against doing this with a proposal; that the actor is of its office, or of the organization, is asked before. */
export function proposalViolations(
  actor: Actor,
  key: SeriousListingAct,
  proposal: DecidedListing,
  now: Date,
): Violation[] {
  const { acts, states } = seriousListingActs;
  if (!isPossible(acts[key], proposal.status)) {
    const names = stateAndAct(states[proposal.status], acts[key].label);
    return [listingErrors.SERIOUS_LISTING_NOT_IN_THIS_STATE(['proposalId'], names)];
  }
  const over = proposal.replyUntil !== null && now >= proposal.replyUntil;
  if (key === 'replyToListingNotice') {
    if (!isOrganization(actor, proposal.organizationId)) return [listingErrors.NOT_YOUR_LISTING(['proposalId'])];
    return over ? [listingErrors.REPLY_TIME_OVER(['proposalId'])] : [];
  }
  if (key === 'withdrawSeriousListing')
    return actor.accountId === proposal.proposedById ? [] : [listingErrors.PROPOSER_WITHDRAWS(['proposalId'])];
  if (!DECISIONS.includes(key)) return [];
  if ([proposal.proposedById, proposal.noticedById].includes(actor.accountId))
    return [listingErrors.OTHER_OFFICER_DECIDES(['proposalId'])];
  return proposal.repliedAt === null && !over ? [listingErrors.REPLY_TIME_RUNS(['proposalId'])] : [];
}

/**
 * What the actor could do with a proposal, and why not now.
 * @param bar why it leaves the organization to other officers, where its account acts for one as well (回避), or buys
 */
export function proposalTransitions(
  actor: Actor | null,
  proposal: DecidedListing,
  bar: Bilingual | undefined,
  now: Date,
): Possibility[] {
  if (!actor) return [];
  const concerned = isOrganization(actor, proposal.organizationId);
  if (!concerned && !maySetStanding(actor, proposal)) return [];
  const office = proposal.status === seriousListingActs.initial ? BEFORE_NOTICE : DECISIONS;
  const keys: readonly SeriousListingAct[] = concerned ? ['replyToListingNotice'] : office;
  const possible = keys.map((key) =>
    possibility(key, seriousListingActs.acts[key].label, proposalViolations(actor, key, proposal, now)[0]),
  );
  return bar && !concerned ? possible.map((act) => barred(act, bar)) : possible;
}
