import { useTranslation } from 'react-i18next';
import { CancellationProposals } from '../../shared/projects/cancellations/cancellation-proposals.js';
import { ProposalsPage } from './proposals-page.js';
import { ProposedCancellationDocument } from './watch.generated.js';
import './watch.texts.js';

/** What is proposed of cancelling an opened project, for a supervisor, who decides it where the buyer has no second officer. */
export function CancellationPage() {
  const { t } = useTranslation('watch');
  return (
    <ProposalsPage document={ProposedCancellationDocument} lead={t('lead.cancellation')}>
      {(project, title) =>
        project.cancellationProposals.length > 0 && <CancellationProposals of={project} title={title} />
      }
    </ProposalsPage>
  );
}
