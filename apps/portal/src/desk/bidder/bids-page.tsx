import { Name } from '@chengjie/portal-ui/ui/name';
import { InWordsOfProject } from '../../shared/projects/in-words-of-project.js';
import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { End, Instant, Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { LoadedOwn } from '../../session/loaded-own.js';
import { BidStatusTag } from './bid-status.js';
import styles from './bidder.module.css';
import { BidsDocument, type ListedBidFragment } from './bids.generated.js';
import './bids.texts.js';
import { LotOfBid } from './lot-of-bid.js';

/** A first bid belongs to this list too, though there was none in it yet. */
const WITH_BIDS = { additionalTypenames: ['Bid'] };

/** All bids of the organization, with what became of each. */
export function BidsPage() {
  const { t } = useTranslation('bids');
  const query = useQuery({
    query: BidsDocument,
    variables: { after: useCursor() },
    requestPolicy: 'cache-and-network',
    context: WITH_BIDS,
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LoadedOwn query={query} own={(viewer) => viewer.bids}>
        {(bids) => (
          <>
            <Total of={bids} />
            <DataTable
              caption={t('caption')}
              rows={bids.nodes}
              rowId={({ id }) => id}
              empty={
                <>
                  <p>{t('empty')}</p>
                  <p>
                    <Link to="/desk/opportunities">{t('find')}</Link>
                  </p>
                </>
              }
              columns={[
                {
                  id: 'project',
                  header: t('column.project'),
                  names: true,
                  cell: ({ id, lot, project, performer }) => (
                    <>
                      <Link to={`/desk/bids/${id}`}>
                        <TitleOf thing={project} />
                      </Link>{' '}
                      {project.exercise && <Tag tone="amber">{t('exercise')}</Tag>}
                      <div className={styles.soft}>{project.reference}</div>
                      <LotOfBid lotId={lot.id} lots={project.lots} />
                      {performer && (
                        <div className={styles.soft}>
                          <Name of={performer.name} />
                        </div>
                      )}
                    </>
                  ),
                },
                {
                  id: 'status',
                  header: t('column.status'),
                  cell: ({ id, status, warnings, findings }) => (
                    <>
                      <BidStatusTag status={status} /> {warnings.length > 0 && <Tag tone="amber">{t('toSeeTo')}</Tag>}
                      {findings.map(
                        ({ id: findingId, status: asked, answerUntil }) =>
                          asked === 'ASKED' &&
                          answerUntil && (
                            <div key={findingId}>
                              <Tag tone="amber">{t('toExplain')}</Tag>{' '}
                              <Link to={`/desk/bids/${id}#findings`}>
                                {t('explainBefore')} <End at={answerUntil} precision="second" />
                              </Link>
                            </div>
                          ),
                      )}
                    </>
                  ),
                },
                {
                  id: 'price',
                  header: t('column.price'),
                  numeric: true,
                  cell: ({ price }) => price && <Yuan of={price} />,
                },
                { id: 'at', header: t('column.at'), cell: ({ sealedAt }) => <Instant at={sealedAt} /> },
                {
                  id: 'result',
                  header: t('column.result'),
                  cell: (bid) => (
                    <InWordsOfProject of={bid.project}>
                      <ShortResult bid={bid} />
                    </InWordsOfProject>
                  ),
                },
              ]}
            />
            <Pager of={bids} />
          </>
        )}
      </LoadedOwn>
    </Page>
  );
}

function ShortResult({ bid: { result, status } }: { readonly bid: ListedBidFragment }) {
  const { t } = useTranslation('bids');
  if (status === 'WITHDRAWN') return null;
  if (!result) return <span className={styles.soft}>{t('pending')}</span>;
  const { awarded, outcome, place, validBidCount } = result;
  if (outcome === 'FAILED') return t('failed');
  return (
    <>
      <Tag tone={awarded ? 'won' : 'grey'}>{t(awarded ? 'awarded' : 'notAwarded')}</Tag>
      {place !== null && <div className={styles.soft}>{t('place', { place, count: validBidCount })}</div>}
    </>
  );
}
