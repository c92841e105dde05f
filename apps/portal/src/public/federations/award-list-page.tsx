import { PeriodFilter } from '@chengjie/portal-ui/ui/date-filter';
import { FilterRow } from '@chengjie/portal-ui/ui/filter-row';
import { Filters, PlainSend } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { FunctionFilter } from '../functions/function-filter.js';
import { HOME_REGION, RegionFilter } from '../../shared/regions/region-picker.js';
import { TakeAlong } from '../../shared/taking/take-along.js';
import { AwardListPageDocument } from './award-list.generated.js';
import { awardFilterOf, whereOf } from './award-question.js';
import { AwardTable } from './award-table.js';
import { AwardTotals } from './award-totals.js';
import './federations.texts.js';

/** How many awards a page of the list shows. */
const PAGE_SIZE = 20;

/** All awards that the federation step decided, with their sums. */
export function AwardListPage() {
  const { t } = useTranslation(['federations', 'common']);
  const [search] = useSearchParams();
  const filter = awardFilterOf(search);
  const after = useCursor();
  const query = useQuery({
    query: AwardListPageDocument,
    variables: { first: PAGE_SIZE, filter, ...(after && { after }) },
  });
  return (
    <Page
      title={t('awards.title')}
      crumbs={[{ to: '/federations', label: t('common:nav.federations') }]}
      lead={
        <>
          {t('awards.lead')} <Link to="/guide/equal-terms">{t('howLink')}</Link>
        </>
      }
    >
      <Filters>
        <FilterRow>
          <RegionFilter />
        </FilterRow>
        <PeriodFilter from={t('awards.from')} to={t('awards.to')} />
        <FunctionFilter region={HOME_REGION} label={t('awards.function')} />
        <PlainSend />
      </Filters>
      <Loaded query={query}>
        {({ preferentialAwards, preferentialAwardTotals }) => (
          <>
            <Total of={preferentialAwards} />
            <AwardTable
              awards={preferentialAwards.nodes}
              empty={
                <>
                  <p>{t('awards.empty')}</p>
                  <p>
                    {t('awards.emptyHint')} <Link to="/federations/awards">{t('common:list.clear')}</Link>
                  </p>
                </>
              }
            />
            <Pager of={preferentialAwards} />
            <TakeAlong
              list="preferential-awards"
              question={{ filter }}
              total={preferentialAwards.totalCount}
              feeds={[{ name: 'awards.atom', filter: { ...whereOf(filter), preferential: true } }]}
            />
            {preferentialAwardTotals.count > 0 && (
              <AwardTotals totals={preferentialAwardTotals} region={filter.regionCode} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
