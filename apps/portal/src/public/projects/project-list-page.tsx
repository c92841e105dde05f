import { ChoiceFilter, Filters, TextFilter } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import { RegionFilter } from '../../shared/regions/region-picker.js';
import { FunctionChip } from './function-chip.js';
import { LIST_CHOICES, listQuestionOf, referenceIn } from './list-filter.js';
import { ProjectListDocument } from './project-list.generated.js';
import { ProjectTable } from './project-table.js';
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
  if (reference) return <Navigate to={`/projects/${reference}`} replace />;
  const exercises = question.filter.exercises === true;
  return (
    <Page title={t(exercises ? 'exercisesTitle' : 'title')} lead={t(exercises ? 'exercisesLead' : 'lead')}>
      <Filters>
        <TextFilter label={t('search')} />
        <RegionFilter />
        <ChoiceFilter
          name="status"
          label={t('status')}
          options={LIST_CHOICES.statuses.map((value) => ({ value, label: t(`terms:status.${value}`) }))}
        />
        <ChoiceFilter
          name="regime"
          label={t('regime')}
          options={LIST_CHOICES.regimes.map((value) => ({ value, label: t(`terms:regime.${value}`) }))}
        />
        <ChoiceFilter
          name="order"
          label={t('order')}
          all={t('orders.NEWEST')}
          options={LIST_CHOICES.orders
            .filter((value) => value !== 'NEWEST')
            .map((value) => ({ value, label: t(`orders.${value}`) }))}
        />
        <ChoiceFilter
          name="exercises"
          label={t('exercises')}
          all={t('realProjects')}
          options={[{ value: 'only', label: t('onlyExercises') }]}
        />
      </Filters>
      {question.filter.functionId && <FunctionChip id={question.filter.functionId} />}
      <Loaded query={query}>
        {({ projects }) => (
          <>
            <ProjectTable
              projects={projects.nodes}
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
          </>
        )}
      </Loaded>
    </Page>
  );
}
