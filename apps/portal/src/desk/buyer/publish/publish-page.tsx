import { useNumberedTitle } from '@chengjie/portal-ui/i18n/use-title';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../../api/found.js';
import { EarliestDeadline } from '../form/step-dates.js';
import { projectKey } from '../project-key.js';
import '../projects/my-projects.texts.js';
import { shownTermsOf } from '../terms/shown-terms.js';
import { TermsSummary } from '../terms/terms-summary.js';
import '../terms/terms.texts.js';
import { InWordsOfProject } from '../../../shared/projects/in-words-of-project.js';
import { ProjectWarnings } from '../../../shared/projects/project-warnings.js';
import { PublishForm } from './publish-form.js';
import { PublishProjectDocument, type PublishProjectQuery } from './publish.generated.js';
import './publish.texts.js';

/** Everything that publishing will freeze, to be read once more; then it is published. */
export function PublishPage() {
  const { t } = useTranslation(['publishProject', 'myProjects']);
  const query = found(
    useQuery({
      query: PublishProjectDocument,
      variables: { by: projectKey(useParams()['project']) },
      requestPolicy: 'cache-and-network',
    }),
    'project',
  );
  const numberedTitleOf = useNumberedTitle();
  const project = query[0].data?.project;
  return (
    <Page
      title={t('title')}
      lead={project && numberedTitleOf(project)}
      crumbs={[
        { to: '/desk/projects', label: t('myProjects:title') },
        ...(project ? [{ to: `/desk/projects/${project.reference}`, label: project.reference }] : []),
      ]}
    >
      <Loaded query={query}>
        {({ project: loaded }) => (
          <InWordsOfProject of={loaded}>
            <LastLook project={loaded} />
          </InWordsOfProject>
        )}
      </Loaded>
    </Page>
  );
}

function LastLook({ project }: { readonly project: NonNullable<PublishProjectQuery['project']> }) {
  const { t } = useTranslation(['publishProject', 'buyerTerms']);
  const localized = useLocalized();
  const transition = project.availableTransitions.find(({ key }) => key === 'publishProject');
  const { reference, region, regime, procedure, exercise, exerciseFactor, function: of } = project;
  if (!transition || transition.disabled) {
    return (
      <Notice tone="warning" title={t('notPossible')}>
        {transition?.disabledReason && <p>{localized(transition.disabledReason)}</p>}
        <LinkButton to={`/desk/projects/${reference}`} variant="secondary">
          {t('go')}
        </LinkButton>
      </Notice>
    );
  }
  const terms = { regionCode: region.code, regime, procedure, exercise, exerciseFactor: String(exerciseFactor ?? '') };
  return (
    <>
      <Notice tone="warning">
        <p>{t('frozen')}</p>
        <LinkButton to={`/desk/projects/${reference}/edit?step=check`} variant="secondary">
          {t('edit')}
        </LinkButton>
      </Notice>
      <ProjectWarnings project={project} />
      <TermsSummary
        terms={shownTermsOf(
          project,
          t('buyerTerms:functionVersion', {
            code: of.code,
            name: localized(of.name),
            version: of.version,
          }),
        )}
      />
      <Section title={t('deadline')}>
        <EarliestDeadline terms={terms} />
        <PublishForm project={project} terms={terms} />
      </Section>
    </>
  );
}
