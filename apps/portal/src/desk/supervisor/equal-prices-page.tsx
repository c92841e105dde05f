import { Name } from '@chengjie/portal-ui/ui/name';
import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { ChoiceFilter, Filters, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant, Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../session/session.js';
import { AgencyLink } from '../../shared/agencies/agency-link.js';
import { WatchedAwardsDocument } from './watch.generated.js';
import { WatchPage } from './watch-page.js';
import './watch.texts.js';

/** Awards that the federation step decided; unless all are asked for, those among equal prices: a known mark of collusion. */
export function EqualPricesPage() {
  const { t } = useTranslation('watch');
  const language = useLanguage();
  const { viewer } = useSession();
  const [show] = useAddressValue('show');
  const regionCode = viewer?.acting?.region.code ?? '';
  const all = { regionCode };
  const filter = show === 'all' ? all : { ...all, equalPrices: true };
  const query = useQuery({
    query: WatchedAwardsDocument,
    variables: { after: useCursor(), filter, all },
    pause: regionCode === '',
  });
  return (
    <WatchPage of="equalPrices">
      <Filters>
        <ChoiceFilter
          name="show"
          label={t('show')}
          all={t('equalOnly')}
          options={[{ value: 'all', label: t('allPreferential') }]}
        />
      </Filters>
      <Loaded query={query}>
        {({ preferentialAwards, preferentialAwardTotals: { count, awardCount } }) => (
          <>
            <p>
              {t(show === 'all' ? 'shareAll' : 'share', {
                equal: preferentialAwards.totalCount,
                count,
                awards: awardCount,
              })}
            </p>
            <Total of={preferentialAwards} />
            <DataTable
              caption={t('awards')}
              rows={preferentialAwards.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('noAwards')}</p>}
              columns={[
                {
                  id: 'project',
                  header: t('column.project'),
                  names: true,
                  cell: ({ project: { reference, ...project } }) => (
                    <>
                      <Link to={`/projects/${reference}`}>
                        <TitleOf thing={project} />
                      </Link>
                      <div>
                        <small>{reference}</small>
                      </div>
                    </>
                  ),
                },
                {
                  id: 'buyer',
                  header: t('column.buyer'),
                  cell: ({ project }) => <AgencyLink agency={project.buyer} />,
                },
                { id: 'federation', header: t('column.federation'), cell: ({ federation }) => federation.name },
                {
                  id: 'above',
                  header: t('column.above'),
                  cell: ({ preference: { putAbove, equalPrices } }) => (
                    <>
                      <Name
                        of={formatList(
                          putAbove.map(({ bidderName }) => bidderName),
                          language,
                        )}
                      />{' '}
                      {equalPrices && <Tag tone="amber">{t('equal')}</Tag>}
                    </>
                  ),
                },
                { id: 'amount', header: t('column.amount'), numeric: true, cell: ({ amount }) => <Yuan of={amount} /> },
                { id: 'at', header: t('column.at'), cell: ({ publishedAt }) => <Instant at={publishedAt} /> },
              ]}
            />
            <Pager of={preferentialAwards} />
          </>
        )}
      </Loaded>
    </WatchPage>
  );
}
