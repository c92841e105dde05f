import { InWordsOfProject } from '../../shared/projects/in-words-of-project.js';
import { useOtherTitle, useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { AlsoFound, Marked } from '@chengjie/portal-ui/ui/marked';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Code, End, Yuan } from '@chengjie/portal-ui/ui/values';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProjectListRowFragment } from './project-list.generated.js';
import { ProjectStatusTag } from '../../shared/projects/project-status.js';
import styles from './project-table.module.css';
import './projects.texts.js';

/** Projects in rows: what, where, how much, and how far it has come. */
export function ProjectTable({
  projects,
  text,
  empty,
}: {
  readonly projects: readonly ProjectListRowFragment[];
  /** What was searched for. */
  readonly text?: string | null | undefined;
  readonly empty: ReactNode;
}) {
  const { t } = useTranslation('projects');
  const fullName = useFullRegionName();
  const localized = useLocalized();
  const titleOf = useTitle();
  const otherTitleOf = useOtherTitle();
  return (
    <DataTable
      caption={t('caption')}
      rows={projects}
      rowId={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'project',
          header: t('column.project'),
          names: true,
          cell: (project) => (
            <div className={styles.project}>
              <Link to={`/projects/${project.reference}`}>
                <Marked text={titleOf(project)} query={text} />
              </Link>
              <AlsoFound by={otherTitleOf(project)} beside={titleOf(project)} query={text} />
              <span className={styles.soft}>
                <Code>
                  <Marked text={project.reference} query={text} />
                </Code>
                <Link to={`/agencies/${project.buyer.id}`}>
                  <Marked text={project.buyer.name} query={text} />
                </Link>
                {project.exercise && <Tag tone="amber">{t('exercise')}</Tag>}
              </span>
            </div>
          ),
        },
        { id: 'region', header: t('column.region'), cell: ({ region }) => fullName(region) },
        {
          id: 'function',
          header: t('column.function'),
          cell: ({ function: { name } }) => localized(name),
        },
        { id: 'budget', header: t('column.budget'), numeric: true, cell: ({ budget }) => <Yuan of={budget} /> },
        {
          id: 'state',
          header: t('column.state'),
          cell: (project) => (
            <div className={styles.state}>
              <InWordsOfProject of={project}>
                <ProjectStatusTag status={project.status} />
                <Since project={project} />
              </InWordsOfProject>
            </div>
          ),
        },
      ]}
    />
  );
}

/** The date that matters in the state a project is in. */
function Since({ project }: { readonly project: ProjectListRowFragment }) {
  const { t } = useTranslation('projects');
  const language = useLanguage();
  const { status, deadlineAt, openedAt, evaluatedAt, awardedAt, endedAt } = project;
  if (status === 'PUBLISHED' && deadlineAt) {
    return (
      <span>
        {t('deadline')} <End at={deadlineAt} />
      </span>
    );
  }
  if (status === 'OPENED' && openedAt) return <span>{t('openedOn', { day: formatDay(openedAt, language) })}</span>;
  if (status === 'EVALUATED' && evaluatedAt) {
    return <span>{t('evaluatedOn', { day: formatDay(evaluatedAt, language) })}</span>;
  }
  if (status === 'AWARDED' && awardedAt) return <span>{t('awardedOn', { day: formatDay(awardedAt, language) })}</span>;
  const ended = status === 'FAILED' ? 'failedOn' : 'endedOn';
  return endedAt && <span>{t(ended, { day: formatDay(endedAt, language) })}</span>;
}
