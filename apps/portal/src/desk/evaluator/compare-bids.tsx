import { Name } from '@chengjie/portal-ui/ui/name';
import { Folded } from '@chengjie/portal-ui/ui/folded';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { Prose } from '@chengjie/portal-ui/ui/prose';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { BidToScoreFragment } from './evaluator.generated.js';
import styles from './evaluator.module.css';
import './evaluator.texts.js';

/** The texts of a page's bids side by side, moved sideways where there are many; on a phone one after the other. */
export function CompareBids({ bids, label }: { readonly bids: readonly BidToScoreFragment[]; readonly label: string }) {
  const { t } = useTranslation('evaluator');
  const { search } = useLocation();
  if (bids.length < 2) return null;
  return (
    <Folded title={t('page.compare')} count={bids.length}>
      {/* What is moved sideways has to be reached by keyboard. */}
      <div className={styles.compared} role="group" aria-label={label} tabIndex={0}>
        {bids.map(({ id, bidder, price, performer, proposal, valid }) => (
          <article key={id}>
            <p>
              <strong>
                <Name of={bidder.name} />
              </strong>{' '}
              {!valid && <Tag tone="seal">{t('page.invalid')}</Tag>}
              {performer && (
                <span className={styles.soft}>
                  <Name of={performer.name} />
                </span>
              )}
            </p>
            <p>
              <Yuan of={price} /> · <Link to={{ search, hash: `bid-${id}` }}>{t('page.toSheet')}</Link>
            </p>
            <Prose of={proposal} />
          </article>
        ))}
      </div>
    </Folded>
  );
}
