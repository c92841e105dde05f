import { useForgottenWhen } from '@chengjie/portal-ui/form/kept-form';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Done } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { Prose } from '@chengjie/portal-ui/ui/prose';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { LowPriceFigures } from '../../shared/projects/findings/finding-card.js';
import type { BidToScoreFragment, EvaluationPageQuery } from './evaluator.generated.js';
import styles from './evaluator.module.css';
import { ReviewBid } from './review-bid.js';
import { ScoreSheet } from './score-sheet.js';
import './scoring.texts.js';
import { correctionOf, draftOf } from './sheet-input.js';
import { SubmittedSheet } from './submitted-sheet.js';
import { isScoredByMe } from './task-state.js';

/** An opened bid with its text, and one's own sheet for it. */
export function BidToScore({
  bid,
  others,
  project,
  open,
  onBegun,
}: {
  readonly bid: BidToScoreFragment;
  /** Of the lot. */
  readonly others: readonly BidToScoreFragment[];
  readonly project: NonNullable<EvaluationPageQuery['project']>;
  /** Whether its lot is still being evaluated. */
  readonly open: boolean;
  /** Is told whether its sheet is begun, and not handed in. */
  readonly onBegun: (bidId: string, isBegun: boolean) => void;
}) {
  const { t } = useTranslation(['evaluator', 'scoring']);
  const localized = useLocalized();
  const { hash } = useLocation();
  const scoring = open && bid.valid && !isScoredByMe(bid);
  useForgottenWhen(!scoring, draftOf(bid.id));
  const correctable = bid.availableTransitions.some(({ key, disabled }) => key === 'correctScoreSheet' && !disabled);
  useForgottenWhen(!correctable, correctionOf(bid.id));
  return (
    <Section
      id={`bid-${bid.id}`}
      led={hash === `#bid-${bid.id}`}
      title={bid.bidder.name}
      aside={!bid.valid && <Tag tone="seal">{t('page.invalid')}</Tag>}
    >
      <div className={styles.beside}>
        <div>
          <Card>
            <Facts
              dense
              facts={[
                { label: t('page.invalidReason'), value: bid.invalidReason && localized(bid.invalidReason) },
                { label: t('page.bidPrice'), value: <Yuan of={bid.price} /> },
                {
                  label: t('page.lowPrice'),
                  value: bid.lowPriceFigures.length > 0 ? <LowPriceFigures of={bid.lowPriceFigures} /> : null,
                },
                { label: t('page.performer'), value: bid.performer?.name },
                { label: t('page.proposal'), value: <Prose of={bid.proposal} /> },
              ]}
            />
          </Card>
        </div>
        {(bid.valid || bid.mySheet) && (
          <div>
            <Card>
              <h3>{t('scoring:sheet')}</h3>
              <Done at={bid.id} />
              {scoring ? (
                <ScoreSheet bid={bid} projectId={project.id} criteria={project.criteria} onBegun={onBegun} />
              ) : (
                <SubmittedSheet bid={bid} project={project} open={open} />
              )}
            </Card>
          </div>
        )}
      </div>
      {open && <ReviewBid bid={bid} others={others} />}
    </Section>
  );
}
