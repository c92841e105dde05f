import { ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useLotCaption } from '../../shared/projects/lot-heading.js';
import { LotPager } from '../../shared/projects/lot-page.js';
import { BidToScore } from './bid-to-score.js';
import { BidsOverview } from './bids-overview.js';
import { CompareBids } from './compare-bids.js';
import type { BidToScoreFragment, EvaluationPageQuery, LotToScoreFragment } from './evaluator.generated.js';
import './evaluator.texts.js';
import { needsMe, takesScores } from './task-state.js';

/** Of the bids of a lot, in the address. */
export const CURSOR = 'after';

/** The bids of a lot: all in a list and side by side, and one at a time with one's sheet for it. */
export function LotToScore({
  lot,
  project,
}: {
  readonly lot: LotToScoreFragment;
  readonly project: NonNullable<EvaluationPageQuery['project']>;
}) {
  const { t } = useTranslation('evaluator');
  const caption = useLotCaption(lot, project.lots);
  const { reviewedBids, status } = lot;
  const bids = reviewedBids?.nodes ?? [];
  const shown = useBidOnShow(bids);
  const [begun, setBegun] = useState<ReadonlySet<string>>(new Set());
  if (!reviewedBids) return null;
  const noteBegun = (id: string, isBegun: boolean) =>
    setBegun((before) => {
      if (before.has(id) === isBegun) return before;
      const after = new Set(before);
      if (isBegun) after.add(id);
      else after.delete(id);
      return after;
    });
  return (
    <>
      <BidsOverview
        caption={caption(t('page.overviewCaption'))}
        bids={bids}
        begun={begun}
        shown={shown}
        whole={reviewedBids.totalCount === bids.length}
      />
      <CompareBids bids={bids} label={caption(t('page.compare'))} />
      {/* What is typed into one that is not on show stays as it is. */}
      {bids.map((bid) => (
        <div key={bid.id} hidden={bid.id !== shown}>
          <BidToScore
            bid={bid}
            others={bids.filter(({ id }) => id !== bid.id)}
            project={project}
            open={takesScores(status)}
            onBegun={noteBegun}
          />
        </div>
      ))}
      <OtherBids bids={bids} shown={shown} label={caption(t('page.others'))} />
      <LotPager of={reviewedBids} name={CURSOR} label={t('page.pages')} lot={lot} lots={project.lots} />
    </>
  );
}

/** The bid to show: the one that the address led to last; until then the first that waits for something, also once that is done. */
function useBidOnShow(bids: readonly BidToScoreFragment[]): string | undefined {
  const { hash } = useLocation();
  const [followed, follow] = useState<string>();
  const [shown, show] = useState<string>();
  const led = bids.find(({ id }) => hash === `#bid-${id}`);
  if (followed !== hash) {
    follow(hash);
    if (led) show(led.id);
  }
  const first = (led ?? bids.find(needsMe) ?? bids[0])?.id;
  if (shown !== first && !bids.some(({ id }) => id === shown)) show(first);
  return shown;
}

/** From bid to bid, without going back to the list. */
function OtherBids({
  bids,
  shown,
  label,
}: {
  readonly bids: readonly BidToScoreFragment[];
  readonly shown: string | undefined;
  readonly label: string;
}) {
  const { t } = useTranslation('evaluator');
  const { search } = useLocation();
  const at = bids.findIndex(({ id }) => id === shown);
  if (bids.length < 2 || at < 0) return null;
  const [before, after] = [bids[at - 1], bids[at + 1]];
  return (
    <nav aria-label={label}>
      <ButtonRow>
        {before && (
          <LinkButton to={`${search}#bid-${before.id}`} variant="secondary">
            {t('page.before')}
          </LinkButton>
        )}
        {after && (
          <LinkButton to={`${search}#bid-${after.id}`} variant="secondary">
            {t('page.next')}
          </LinkButton>
        )}
        <span>{t('page.position', { number: at + 1, total: bids.length })}</span>
      </ButtonRow>
    </nav>
  );
}
