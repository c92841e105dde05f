import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { formatSentences } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { PeriodFilter } from '@chengjie/portal-ui/ui/date-filter';
import { FilterRow } from '@chengjie/portal-ui/ui/filter-row';
import { ChoiceFilter, Filters, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import { useSession } from '../../session/session.js';
import { oneOf, periodOf, regionCode } from '../../shared/address.js';
import { AgencyLink } from '../../shared/agencies/agency-link.js';
import { everyOf } from '../../shared/every-of.js';
import '../../shared/projects/project.texts.js';
import { RegionFilter } from '../../shared/regions/region-picker.js';
import { WarnedProjectsDocument } from './watch.generated.js';
import { WatchPage } from './watch-page.js';
import './watch.texts.js';

const KINDS = everyOf<Schema.ProjectWarningCode>({
  ...{ SPLITTING: true, OPEN_TENDER_AVOIDED: true, OPEN_TENDER_DUE: true },
  ...{ FEDERATION_STEP_SHED: true, CRITERION_DOUBTFUL: true, OWN_FACTS: true, PANEL_AFTER_OPENING: true },
  ...{ SEATS_EXCHANGED: true, RANKING_LATE: true, WINNER_LOST_AGAIN: true, AWARD_LATE: true },
});

/** Projects whose notices, panels, rankings or awards give cause to look at them, and of how many. */
export function WarnedProjectsPage() {
  const { t } = useTranslation(['watch', 'project']);
  const fullName = useFullRegionName();
  const localized = useLocalized();
  const language = useLanguage();
  const { viewer } = useSession();
  const [search] = useSearchParams();
  const [asked] = useAddressValue('kind');
  const kind = oneOf(KINDS, asked ?? null);
  const region = regionCode(search.get('region'));
  const { from, to } = periodOf(search, ['from', 'to']);
  const all = { ...(region && { regionCode: region }), ...(from && { from }), ...(to && { to }) };
  const query = useQuery({
    query: WarnedProjectsDocument,
    variables: { after: useCursor(), all, filter: { ...all, ...(kind && { codes: [kind] }) } },
    requestPolicy: 'cache-and-network',
  });
  const counts = query[0].data?.counts.byCode;
  return (
    <WatchPage of="warnings">
      <Filters>
        <FilterRow>
          <RegionFilter root={viewer?.acting?.region.code} />
        </FilterRow>
        <ChoiceFilter
          name="kind"
          label={t('warned.kind')}
          options={KINDS.map((value) => {
            const label = t(`project:warnings.${value}`);
            const count = counts?.find(({ code }) => code === value)?.count ?? 0;
            return { value, label: counts ? t('warned.counted', { label, count }) : label };
          })}
        />
        <PeriodFilter from={t('warned.from')} to={t('warned.to')} />
      </Filters>
      <Loaded query={query}>
        {({ warnedProjects, warnedProjectTotals: { publishedCount: published, warnedCount: warned } }) => (
          <>
            <p>{formatSentences([t('warned.share', { published, warned }), t('warned.late')], language)}</p>
            <Total of={warnedProjects} />
            <DataTable
              caption={t('warned.caption')}
              rows={warnedProjects.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('warned.none')}</p>}
              columns={[
                {
                  id: 'project',
                  header: t('column.project'),
                  names: true,
                  cell: ({ project: { reference, ...project } }) => (
                    <>
                      <Link to={`/projects/${reference}`}>
                        <TitleOf thing={project} />
                      </Link>{' '}
                      <small>{reference}</small>
                    </>
                  ),
                },
                {
                  id: 'buyer',
                  header: t('column.buyer'),
                  cell: ({ project }) => <AgencyLink agency={project.buyer} />,
                },
                {
                  id: 'region',
                  header: t('warned.region'),
                  cell: ({ project }) => <Name of={fullName(project.region)} />,
                },
                { id: 'kind', header: t('warned.kind'), cell: ({ code }) => t(`project:warnings.${code}`) },
                {
                  id: 'words',
                  header: t('warned.words'),
                  // Where none is of that time any more, all of its kind.
                  cell: ({ code, since, project: { warnings } }) => {
                    const alike = warnings.filter((warning) => warning.code === code);
                    const same = alike.filter((warning) => warning.since === since);
                    return (same.length > 0 ? same : alike).map(({ text }) => (
                      <div key={text.zh}>{localized(text)}</div>
                    ));
                  },
                },
                { id: 'since', header: t('warned.since'), cell: ({ since }) => <Instant at={since} /> },
              ]}
            />
            <Pager of={warnedProjects} />
          </>
        )}
      </Loaded>
    </WatchPage>
  );
}
