import { formatInstant } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Code, Yuan } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  OpenedLotsDocument,
  type OpenedBidsFragment,
  type OpenedLotFragment,
  type ProjectPageQuery,
} from '../project-page.generated.js';
import '../result.texts.js';
import { LotHeading, useLotCaption } from '../../../shared/projects/lot-heading.js';
import { LotPage, LotPager } from '../../../shared/projects/lot-page.js';
import { RegisterChanges } from '../../register-since/register-since.js';

const CURSOR = 'openedAfter';

/** Who bid and for how much, lot by lot; before the opening, that everything is sealed and from whom. */
export function OpeningRecord({
  project: { id: projectId, lots },
}: {
  readonly project: NonNullable<ProjectPageQuery['project']>;
}) {
  const { t } = useTranslation('projectResult');
  return (
    <Section title={t('opening.title')} id="opening">
      {lots.map((lot) => (
        <Fragment key={lot.id}>
          <LotHeading of={lot} lots={lots} section="opening" />
          <LotPage lot={lot} name={CURSOR} projectId={projectId} query={OpenedLotsDocument} of={{ id: projectId }}>
            {(shown) => <OpenedLot lot={shown} lots={lots} />}
          </LotPage>
        </Fragment>
      ))}
    </Section>
  );
}

function OpenedLot({ lot, lots }: { readonly lot: OpenedLotFragment; readonly lots: readonly unknown[] }) {
  const { t } = useTranslation('projectResult');
  const language = useLanguage();
  const localized = useLocalized();
  const caption = useLotCaption(lot, lots);
  const { openingRecord, openedAt, status } = lot;
  if (!openingRecord || !openedAt) {
    const text = status === 'PUBLISHED' ? 'sealed' : 'unopened';
    return (
      <Card tone="sealed">
        <h3>{t(`opening.${text}Title`)}</h3>
        <p>{t(`opening.${text}Text`)}</p>
      </Card>
    );
  }
  const bids = openingRecord.nodes;
  return (
    <>
      <p>{t('opening.lead', { total: openingRecord.totalCount, at: formatInstant(openedAt, language, 'second') })}</p>
      <DataTable
        caption={caption(t('opening.caption'))}
        rows={bids}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'bidder',
            header: t('opening.bidder'),
            names: true,
            cell: ({ bidder: { id, name } }) => (
              <Link to={`/organizations/${id}`}>
                <Name of={name} />
              </Link>
            ),
          },
          ...(bids.some(({ performer }) => performer)
            ? [
                {
                  id: 'performer',
                  header: t('opening.performer'),
                  cell: ({ performer, bidder }: OpenedBidsFragment['nodes'][number]) => performer?.name ?? bidder.name,
                },
              ]
            : []),
          {
            id: 'price',
            header: t('opening.price'),
            numeric: true,
            cell: ({ price }) => (price ? <Yuan of={price} /> : '—'),
          },
          {
            id: 'note',
            header: t('opening.note'),
            cell: ({ status, invalidReason, invalidSince }) => {
              if (status === 'SEAL_BROKEN') return t('opening.sealBroken');
              return invalidReason && invalidSince === 'OPENING' ? localized(invalidReason) : t('opening.valid');
            },
          },
          ...(bids.some(({ invalidSince }) => invalidSince === 'REVIEW')
            ? [
                {
                  id: 'review',
                  header: t('opening.review'),
                  cell: ({ invalidReason, invalidSince }: OpenedBidsFragment['nodes'][number]) =>
                    invalidReason &&
                    invalidSince === 'REVIEW' && (
                      <>
                        <Name of={localized(invalidReason)} /> <a href="#findings">{t('opening.toFindings')}</a>
                      </>
                    ),
                },
              ]
            : []),
          { id: 'receipt', header: t('opening.receipt'), cell: ({ receiptNumber }) => <Code>{receiptNumber}</Code> },
        ]}
      />
      <RegisterChanges of={bids.flatMap(({ registerSince }) => registerSince)} />
      {bids.length < openingRecord.totalCount && (
        <LotPager of={openingRecord} name={CURSOR} label={t('opening.pages')} lot={lot} lots={lots} />
      )}
    </>
  );
}
