import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Explained } from '@chengjie/portal-ui/ui/explained';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { useActorName } from '../../../shared/actor-name.js';
import { CorrectedSheets } from '../../../shared/projects/corrected-sheets.js';
import type { RankedBidRowFragment } from '../project-page.generated.js';
import '../result.texts.js';
import styles from './ranking.module.css';

/** What one bid got for each criterion, from whom and why, and its place in words. Opened by itself when printed. */
export function RankedBidDetails({ bid }: { readonly bid: RankedBidRowFragment }) {
  const { t } = useTranslation('projectResult');
  const localized = useLocalized();
  return (
    <details className={styles.details}>
      <summary>
        <span>{t('ranking.placeOf', { place: bid.place })}</span>{' '}
        <strong>
          <Name of={bid.bidder.name} />
        </strong>{' '}
        <span className={styles.hint}>{t('ranking.why')}</span>
      </summary>
      <Explained text={localized(bid.explanation)} />
      {bid.scores.length > 0 && (
        <DataTable
          caption={t('ranking.scoresOf', { name: bid.bidder.name })}
          rows={bid.scores}
          rowId={({ criterionId }) => criterionId}
          columns={[
            { id: 'criterion', header: t('ranking.criterion'), names: true, cell: ({ name }) => localized(name) },
            {
              id: 'average',
              header: t('ranking.average'),
              numeric: true,
              cell: ({ average, maxPoints }) => t('ranking.ofMax', { points: average, max: formatPoints(maxPoints) }),
            },
            { id: 'sheets', header: t('ranking.sheets'), cell: ({ sheets }) => <Sheets sheets={sheets} /> },
          ]}
        />
      )}
      <CorrectedSheets
        of={bid.correctedSheets}
        criteria={bid.scores.map(({ criterionId: id, name }) => ({ id, name }))}
        names={bid.bidder.name}
      />
    </details>
  );
}

function Sheets({ sheets }: { readonly sheets: RankedBidRowFragment['scores'][number]['sheets'] }) {
  const actorName = useActorName();
  return (
    <ul className={styles.sheets}>
      {sheets.map(({ evaluator, points, reason }) => (
        <li key={evaluator}>
          <span>{actorName(evaluator)}</span>
          <strong>{formatPoints(points)}</strong>
          <span>
            <Name of={reason} />
          </span>
        </li>
      ))}
    </ul>
  );
}
