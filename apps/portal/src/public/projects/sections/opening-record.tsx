import { formatInstant } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Pager } from '@chengjie/portal-ui/ui/pager';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { invalidAtOpening } from '../invalid-at-opening.js';
import type { OpenedBidRowFragment, ProjectPageQuery } from '../project-page.generated.js';
import '../result.texts.js';

/** Who bid and for how much; before the opening, that everything is sealed and from whom. */
export function OpeningRecord({ project }: { readonly project: ProjectPageQuery['project'] }) {
  const { t } = useTranslation('projectResult');
  const language = useLanguage();
  const localized = useLocalized();
  const { openingRecord, openedAt, status, events } = project;
  if (!openingRecord || !openedAt) {
    const text = status === 'PUBLISHED' ? 'sealed' : 'unopened';
    return (
      <Section title={t('opening.title')} id="opening">
        <Card tone="sealed">
          <h3>{t(`opening.${text}Title`)}</h3>
          <p>{t(`opening.${text}Text`)}</p>
        </Card>
      </Section>
    );
  }
  const bids = openingRecord.edges.map(({ node }) => node);
  const invalid = invalidAtOpening(events.edges.map(({ node }) => node));
  return (
    <Section title={t('opening.title')} id="opening">
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
    </Section>
  );
}
