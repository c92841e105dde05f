import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useProjectEvents } from '../../api/use-project-events.js';
import { InWordsOfProject } from '../../shared/projects/in-words-of-project.js';
import { ProjectStatusTag } from '../../shared/projects/project-status.js';
import type { ProposedOfFragment } from './watch.generated.js';
import './watch.texts.js';

/** What is proposed of an opened project, for a supervisor, who decides it where no officer of its buyer does. */
export function ProposalsPage<Project extends ProposedOfFragment>({
  document,
  lead,
  children,
}: {
  readonly document: TypedDocumentNode<{ project: Project | null }, { by: { reference: string } }>;
  /** Which acts it tells of. */
  readonly lead: 'cancellation' | 'standDowns';
  /** Nothing where nothing is proposed. */
  readonly children: (project: Project, title: string) => ReactNode;
}) {
  const { t } = useTranslation('watch');
  const titleOf = useTitle();
  const reference = useParams()['project'] ?? '';
  const query = found(useQuery({ query: document, variables: { by: { reference } } }), 'project');
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
      <Loaded query={query}>
        {({ project: loaded }) => (
          <InWordsOfProject of={loaded}>
            <Lead of={lead} />
            {children(loaded, titleOf(loaded)) || <p>{t('noEvents')}</p>}
          </InWordsOfProject>
        )}
      </Loaded>
    </Page>
  );
}

/** Who decides, in the words of the project. */
function Lead({ of }: { readonly of: 'cancellation' | 'standDowns' }) {
  const { t } = useTranslation('watch');
  return <p>{t(`lead.${of}`)}</p>;
}
