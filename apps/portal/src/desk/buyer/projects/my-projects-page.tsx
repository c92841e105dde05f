import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { End, Yuan } from '@chengjie/portal-ui/ui/values';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { LoadedOwn } from '../../../session/loaded-own.js';
import { ProjectStatusTag } from '../../../shared/projects/project-status.js';
import { MyProjectsDocument } from './my-projects.generated.js';
import './my-projects.texts.js';
import styles from './projects.module.css';

/** All projects of one's office. What has to be done next is told by the desk's first page alone. */
export function MyProjectsPage() {
  const { t } = useTranslation('myProjects');
  const titleOf = useTitle();
  const fullName = useFullRegionName();
  const localized = useLocalized();
  const query = useQuery({
    query: MyProjectsDocument,
    variables: { after: useCursor() ?? null },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Page
      title={t('title')}
      lead={
        <>
          {t('lead')} <Link to="/desk">{t('toTasks')}</Link>
        </>
      }
      actions={<LinkButton to="/desk/projects/new">{t('new')}</LinkButton>}
    >
      <LoadedOwn query={query} own={(viewer) => viewer.projects}>
        {(projects) => (
          <>
            <Total of={projects} />
            <DataTable
              caption={t('caption')}
              rows={projects.nodes}
              rowId={({ id }) => id}
              empty={t('empty')}
              columns={[
                {
                  id: 'name',
                  header: t('name'),
                  names: true,
                  cell: ({ reference, ...project }) => (
                    <>
                      <Link to={`/desk/projects/${reference}`}>
                        <TitleOf thing={project} />
                      </Link>
                      <div className={styles.under}>
                        <small>
                          {reference} ·{' '}
                          <Link
                            to={`/desk/projects/${reference}/copy`}
                            aria-label={t('copyOf', { title: titleOf(project) })}
                          >
                            {t('copy')}
                          </Link>
                        </small>
                      </div>
                    </>
                  ),
                },
                {
                  id: 'status',
                  header: t('status'),
                  cell: ({ status, exercise, ...of }) => (
                    <>
                      <ProjectStatusTag status={status} of={of} /> {exercise && <Tag tone="amber">{t('exercise')}</Tag>}
                    </>
                  ),
                },
                { id: 'function', header: t('function'), cell: ({ function: { name } }) => localized(name) },
                { id: 'region', header: t('region'), cell: ({ region }) => fullName(region) },
                { id: 'budget', header: t('budget'), numeric: true, cell: ({ budget }) => <Yuan of={budget} /> },
                {
                  id: 'deadline',
                  header: t('deadline'),
                  cell: ({ deadlineAt }) => (deadlineAt ? <End at={deadlineAt} /> : t('noDeadline')),
                },
              ]}
            />
            <Pager of={projects} />
          </>
        )}
      </LoadedOwn>
    </Page>
  );
}
