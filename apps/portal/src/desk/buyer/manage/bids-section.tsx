import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Done } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Prose } from '@chengjie/portal-ui/ui/prose';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant, Yuan } from '@chengjie/portal-ui/ui/values';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { found } from '../../../api/found.js';
import '../../../api/terms.texts.js';
import { useAct } from '../../../api/use-act.js';
import type { QualificationCondition } from '../../../api/schema.generated.js';
import { AskedAct } from '../../../shared/acts/asked-acts.js';
import { CorrectionForm } from '../../../shared/projects/findings/correction-form.js';
import { FindingCard } from '../../../shared/projects/findings/finding-card.js';
import { CONDITIONS, factsField } from '../../../shared/projects/findings/ground-fields.js';
import { ReviewActs } from '../../../shared/projects/findings/review-acts.js';
import { ReviewForm } from '../../../shared/projects/findings/review-form.js';
import { useGroundWords } from '../../../shared/projects/findings/use-ground-words.js';
import { LotHeading } from '../../../shared/projects/lot-heading.js';
import { LotPage, LotPager } from '../../../shared/projects/lot-page.js';
import './evaluation.texts.js';
import {
  CompleteQualificationReviewDocument,
  FindNoLongerEligibleDocument,
  FindNotQualifiedDocument,
  ManageBidsDocument,
  type LotToReviewFragment,
  type OpenedBidFragment,
} from './evaluation.generated.js';
import styles from './manage.module.css';
import { useLiveQuery } from './use-live-query.js';

const CURSOR = 'bidsAfter';

/** The opened bids with their texts; the buyer reviews whether they meet the conditions. Sealed ones nobody sees. */
export function BidsSection({ projectId, opened }: { readonly projectId: string; readonly opened: boolean }) {
  const { t } = useTranslation('projectEvaluation');
  return (
    <Section title={t('bids.title')} id="bids">
      <Done at="bids" />
      {opened ? <OpenedBids projectId={projectId} /> : <Card tone="sealed">{t('bids.sealed')}</Card>}
    </Section>
  );
}

function OpenedBids({ projectId }: { readonly projectId: string }) {
  const query = found(
    useLiveQuery(projectId, {
      query: ManageBidsDocument,
      variables: { id: projectId },
    }),
    'project',
  );
  return (
    <Loaded query={query}>
      {({ project: { lots } }) =>
        lots.map((lot) => (
          <Fragment key={lot.id}>
            <LotHeading of={lot} lots={lots} section="bids" />
            <LotPage lot={lot} name={CURSOR} projectId={projectId} query={ManageBidsDocument} of={{ id: projectId }}>
              {(shown) => <BidsOfLot lot={shown} lots={lots} />}
            </LotPage>
          </Fragment>
        ))
      }
    </Loaded>
  );
}

function BidsOfLot({ lot, lots }: { readonly lot: LotToReviewFragment; readonly lots: readonly unknown[] }) {
  const { t } = useTranslation('projectEvaluation');
  const { id, status, reviewedBids, validBids, notQualifiedBidIds, qualificationReviewedAt, availableTransitions } =
    lot;
  if (!reviewedBids || reviewedBids.totalCount === 0) return <p>{t('bids.none')}</p>;
  return (
    <>
      {reviewedBids.nodes.map((bid) => (
        <BidToReview
          key={bid.id}
          bid={bid}
          others={reviewedBids.nodes.filter(({ id }) => id !== bid.id)}
          reviewable={status === 'OPENED' || status === 'EVALUATED'}
        />
      ))}
      {qualificationReviewedAt && (
        <p>
          {t('bids.reviewedAt')} <Instant at={qualificationReviewedAt} precision="second" />
        </p>
      )}
      {availableTransitions.some(({ key, disabled }) => key === 'completeQualificationReview' && !disabled) && (
        <Card>
          <h3>{t('bids.review')}</h3>
          <p>{t('bids.reviewText', { number: validBids ?? 0 })}</p>
          <AskedAct
            document={CompleteQualificationReviewDocument}
            input={{ lotId: id, notQualifiedBidIds: notQualifiedBidIds ?? [] }}
            act={t('bids.reviewAct', { number: validBids ?? 0 })}
            ask={t('bids.reviewAsk', { number: validBids ?? 0 })}
            text={t('bids.reviewAskText')}
            done={t('bids.reviewDone')}
            next={t('bids.reviewNext')}
            at="bids"
          />
        </Card>
      )}
      <LotPager of={reviewedBids} name={CURSOR} label={t('bids.pages')} lot={lot} lots={lots} />
    </>
  );
}

function BidToReview({
  bid,
  others,
  reviewable,
}: {
  readonly bid: OpenedBidFragment;
  readonly others: readonly OpenedBidFragment[];
  readonly reviewable: boolean;
}) {
  const { t } = useTranslation(['projectEvaluation', 'terms']);
  const localized = useLocalized();
  const { valid, bidder, performer, price, capacity, invalidReason, proposal } = bid;
  return (
    <Card>
      <div className={styles.head}>
        <h3>
          <Name of={bidder.name} />
        </h3>
        <Tag tone={valid ? 'pine' : 'seal'}>{t(valid ? 'bids.valid' : 'bids.invalid')}</Tag>
      </div>
      <Facts
        dense
        facts={[
          { label: t('bids.price'), value: <Yuan of={price} /> },
          { label: t('bids.capacity'), value: t(`terms:capacity.${capacity}`) },
          { label: t('bids.performer'), value: performer?.name },
          { label: t('bids.why'), value: invalidReason && localized(invalidReason) },
        ]}
      />
      <details className={styles.disclosure}>
        <summary>{t('bids.proposal')}</summary>
        <Prose of={proposal} />
      </details>
      {bid.findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
      {reviewable && (
        <ReviewActs
          acts={bid.availableTransitions}
          forms={{
            findNotQualified: <NotQualified bidId={bid.id} bidder={bidder.name} />,
            findNoLongerEligible: (
              <AskedAct
                document={FindNoLongerEligibleDocument}
                input={{ bidId: bid.id }}
                act={t('bids.lostAct')}
                ask={t('bids.lostAsk', { bidder: bidder.name })}
                text={t('bids.lostText')}
                done={t('bids.lostDone', { bidder: bidder.name })}
                next={t('bids.lostNext')}
                at="bids"
                variant="danger"
              />
            ),
            proposeCorrection: <CorrectionForm bid={bid} others={others} at="bids" />,
          }}
        />
      )}
    </Card>
  );
}

/** Qualification review: the buyer's, before anybody has scored. */
function NotQualified({ bidId, bidder }: { readonly bidId: string; readonly bidder: string }) {
  const { t } = useTranslation('projectEvaluation');
  const words = useGroundWords();
  const { act, pending } = useAct(FindNotQualifiedDocument);
  return (
    <ReviewForm
      fields={[
        {
          name: 'condition',
          label: words.condition,
          options: CONDITIONS.map((value) => ({ value, label: words.conditions[value] })),
        },
        factsField(words),
      ]}
      text={t('bids.invalidateText')}
      act={t('bids.act')}
      ask={t('bids.ask', { bidder })}
      done={t('bids.done', { bidder })}
      next={t('bids.doneNext')}
      at="bids"
      pending={pending}
      keptAs={['findNotQualified', bidId]}
      danger
      onAct={async ({ condition, facts = '' }) => {
        const outcome = await act({ bidId, condition: condition as QualificationCondition, facts });
        return outcome.done ? undefined : outcome;
      }}
    />
  );
}
