import { formatInstant } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized, type Bilingual } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Pager } from '@chengjie/portal-ui/ui/pager';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { invalidAtOpening } from '../invalid-at-opening.js';
import type { OpenedBidRowFragment, OpenedLotFragment, ProjectPageQuery } from '../project-page.generated.js';
import '../result.texts.js';
import { LotHeading } from '../../../shared/projects/lot-heading.js';

/** Who bid and for how much, lot by lot; before the opening, that everything is sealed and from whom. */
export function OpeningRecord({
  project: { lots, events },
}: {
  readonly project: NonNullable<ProjectPageQuery['project']>;
}) {
  const { t } = useTranslation('projectResult');
  const invalid = invalidAtOpening(events.nodes);
  return (
    <Section title={t('opening.title')} id="opening">
      {lots.map((lot) => (
        <Fragment key={lot.id}>
          <LotHeading of={lot} lots={lots} />
          <OpenedLot lot={lot} invalid={invalid} />
        </Fragment>
      ))}
    </Section>
  );
}

function OpenedLot({
  lot: { openingRecord, openedAt, status },
  invalid,
}: {
  readonly lot: OpenedLotFragment;
  readonly invalid: ReadonlyMap<string, Bilingual>;
}) {
  const { t } = useTranslation('projectResult');
  const language = useLanguage();
  const localized = useLocalized();
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
        caption={t('opening.caption')}
        rows={bids}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'bidder',
            header: t('opening.bidder'),
            names: true,
            cell: ({ bidder: { id, name } }) => <Link to={`/organizations/${id}`}>{name}</Link>,
          },
          ...(bids.some(({ performer }) => performer)
            ? [
                {
                  id: 'performer',
                  header: t('opening.performer'),
                  cell: ({ performer, bidder }: OpenedBidRowFragment) => performer?.name ?? bidder.name,
                },
              ]
            : []),
          { id: 'price', header: t('opening.price'), numeric: true, cell: ({ price }) => <Yuan of={price} /> },
          {
            id: 'note',
            header: t('opening.note'),
            cell: ({ id }) => {
              const reason = invalid.get(id);
              return reason ? localized(reason) : t('opening.valid');
            },
          },
        ]}
      />
      {openingRecord.pageInfo.hasNextPage && <Pager of={openingRecord} name="openedAfter" />}
    </>
  );
}
