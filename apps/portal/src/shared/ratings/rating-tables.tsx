import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { End } from '@chengjie/portal-ui/ui/values';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import { RatingEntriesDocument, RatingRoundsDocument } from './ratings.generated.js';
import './ratings.texts.js';
import { RatingLevel } from './rating-parts.js';

/** Where the pages of rounds and parts lie: those of everybody, or of the workbench. */
export type RatingsAt = '/ratings' | '/desk/ratings';

/** Rounds, the newest first. */
export function RatingRounds({ at }: { readonly at: RatingsAt }) {
  const { t } = useTranslation('ratings');
  const localized = useLocalized();
  const regionName = useRegionName();
  const query = useQuery({
    query: RatingRoundsDocument,
    variables: { after: useCursor('rounds') },
    context: WITH_ROUNDS,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded query={query}>
      {({ ratingRounds }) => (
        <>
          <Total of={ratingRounds} />
          <DataTable
            caption={t('rounds.caption')}
            rows={ratingRounds.nodes}
            rowId={({ id }) => id}
            empty={<p>{t('rounds.empty')}</p>}
            columns={[
              {
                ...{ id: 'scheme', header: t('round'), names: true },
                cell: ({ id, schemeTitle }) => <Link to={`${at}/rounds/${id}`}>{localized(schemeTitle)}</Link>,
              },
              { id: 'scale', header: t('level'), cell: ({ scale }) => t(`scale.${scale}`) },
              { id: 'region', header: t('region'), cell: ({ region }) => regionName(region) },
              { id: 'office', header: t('office'), cell: ({ announcedBy }) => <Name of={announcedBy ?? '—'} /> },
              { id: 'closes', header: t('closesAt'), cell: ({ closesAt }) => <End at={closesAt} /> },
            ]}
          />
          <Pager of={ratingRounds} name="rounds" label={t('rounds.label')} />
        </>
      )}
    </Loaded>
  );
}

/** A first one belongs to lists of them too, though there was none in them yet. */
const WITH_ROUNDS = { additionalTypenames: ['RatingRound'] };
const WITH_ENTRIES = { additionalTypenames: ['RatingEntry'] };

/** Parts in rounds that the reader sees, the newest first. */
export function RatingEntries({
  at,
  filter,
}: {
  readonly at: RatingsAt;
  readonly filter: Schema.RatingEntryFilterInput;
}) {
  const { t } = useTranslation('ratings');
  const localized = useLocalized();
  const query = useQuery({
    query: RatingEntriesDocument,
    variables: { after: useCursor('parts'), filter },
    context: WITH_ENTRIES,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded query={query}>
      {({ ratingEntries }) => (
        <>
          <Total of={ratingEntries} />
          <DataTable
            caption={t('entries.caption')}
            rows={ratingEntries.nodes}
            rowId={({ id }) => id}
            empty={<p>{t('entries.empty')}</p>}
            columns={[
              {
                ...{ id: 'organization', header: t('organization'), names: true },
                cell: ({ id, organization }) => (
                  <Link to={`${at}/${id}`}>
                    <Name of={organization.name} />
                  </Link>
                ),
              },
              { id: 'round', header: t('round'), cell: ({ round }) => localized(round.schemeTitle) },
              { id: 'state', header: t('state'), cell: ({ status }) => t(`status.${status}`) },
              {
                ...{ id: 'total', header: t('total'), numeric: true },
                cell: ({ total }) => (total === null ? '—' : formatPoints(total)),
              },
              { id: 'level', header: t('level'), cell: (entry) => <RatingLevel of={entry} /> },
              {
                ...{ id: 'until', header: t('publicityUntil') },
                cell: ({ publicityUntil }) => (publicityUntil ? <End at={publicityUntil} /> : '—'),
              },
            ]}
          />
          <Pager of={ratingEntries} name="parts" label={t('entries.label')} />
        </>
      )}
    </Loaded>
  );
}
