import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../session/session.js';
import { StepDecisionTable } from '../../shared/rules/step-decision-table.js';
import { StepState } from '../../shared/rules/step-state.js';
import { FederationStepPageDocument } from './federation-step.generated.js';
import './federation-step.texts.js';
import { OpenDecision } from './open-decision.js';
import { ProposeStep } from './propose-step.js';

/** A first decision belongs to the list too, though there was none in it yet. */
const WITH_DECISIONS = { additionalTypenames: ['FederationStepDecision', 'FederationStep'] };

/** How long the federation step goes on: what waits for a second person, a new proposal, and all decisions. */
export function FederationStepPage() {
  const { t } = useTranslation('federationStep');
  const { viewer } = useSession();
  const regionCode = viewer?.acting?.region.code ?? '';
  const query = useQuery({
    query: FederationStepPageDocument,
    variables: { regionCode, after: useCursor() },
    context: WITH_DECISIONS,
    pause: regionCode === '',
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {({ federationStep: step, federationStepDecisions: decisions }) => {
          const open = decisions.nodes.filter(({ isOpen }) => isOpen);
          return (
            <>
              {step ? <StepState step={step} /> : <p>{t('noPack')}</p>}
              {step && !step.mayPropose && <p>{t('readOnly')}</p>}
              {open.length > 0 && (
                <Section title={t('open')} id="open">
                  {open.map((decision) => (
                    <OpenDecision key={decision.id} decision={decision} />
                  ))}
                </Section>
              )}
              {step?.mayPropose && !step.ended && open.length === 0 && <ProposeStep />}
              <Section title={t('all')} id="all">
                <StepDecisionTable decisions={decisions.nodes} />
                <Pager of={decisions} />
              </Section>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
