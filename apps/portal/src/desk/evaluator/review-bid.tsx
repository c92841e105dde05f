import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Done } from '@chengjie/portal-ui/ui/done';
import { useTranslation } from 'react-i18next';
import type { ComplianceGround, QualificationCondition } from '../../api/schema.generated.js';
import { useAct } from '../../api/use-act.js';
import { CorrectionForm } from '../../shared/projects/findings/correction-form.js';
import { FindingCard } from '../../shared/projects/findings/finding-card.js';
import { groundFields } from '../../shared/projects/findings/ground-fields.js';
import { ReviewActs } from '../../shared/projects/findings/review-acts.js';
import { ReviewForm } from '../../shared/projects/findings/review-form.js';
import { useGroundWords } from '../../shared/projects/findings/use-ground-words.js';
import {
  AskAboutPriceDocument,
  ProposeInvalidDocument,
  VoteOnFindingDocument,
  type BidToScoreFragment,
} from './evaluator.generated.js';
import './scoring.texts.js';

/** Where it is told what was done about a bid, apart from its scores. */
const reviewOf = ({ id }: { readonly id: string }) => `review of ${id}`;

/** Compliance review and review of low prices: what is found or proposed of a bid, votes, and with what a review can begin. */
export function ReviewBid({
  bid,
  others,
}: {
  readonly bid: BidToScoreFragment;
  readonly others: readonly BidToScoreFragment[];
}) {
  return (
    <>
      <Done at={reviewOf(bid)} />
      {bid.findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding}>
          {finding.mayVote && <VoteOrWhyNot finding={finding} bid={bid} />}
        </FindingCard>
      ))}
      <ReviewActs
        acts={bid.availableTransitions}
        forms={{
          proposeInvalid: <Propose bid={bid} others={others} />,
          askAboutPrice: <AskAboutPrice bid={bid} />,
          proposeCorrection: <CorrectionForm bid={bid} others={others} at={reviewOf(bid)} />,
        }}
      />
    </>
  );
}

function Propose({
  bid,
  others,
}: {
  readonly bid: BidToScoreFragment;
  readonly others: readonly BidToScoreFragment[];
}) {
  const { t } = useTranslation('scoring');
  const { act, pending } = useAct(ProposeInvalidDocument);
  return (
    <ReviewForm
      fields={groundFields(useGroundWords(), bid.complianceGrounds, others)}
      text={t('review.lead')}
      act={t('review.propose')}
      ask={t('review.ask', { name: bid.bidder.name })}
      done={t('review.done', { name: bid.bidder.name })}
      at={reviewOf(bid)}
      pending={pending}
      keptAs={['proposeInvalid', bid.id]}
      danger
      onAct={async ({ ground, condition, clause, facts = '', otherBidId }) => {
        const outcome = await act({
          ...{ bidId: bid.id, ground: ground as ComplianceGround, facts },
          ...(clause && { clause }),
          ...(condition && { condition: condition as QualificationCondition }),
          ...(otherBidId && { otherBidId }),
        });
        return outcome.done ? undefined : outcome;
      }}
    />
  );
}

function AskAboutPrice({ bid }: { readonly bid: BidToScoreFragment }) {
  const { t } = useTranslation('scoring');
  const { act, pending } = useAct(AskAboutPriceDocument);
  return (
    <ReviewForm
      fields={[
        {
          ...{ name: 'question', label: t('price.question'), hint: t('price.hint'), long: true },
          lengths: { least: 10, most: 1_000 },
        },
      ]}
      text={t('price.lead')}
      act={t('price.submit')}
      ask={t('price.ask', { name: bid.bidder.name })}
      done={t('price.done', { name: bid.bidder.name })}
      at={reviewOf(bid)}
      pending={pending}
      keptAs={['askAboutPrice', bid.id]}
      onAct={async ({ question = '' }) => {
        const outcome = await act({ bidId: bid.id, question });
        return outcome.done ? undefined : outcome;
      }}
    />
  );
}

type Finding = BidToScoreFragment['findings'][number];

/** The vote, or what stands against it now: such as a seat that is to be filled first. */
function VoteOrWhyNot({ finding, bid }: { readonly finding: Finding; readonly bid: BidToScoreFragment }) {
  const localized = useLocalized();
  const vote = finding.availableTransitions.find(({ key }) => key === 'voteOnFinding');
  if (vote?.disabledReason) return <p>{localized(vote.disabledReason)}</p>;
  return <Vote findingId={finding.id} bid={bid} />;
}

function Vote({ findingId, bid }: { readonly findingId: string; readonly bid: BidToScoreFragment }) {
  const { t } = useTranslation('scoring');
  const { act, pending } = useAct(VoteOnFindingDocument);
  return (
    <ReviewForm
      fields={[
        {
          ...{ name: 'vote', label: t('vote.vote') },
          options: [
            { value: 'FOR', label: t('vote.for') },
            { value: 'AGAINST', label: t('vote.against') },
          ],
        },
        {
          ...{ name: 'reason', label: t('vote.reason'), hint: t('vote.hint'), long: true },
          lengths: { least: 1, most: 1_000 },
        },
      ]}
      text={t('vote.lead')}
      act={t('vote.submit')}
      ask={t('vote.ask', { name: bid.bidder.name })}
      done={t('vote.done', { name: bid.bidder.name })}
      at={reviewOf(bid)}
      pending={pending}
      keptAs={['voteOnFinding', findingId]}
      onAct={async ({ vote, reason = '' }) => {
        const outcome = await act({ findingId, inFavour: vote === 'FOR', reason });
        return outcome.done ? undefined : outcome;
      }}
    />
  );
}
