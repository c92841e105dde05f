import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { ChoiceFilter, Filters, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { End, Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Countdown } from '../../api/countdown.js';
import { LoadedOwn } from '../../session/loaded-own.js';
import { AgencyLink } from '../../shared/agencies/agency-link.js';
import styles from './bidder.module.css';
import { OpportunitiesDocument, type OpportunityFragment } from './opportunities.generated.js';
import './opportunities.texts.js';
import { WaysToBid } from './ways-to-bid.js';

/** Projects that an organization may bid for, best fit first, and the others with each reason why not. */
export function OpportunitiesPage() {
  const { t } = useTranslation('opportunities');
  const onlyEligible = useAddressValue('show')[0] === 'eligible';
  const exercises = useAddressValue('kind')[0] === 'exercises';
  const after = useCursor();
  const query = useQuery({
    query: OpportunitiesDocument,
    variables: { after, filter: { onlyEligible, exercises } },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <ChoiceFilter
          name="show"
          label={t('filter.show')}
          all={t('filter.fitting')}
          options={[{ value: 'eligible', label: t('filter.eligible') }]}
        />
        <ChoiceFilter
          name="kind"
          label={t('filter.kind')}
          all={t('filter.real')}
          options={[{ value: 'exercises', label: t('filter.exercises') }]}
        />
      </Filters>
      <LoadedOwn query={query} own={(viewer) => viewer.matchingProjects}>
        {(matchingProjects) => (
          <>
            <Total of={matchingProjects} />
            <Opportunities matches={matchingProjects.nodes} empty={t(onlyEligible ? 'emptyEligible' : 'empty')} />
            <Pager of={matchingProjects} />
            <p>
              <Link to="/projects?status=PUBLISHED">{t('everyOpen')}</Link>
            </p>
          </>
        )}
      </LoadedOwn>
    </Page>
  );
}

function Opportunities({
  matches,
  empty,
}: {
  readonly matches: readonly OpportunityFragment[];
  readonly empty: string;
}) {
  const { t } = useTranslation('opportunities');
  const localized = useLocalized();
  return (
    <DataTable
      caption={t('caption')}
      rows={matches}
      rowId={({ project }) => project.id}
      empty={<p>{empty}</p>}
      columns={[
        {
          id: 'project',
          header: t('column.project'),
          names: true,
          cell: ({ project }) => (
            <>
              <Link to={`/desk/opportunities/${project.reference}`}>
                <TitleOf thing={project} />
              </Link>{' '}
              {project.exercise && <Tag tone="amber">{t('exercise')}</Tag>}
              <div className={styles.soft}>
                {project.reference} · <AgencyLink agency={project.buyer} />
              </div>
              <div className={styles.soft}>{localized(project.function.name)}</div>
            </>
          ),
        },
        { id: 'fit', header: t('column.fit'), numeric: true, cell: ({ fit }) => t('fit', { fit }) },
        {
          id: 'budget',
          header: t('column.budget'),
          numeric: true,
          cell: ({ project }) => <Yuan of={project.budget} />,
        },
        {
          id: 'deadline',
          header: t('column.deadline'),
          cell: ({ project: { deadlineAt } }) =>
            deadlineAt && (
              <>
                <strong>
                  <Countdown until={deadlineAt} />
                </strong>
                <div className={styles.soft}>
                  <End at={deadlineAt} />
                </div>
              </>
            ),
        },
        { id: 'ways', header: t('column.ways'), cell: (match) => <WaysToBid match={match} /> },
      ]}
    />
  );
}
