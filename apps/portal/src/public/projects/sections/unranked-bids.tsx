import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { useTranslation } from 'react-i18next';
import type { ExcludedBidRowFragment } from '../project-page.generated.js';
import '../result.texts.js';

/** Bids that took no part in the ranking, and why. */
export function ExcludedBids({
  caption,
  excluded,
}: {
  readonly caption: string;
  readonly excluded: readonly ExcludedBidRowFragment[];
}) {
  const { t } = useTranslation('projectResult');
  const localized = useLocalized();
  if (excluded.length === 0) return null;
  return (
    <>
      <h3>{t('ranking.excluded')}</h3>
      <DataTable
        caption={caption}
        rows={excluded}
        rowId={({ bidId }) => bidId}
        columns={[
          { id: 'bidder', header: t('ranking.bidder'), names: true, cell: ({ bidderName }) => bidderName },
          { id: 'reason', header: t('ranking.excludedReason'), cell: ({ reason }) => localized(reason) },
        ]}
      />
    </>
  );
}
