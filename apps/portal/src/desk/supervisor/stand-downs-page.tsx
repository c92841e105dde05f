import { StandDownProposals } from '../../shared/projects/stand-downs/stand-down-proposals.js';
import { ProposalsPage } from './proposals-page.js';
import { ProposedStandDownsDocument } from './watch.generated.js';

/** Evaluators of an opened project that are to be stood down, for a supervisor, who decides it of many, or where the buyer has no second officer. */
export function StandDownsPage() {
  return (
    <ProposalsPage document={ProposedStandDownsDocument} lead="standDowns">
      {(project) => (project.standDownProposals?.length ?? 0) > 0 && <StandDownProposals of={project} />}
    </ProposalsPage>
  );
}
