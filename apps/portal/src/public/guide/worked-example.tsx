import { evaluate } from '@chengjie/evaluation';
import { fenToYuan } from '@chengjie/kernel';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { exampleInput, type ExampleBid } from './example-bids.js';
import styles from './guide.module.css';

/** Bids ranked by the evaluation library here and now, with what decided between neighbours. */
export function WorkedExample({ bids }: { readonly bids: readonly ExampleBid[] }) {
  const { t } = useTranslation('guide');
  const local = useLocalized();
  const nameOf = ({ letter, federation }: ExampleBid) =>
    federation ? t('example.federation', { letter }) : t('example.organization', { letter });
  const { ranking, scores, decisions, preferentialGroups } = evaluate(exampleInput(bids, nameOf));
  const scoreOf = new Map(scores.map((score) => [score.bidId, score]));
  return (
    <>
      <DataTable
        caption={t('example.caption')}
        rows={ranking}
        rowId={({ bidId }) => bidId}
        columns={[
          { id: 'place', header: t('example.place'), cell: ({ place }) => place },
          { id: 'bidder', header: t('example.bidder'), names: true, cell: ({ bidderName }) => bidderName },
          {
            id: 'price',
            header: t('example.price'),
            numeric: true,
            cell: ({ bidPriceFen }) => <Yuan of={{ amount: fenToYuan(bidPriceFen) }} />,
          },
          {
            id: 'priceScore',
            header: t('example.priceScore'),
            numeric: true,
            cell: ({ bidId }) => scoreOf.get(bidId)?.priceScore,
          },
          {
            id: 'quality',
            header: t('example.quality'),
            numeric: true,
            cell: ({ bidId }) => scoreOf.get(bidId)?.criteria[0]?.average,
          },
          { id: 'total', header: t('example.total'), numeric: true, cell: ({ total }) => total },
        ]}
      />
      <h3>{t('example.why')}</h3>
      <ul className={styles.reasons}>
        {decisions.map(({ higherBidId, explanation }) => (
          <li key={higherBidId}>{local(explanation)}</li>
        ))}
      </ul>
      {preferentialGroups.map(({ firstPlace, counterfactual }) => (
        <div key={firstPlace}>
          <h3>{t('example.without')}</h3>
          <p>{local(counterfactual.explanation)}</p>
        </div>
      ))}
    </>
  );
}
