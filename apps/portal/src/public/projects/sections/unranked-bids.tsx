import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { useTranslation } from 'react-i18next';
import type { ExcludedBidRowFragment } from '../project-page.generated.js';
import '../result.texts.js';

/** Bids that have no place, and why: invalid ones, and the valid ones of a lot in which nothing was ranked. */
export function UnrankedBids({
  caption,
  excluded,
  valid,
}: {
  readonly caption: string;
  readonly excluded: readonly ExcludedBidRowFragment[];
  readonly valid: readonly { readonly id: string; readonly bidderName: string }[];
}) {
  const { t } = useTranslation('projectResult');
  const localized = useLocalized();
  const rows = [
    ...valid.map(({ id, bidderName }) => ({ id, bidderName, why: t('ranking.validUnranked') })),
    ...excluded.map(({ bidId, bidderName, reason }) => ({ id: bidId, bidderName, why: localized(reason) })),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('ranking.excluded')}</h3>
      <DataTable
        caption={caption}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'bidder', header: t('ranking.bidder'), names: true, cell: ({ bidderName }) => bidderName },
          { id: 'reason', header: t('ranking.excludedReason'), cell: ({ why }) => why },
        ]}
      />
    </>
  );
}
