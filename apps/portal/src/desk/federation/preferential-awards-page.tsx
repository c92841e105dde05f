import { isId } from '@chengjie/kernel';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { PeriodFilter } from '@chengjie/portal-ui/ui/date-filter';
import { ChoiceFilter, Filters } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RegionFilter } from '../../shared/regions/region-picker.js';
import { DecidedAward } from './decided-award.js';
import { OwnOrganization } from './own-organization.js';
import { preferentialFilterOf } from './preferential-filter.js';
import { PreferentialTotals } from './preferential-totals.js';
import { PreferentialDashboardDocument, PreferentialFunctionsDocument } from './preferential.generated.js';
import './preferential.texts.js';

/** What the preference for federations brought one's own: totals, trend, and each award explained. */
export function PreferentialAwardsPage() {
  const { t } = useTranslation('preferential');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <OwnOrganization>
        {(federationId) => (
          <>
            <PreferentialFilters federationId={federationId} />
            <Dashboard federationId={federationId} />
          </>
        )}
      </OwnOrganization>
    </Page>
  );
}

function PreferentialFilters({ federationId }: { readonly federationId: string }) {
  const { t } = useTranslation('preferential');
  const localized = useLocalized();
  const [search] = useSearchParams();
  const exercises = search.get('kind') === 'exercises';
  const [{ data }] = useQuery({ query: PreferentialFunctionsDocument, variables: { federationId, exercises } });
  return (
    <Filters>
      <PeriodFilter from={t('filter.from')} to={t('filter.to')} />
      <ChoiceFilter
        name="function"
        label={t('filter.function')}
        others={isId}
        options={(data?.preferentialAwardTotals.byFunction ?? []).map(({ function: { id, code, name } }) => ({
          value: id,
          label: `${code} ${localized(name)}`,
        }))}
      />
      <ChoiceFilter
        name="kind"
        label={t('filter.kind')}
        all={t('filter.real')}
        options={[{ value: 'exercises', label: t('filter.exercises') }]}
      />
      <RegionFilter />
    </Filters>
  );
}

function Dashboard({ federationId }: { readonly federationId: string }) {
  const { t } = useTranslation('preferential');
  const [search] = useSearchParams();
  const query = useQuery({
    query: PreferentialDashboardDocument,
    variables: { filter: preferentialFilterOf(search, federationId), after: useCursor() },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded query={query}>
      {({ preferentialAwardTotals, preferentialAwards }) => (
        <>
          <PreferentialTotals totals={preferentialAwardTotals} />
          <Section title={t('list.title')}>
            <Total of={preferentialAwards} />
            {preferentialAwards.nodes.length === 0 && (
              <Notice>
                <p>{t('list.empty')}</p>
              </Notice>
            )}
            {preferentialAwards.nodes.map((award) => (
              <DecidedAward key={award.id} award={award} />
            ))}
            <Pager of={preferentialAwards} />
          </Section>
        </>
      )}
    </Loaded>
  );
}
