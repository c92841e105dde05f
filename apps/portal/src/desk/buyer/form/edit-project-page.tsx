import { useNumberedTitle } from '@chengjie/portal-ui/i18n/use-title';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { found } from '../../../api/found.js';
import { useSession } from '../../../session/session.js';
import { projectKey } from '../project-key.js';
import '../projects/my-projects.texts.js';
import './form.texts.js';
import { ProjectForm } from './project-form.js';
import { ProjectFormDraftDocument } from './project-form.generated.js';
import './saving.texts.js';

/** Changes a draft, step by step. What is no draft any more is frozen. */
export function EditProjectPage() {
  const { t } = useTranslation(['projectForm', 'projectSaving', 'myProjects']);
  const { viewer } = useSession();
  const client = useClient();
  const numberedTitleOf = useNumberedTitle();
  const variables = { by: projectKey(useParams()['project']) };
  const query = found(
    useQuery({ query: ProjectFormDraftDocument, variables, requestPolicy: 'network-only' }),
    'project',
  );
  const project = query[0].data?.project;
  const reread = async () => {
    const { data } = await client
      .query(ProjectFormDraftDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.project ?? undefined;
  };
  return (
    <Page
      title={t('edit')}
      lead={project && numberedTitleOf(project)}
      crumbs={[
        { to: '/desk/projects', label: t('myProjects:title') },
        ...(project ? [{ to: `/desk/projects/${project.reference}`, label: project.reference }] : []),
      ]}
    >
      <Loaded query={query}>
        {({ project: draft }) =>
          draft.status === 'DRAFT' && viewer?.acting ? (
            <ProjectForm key={draft.id} regionCode={viewer.acting.region.code} draft={draft} reread={reread} />
          ) : (
            <Notice tone="warning" title={t('projectSaving:notDraft.title')}>
              <p>{t('projectSaving:notDraft.text')}</p>
              <LinkButton to={`/desk/projects/${draft.reference}`} variant="secondary">
                {t('projectSaving:notDraft.go')}
              </LinkButton>
            </Notice>
          )
        }
      </Loaded>
    </Page>
  );
}
