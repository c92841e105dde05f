import { CancellationProposals } from '../../shared/projects/cancellations/cancellation-proposals.js';
import { ProposalsPage } from './proposals-page.js';
import { ProposedCancellationDocument } from './watch.generated.js';

/** What is proposed of cancelling an opened project, for a supervisor, who decides it where the buyer has no second officer. */
export function CancellationPage() {
  return (
    <ProposalsPage document={ProposedCancellationDocument} lead="cancellation">
      {(project, title) =>
        project.cancellationProposals.length > 0 && <CancellationProposals of={project} title={title} />
      }
    </ProposalsPage>
  );
}
