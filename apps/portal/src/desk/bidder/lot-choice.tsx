import { Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useNameOfLot } from '../../shared/projects/lot-heading.js';
import type { LotToBidForFragment } from './bid-page.generated.js';
import { BidStatusTag } from './bid-status.js';
import './bid.texts.js';
import styles from './bidder.module.css';

/** The parameter of the address that names the lot one bids for. */
export const LOT = 'lot';

/** The lot that the address names, else the first. */
export function usePickedLot<Lot extends { readonly number: number }>(lots: readonly Lot[]): Lot | undefined {
  const [search] = useSearchParams();
  return lots.find(({ number }) => String(number) === search.get(LOT)) ?? lots[0];
}

/** The lots of a project that has several, each with its ceiling and what became of one's bid for it: one bids lot by lot. */
export function LotChoice({
  lots,
  picked,
}: {
  readonly lots: readonly LotToBidForFragment[];
  readonly picked: LotToBidForFragment;
}) {
  const { t } = useTranslation('bid');
  const nameOf = useNameOfLot();
  if (lots.length < 2) return null;
  return (
    <nav aria-label={t('lots.title')}>
      <p>{t('lots.lead')}</p>
      <ul className={styles.lots}>
        {lots.map((lot) => (
          <li key={lot.id}>
            <Link to={`?${LOT}=${lot.number}`} {...(lot.id === picked.id && { 'aria-current': 'true' })}>
              {nameOf(lot)}
            </Link>
            <Yuan of={lot.budget} />
            {lot.myBid ? (
              <BidStatusTag status={lot.myBid.status} />
            ) : (
              <span className={styles.soft}>{t('lots.none')}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
