import { isId } from '@chengjie/kernel';
import { useCursor } from '@chengjie/portal-ui/ui/pager';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useProjectEvents } from '../../api/use-project-events.js';
import { PublicCancellationsDocument } from '../../shared/projects/cancellations/cancellations.generated.js';
import { ProjectPageDocument, ProjectRankingDocument } from './project-page.generated.js';

/**
 * What the page of a project shows, asked for again whenever something public happens to it. The ranking is asked for by
 * itself, once there is an opening, so that it does not hold up the rest.
 * @param reference the project’s reference, or its id
 */
export function useProjectPage(reference: string) {
  const eventsAfter = useCursor('eventsAfter');
  const page = found(
    useQuery({
      query: ProjectPageDocument,
      variables: {
        by: isId(reference) ? { id: reference } : { reference },
        ...(eventsAfter && { eventsAfter }),
      },
    }),
    'project',
  );
  const project = page[0].data?.project;
  const ranking = found(
    useQuery({
      query: ProjectRankingDocument,
      variables: { id: project?.id ?? '' },
      pause: !project?.openedAt,
    }),
    'project',
  );
  // Only what was opened and has not ended is cancelled by a proposal.
  const underReview = project?.status === 'EVALUATED' || project?.status === 'OPENED';
  const cancellations = useQuery({
    query: PublicCancellationsDocument,
    variables: { id: project?.id ?? '' },
    pause: !underReview,
  });
  useProjectEvents(project?.id, () => {
    page[1]({ requestPolicy: 'network-only' });
    if (underReview) cancellations[1]({ requestPolicy: 'network-only' });
    if (project?.openedAt) ranking[1]({ requestPolicy: 'network-only' });
  });
  return { page, ranking, cancellations: underReview ? cancellations[0].data?.project : undefined };
}
