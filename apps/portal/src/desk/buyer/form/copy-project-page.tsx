import { useFormSlot } from '@chengjie/portal-ui/form/form-slot';
import { Loaded, Loading } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../../api/found.js';
import { useSession } from '../../../session/session.js';
import { projectKey } from '../project-key.js';
import '../projects/my-projects.texts.js';
import './form.texts.js';
import { ProjectForm, type Draft } from './project-form.js';
import { ProjectFormBuyerDocument, ProjectFormDraftDocument } from './project-form.generated.js';
import './saving.texts.js';

/** A new project that begins with the terms of one that the same office had, in whatever state that is. */
export function CopyProjectPage() {
  const { t } = useTranslation(['projectForm', 'myProjects']);
  const variables = { by: projectKey(useParams()['project']) };
  const query = found(
    useQuery({ query: ProjectFormDraftDocument, variables, requestPolicy: 'network-only' }),
    'project',
  );
  const project = query[0].data?.project;
  return (
    <Page
      title={t('new')}
      crumbs={[
        { to: '/desk/projects', label: t('myProjects:title') },
        ...(project ? [{ to: `/desk/projects/${project.reference}`, label: project.reference }] : []),
      ]}
    >
      <Loaded query={query}>{({ project: earlier }) => <Copy key={earlier.id} of={earlier} />}</Loaded>
    </Page>
  );
}

/** The form, kept apart from other new drafts: of several tabs with copies of one project each fills in its own. */
function Copy({ of }: { readonly of: Draft }) {
  const { t } = useTranslation('projectSaving');
  const { viewer } = useSession();
  const slot = useFormSlot(`createProject.copy.${of.id}`);
  const [{ data }] = useQuery({ query: ProjectFormBuyerDocument });
  const acting = data?.viewer?.acting;
  if (slot === undefined || !acting || !viewer?.acting) return <Loading />;
  if (acting.agency?.id !== of.buyer.id) {
    return (
      <Notice tone="warning" title={t('copied.notOwn.title')}>
        <p>{t('copied.notOwn.text')}</p>
      </Notice>
    );
  }
  return <ProjectForm slot={slot} regionCode={viewer.acting.region.code} copied={of} />;
}
