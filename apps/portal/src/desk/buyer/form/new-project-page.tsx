import { useFormSlot } from '@chengjie/portal-ui/form/form-slot';
import { Loading } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../session/session.js';
import '../projects/my-projects.texts.js';
import './form.texts.js';
import { ProjectForm } from './project-form.js';

/** A new project, step by step; of several tabs each begins one of its own. */
export function NewProjectPage() {
  const { t } = useTranslation(['projectForm', 'myProjects']);
  const { viewer } = useSession();
  const slot = useFormSlot('createProject');
  return (
    <Page title={t('new')} crumbs={[{ to: '/desk/projects', label: t('myProjects:title') }]}>
      {slot === undefined && <Loading />}
      {slot !== undefined && viewer?.acting && <ProjectForm slot={slot} regionCode={viewer.acting.region.code} />}
    </Page>
  );
}
