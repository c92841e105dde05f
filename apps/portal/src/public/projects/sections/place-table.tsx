import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable, type Column } from '@chengjie/portal-ui/ui/data-table';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type * as Schema from '../../../api/schema.generated.js';
import type { RankedBidRowFragment } from '../project-page.generated.js';
import '../result.texts.js';
import styles from './ranking.module.css';

/** The places in order, each with its figures and the one step that put it above the next. */
export function PlaceTable({
  caption,
  bids,
  method,
  empty,
}: {
  readonly caption: string;
  readonly bids: readonly RankedBidRowFragment[];
  readonly method: Schema.EvaluationMethod;
  /** Why nothing is ranked, where nothing is. */
  readonly empty: string;
}) {
  const { t } = useTranslation('projectResult');
  const localized = useLocalized();
  const scored: Column<RankedBidRowFragment>[] = [
    { id: 'total', header: t('ranking.total'), numeric: true, cell: ({ totalScore }) => totalScore },
  ];
  if (method === 'COMPREHENSIVE_SCORING') {
    scored.unshift({
      id: 'priceScore',
      header: t('ranking.priceScore'),
      numeric: true,
      cell: ({ priceScore }) => priceScore,
    });
  }
  return (
    <DataTable
      caption={caption}
      rows={bids}
      rowId={({ id }) => id}
      empty={empty}
      columns={[
        { id: 'place', header: t('ranking.place'), cell: ({ place }) => <span className={styles.place}>{place}</span> },
        { id: 'bidder', header: t('ranking.bidder'), names: true, cell: (bid) => <Bidder bid={bid} /> },
        { id: 'price', header: t('ranking.price'), numeric: true, cell: ({ price }) => <Yuan of={price} /> },
        ...(method === 'LOWEST_EVALUATED_PRICE' ? [] : scored),
        {
          id: 'decided',
          header: t('ranking.decided'),
          cell: ({ decision }) =>
            decision ? (
              <>
                <Tag tone={decision.step === 'FEDERATION' ? 'stamp' : 'grey'}>{t(`ranking.step.${decision.step}`)}</Tag>
                <br />
                <small>
                  <Name of={localized(decision.explanation)} />
                </small>
              </>
            ) : (
              t('ranking.last')
            ),
        },
      ]}
    />
  );
}

function Bidder({ bid: { bidder, performer, federation, preferentialPlace } }: { readonly bid: RankedBidRowFragment }) {
  const { t } = useTranslation('projectResult');
  return (
    <span className={styles.bidder}>
      <Link to={`/organizations/${bidder.id}`}>
        <Name of={bidder.name} />
      </Link>
      {performer && (
        <small>
          <Name of={t('ranking.performer', { name: performer.name })} />
        </small>
      )}
      {(federation || preferentialPlace) && (
        <span className={styles.tags}>
          {federation && <Tag tone="pine">{t('ranking.federation')}</Tag>}
          {preferentialPlace && <Tag tone="stamp">{t('ranking.preferential')}</Tag>}
        </span>
      )}
    </span>
  );
}
