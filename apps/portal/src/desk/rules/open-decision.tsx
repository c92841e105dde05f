import { Name } from '@chengjie/portal-ui/ui/name';
import { Card } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
import { StepChanges, useStepDecision } from '../../shared/rules/step-decision-table.js';
import {
  ConfirmFederationStepDocument,
  RefuseFederationStepDocument,
  WithdrawFederationStepDocument,
  type OpenStepDecisionFragment,
} from './federation-step.generated.js';
import './federation-step.texts.js';

/** A proposal that waits for a second person, with what one can do with it. */
export function OpenDecision({ decision }: { readonly decision: OpenStepDecisionFragment }) {
  const { t } = useTranslation(['federationStep', 'stepDecisions']);
  const sayWhat = useStepDecision();
  const what = sayWhat(decision);
  const { id: decisionId, availableTransitions, documentName: name, documentNumber: number } = decision;
  return (
    <Card>
      <h3>{what}</h3>
      <p>
        <Name of={t('stepDecisions:document', { name, number })} />
      </p>
      <StepChanges of={decision} />
      <PossibleActs
        of={availableTransitions}
        acts={{
          confirmFederationStep: (
            <AskedAct
              document={ConfirmFederationStepDocument}
              input={{ decisionId }}
              act={t('confirm')}
              ask={t('confirmTitle', { what })}
              text={t('confirmText')}
              done={t('confirmed')}
              next={t('confirmedNext')}
            />
          ),
          refuseFederationStep: (
            <ReasonedAct
              document={RefuseFederationStepDocument}
              input={(reason) => ({ decisionId, reason })}
              act={t('refuse')}
              ask={t('refuseAsk', { what })}
              text={t('refuseText')}
              reasonLabel={t('why')}
              done={t('refused')}
            />
          ),
          withdrawFederationStep: (
            <ReasonedAct
              document={WithdrawFederationStepDocument}
              input={(reason) => ({ decisionId, reason })}
              act={t('withdraw')}
              ask={t('withdrawAsk', { what })}
              text={t('withdrawText')}
              reasonLabel={t('why')}
              done={t('withdrawn')}
            />
          ),
        }}
      />
    </Card>
  );
}
