import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useProjectEvents } from '../../api/use-project-events.js';
import { CancellationProposals } from '../../shared/projects/cancellations/cancellation-proposals.js';
import { InWordsOfProject } from '../../shared/projects/in-words-of-project.js';
import { StandDownProposals } from '../../shared/projects/stand-downs/stand-down-proposals.js';
import { ProjectStatusTag } from '../../shared/projects/project-status.js';
import { ProposedCancellationDocument } from './watch.generated.js';
import './watch.texts.js';

/** What is proposed of an opened project, to cancel it or to stand an evaluator down, for a supervisor, who decides it where the buyer has no second officer. */
export function CancellationPage() {
  const { t } = useTranslation('watch');
  const titleOf = useTitle();
  const reference = useParams()['project'] ?? '';
  const query = found(useQuery({ query: ProposedCancellationDocument, variables: { by: { reference } } }), 'project');
  const [{ data }, again] = query;
  const project = data?.project;
  useProjectEvents(project?.id, () => again({ requestPolicy: 'network-only' }));
  return (
    <Page
      title={project ? titleOf(project) : t('loading', { reference })}
      crumbs={[{ to: '/desk/watch/ends', label: t('tabs.ends') }]}
      lead={
        project && (
          <>
            {project.reference} <ProjectStatusTag status={project.status} of={project} />
          </>
        )
      }
      actions={
        <LinkButton to={`/projects/${reference}`} variant="secondary">
          {t('publicPage')}
        </LinkButton>
      }
    >
      <p>{t('lead.cancellation')}</p>
      <Loaded query={query}>
        {({ project: loaded }) => (
          <InWordsOfProject of={loaded}>
            {loaded.cancellationProposals.length === 0 && !loaded.standDownProposals?.length && <p>{t('noEvents')}</p>}
            <CancellationProposals of={loaded} title={titleOf(loaded)} />
            <StandDownProposals of={loaded} />
          </InWordsOfProject>
        )}
      </Loaded>
    </Page>
  );
}
