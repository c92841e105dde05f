import { Filters } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Moved } from '@chengjie/portal-ui/ui/page-head';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import { OrderFilter } from '../../shared/order-filter.js';
import { SearchFilter } from '../../shared/search/search-filter.js';
import { RegionFilter } from '../../shared/regions/region-picker.js';
import { TakeAlong } from '../../shared/taking/take-along.js';
import { FilterPanel } from './filter-panel.js';
import styles from './filter-panel.module.css';
import { FunctionChip } from './function-chip.js';
import { LIST_CHOICES, listQuestionOf, referenceIn } from './list-filter.js';
import { ProjectListDocument } from './project-list.generated.js';
import { ProjectTable } from './project-table.js';
import { WinnerChip } from './winner-chip.js';
import './projects.texts.js';

/** How many projects a page of the list shows. */
const PAGE_SIZE = 20;

/** All published projects, narrowed and ordered by what the address says. */
export function ProjectListPage() {
  const { t } = useTranslation(['projects', 'terms', 'common']);
  const [search] = useSearchParams();
  const question = listQuestionOf(search);
  const reference = referenceIn(search);
  const after = useCursor();
  const query = useQuery({
    query: ProjectListDocument,
    variables: { first: PAGE_SIZE, ...question, ...(after && { after }) },
    pause: reference !== undefined,
  });
  if (reference) return <Moved to={`/projects/${reference}`} />;
  const exercises = question.filter.exercises === true;
  return (
    <Page title={t(exercises ? 'exercisesTitle' : 'title')} lead={t(exercises ? 'exercisesLead' : 'lead')}>
      <Filters>
        <SearchFilter label={t('search')} first="projects" />
        <RegionFilter />
        <OrderFilter
          label={t('order')}
          orders={LIST_CHOICES.orders}
          usual="NEWEST"
          labelOf={(order) => t(`orders.${order}`)}
        />
      </Filters>
      {question.filter.functionId && <FunctionChip id={question.filter.functionId} />}
      {question.filter.winnerId && <WinnerChip id={question.filter.winnerId} />}
      <div className={styles.layout}>
        <FilterPanel filter={question.filter} />
        <Loaded query={query}>
          {({ projects }) => (
            <div>
              <Total of={projects} />
              <ProjectTable
                projects={projects.nodes}
                text={question.filter.text}
                empty={
                  <>
                    <p>{t('empty')}</p>
                    <p>
                      {t('emptyHint')} <Link to="/projects">{t('common:list.clear')}</Link>
                    </p>
                  </>
                }
              />
              <Pager of={projects} />
              <TakeAlong
                list="projects"
                question={question}
                total={projects.totalCount}
                feeds={[
                  { name: 'projects.atom', filter: question.filter },
                  { name: 'deadlines.ics', filter: question.filter },
                ]}
              />
            </div>
          )}
        </Loaded>
      </div>
    </Page>
  );
}
