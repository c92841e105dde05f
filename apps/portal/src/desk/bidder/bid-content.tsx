import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { Prose } from '@chengjie/portal-ui/ui/prose';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import './bid.texts.js';
import { BidStatusTag } from './bid-status.js';
import type { OwnedBid } from './owned-bid.js';

/** What one's own bid says, and what became of it. */
export function BidContent({ bid }: { readonly bid: OwnedBid }) {
  const { t } = useTranslation(['bid', 'terms', 'bids']);
  const localized = useLocalized();
  return (
    <Facts
      dense
      facts={[
        { label: t('bids:column.status'), value: <BidStatusTag status={bid.status} /> },
        { label: t('bids:invalidReason'), value: bid.invalidReason && localized(bid.invalidReason) },
        { label: t('form.capacity'), value: t(`terms:capacity.${bid.capacity}`) },
        { label: t('form.performer'), value: bid.performer?.name },
        { label: t('form.price'), value: <Yuan of={bid.price} /> },
        { label: t('form.proposal'), value: <Prose of={bid.proposal} /> },
      ]}
    />
  );
}
