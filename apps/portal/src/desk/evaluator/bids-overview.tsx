import { Name } from '@chengjie/portal-ui/ui/name';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { BidToScoreFragment } from './evaluator.generated.js';
import { isScoredByMe, progressOf } from './task-state.js';

type SheetState = 'NONE' | 'DRAFT' | 'SUBMITTED';

const TONES: Record<SheetState, Tone> = { NONE: 'grey', DRAFT: 'amber', SUBMITTED: 'pine' };

/** The bids side by side, how far one has scored them, and the way to each. */
export function BidsOverview({
  caption,
  bids,
  begun,
  shown,
  whole,
}: {
  readonly caption: string;
  readonly bids: readonly BidToScoreFragment[];
  /** Ids of those for whose sheet something is typed, and not handed in. */
  readonly begun: ReadonlySet<string>;
  /** Id of the one on show below. */
  readonly shown: string | undefined;
  /** Whether these are all bids of the lot. */
  readonly whole: boolean;
}) {
  const { t } = useTranslation('evaluator');
  const { search } = useLocation();
  return (
    <Section title={t('page.overview')}>
      <p>{t(whole ? 'page.done' : 'page.donePage', progressOf(bids))}</p>
      <DataTable
        caption={caption}
        rows={bids}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'bidder',
            header: t('page.bidder'),
            names: true,
            cell: ({ id, bidder }) => (
              <Link to={{ search, hash: `bid-${id}` }} {...(id === shown && { 'aria-current': 'true' })}>
                <Name of={bidder.name} />
              </Link>
            ),
          },
          { id: 'price', header: t('page.bidPrice'), numeric: true, cell: ({ price }) => <Yuan of={price} /> },
          {
            id: 'sheet',
            header: t('page.sheet'),
            cell: (bid) => {
              const state = sheetStateOf(bid, begun.has(bid.id));
              const count = bid.findings.filter(({ mayVote }) => mayVote).length;
              return (
                <>
                  {bid.valid ? (
                    <Tag tone={TONES[state]}>{t(`page.sheetState.${state}`)}</Tag>
                  ) : (
                    <Tag tone="seal">{t('page.invalid')}</Tag>
                  )}{' '}
                  {count > 0 && <Link to={{ search, hash: `bid-${bid.id}` }}>{t('votesToCast', { count })}</Link>}
                </>
              );
            },
          },
        ]}
      />
    </Section>
  );
}

function sheetStateOf(bid: BidToScoreFragment, isBegun: boolean): SheetState {
  if (isScoredByMe(bid)) return 'SUBMITTED';
  return bid.mySheet || isBegun ? 'DRAFT' : 'NONE';
}
