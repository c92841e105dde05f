import { Card } from '@chengjie/portal-ui/ui/page';
import { End } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Countdown } from '../../api/countdown.js';
import type { BidPageQuery } from './bid-page.generated.js';
import styles from './bidder.module.css';

/** Until when bids are in time, and by which clock. */
export function DeadlineClock({
  project: { deadlineAt, deadlineProvisional },
}: {
  readonly project: NonNullable<BidPageQuery['project']>;
}) {
  const { t } = useTranslation('bidding');
  if (!deadlineAt) return null;
  return (
    <Card>
      <p className={styles.clock}>
        <Countdown until={deadlineAt} />
      </p>
      <p>
        {t('clock.deadline')}
        <End at={deadlineAt} precision="second" />
      </p>
      <p className={styles.soft}>{t('clock.server')}</p>
      {deadlineProvisional && <p className={styles.soft}>{t('clock.provisional')}</p>}
    </Card>
  );
}
