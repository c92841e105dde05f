import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Day, Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import '../../api/terms.texts.js';
import { ProjectStatusTag } from '../../shared/projects/project-status.js';
import { TakeAlong } from '../../shared/taking/take-along.js';
import { AgencyProjectsDocument } from './agencies.generated.js';
import './agency.texts.js';

/** What an office buys and bought, the project published last first. */
export function AgencyProjects({ id }: { readonly id: string }) {
  const { t } = useTranslation(['agency', 'terms']);
  const language = useLanguage();
  const after = useCursor('projects') ?? null;
  const ofBuyer = { filter: { agencyId: id } };
  const query = found(useQuery({ query: AgencyProjectsDocument, variables: { id, after } }), 'agency');
  const total = query[0].data?.agency.projects.totalCount;
  return (
    <Section
      title={t('projects.title', { total: total === undefined ? '…' : formatCount(total, language) })}
      id="projects"
    >
      <Loaded query={query}>
        {({ agency: { projects } }) => (
          <>
            <Total of={projects} />
            <DataTable
              caption={t('projects.caption')}
              rows={projects.nodes}
              rowId={(project) => project.id}
              empty={t('projects.none')}
              columns={[
                {
                  id: 'project',
                  header: t('projects.project'),
                  names: true,
                  cell: ({ reference, ...project }) => (
                    <Link to={`/projects/${reference}`}>
                      <TitleOf thing={project} />
                    </Link>
                  ),
                },
                {
                  id: 'budget',
                  header: t('terms:budget'),
                  numeric: true,
                  cell: ({ budget }) => <Yuan of={budget} />,
                },
                {
                  id: 'published',
                  header: t('projects.published'),
                  numeric: true,
                  cell: ({ publishedAt }) => publishedAt && <Day on={publishedAt} />,
                },
                {
                  id: 'state',
                  header: t('projects.state'),
                  cell: (project) => <ProjectStatusTag status={project.status} of={project} />,
                },
              ]}
            />
            <Pager of={projects} name="projects" label={t('projects.pages')} />
            <TakeAlong
              list="projects"
              question={ofBuyer}
              total={projects.totalCount}
              feeds={[
                { name: 'projects.atom', ...ofBuyer },
                { name: 'awards.atom', ...ofBuyer },
                { name: 'deadlines.ics', ...ofBuyer },
              ]}
            />
            {projects.totalCount > 0 && (
              <p>
                <Link to={`/projects?buyer=${id}`}>{t('projects.all')}</Link>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
