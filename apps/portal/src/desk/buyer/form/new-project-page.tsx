import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../session/session.js';
import '../projects/my-projects.texts.js';
import './form.texts.js';
import { ProjectForm } from './project-form.js';

/** A new project, step by step. */
export function NewProjectPage() {
  const { t } = useTranslation(['projectForm', 'myProjects']);
  const { viewer } = useSession();
  return (
    <Page title={t('new')} crumbs={[{ to: '/desk/projects', label: t('myProjects:title') }]}>
      {viewer?.acting && <ProjectForm accountId={viewer.id} regionCode={viewer.acting.region.code} />}
    </Page>
  );
}
