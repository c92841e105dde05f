import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
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
  const localized = useLocalized();
  const sayWhat = useStepDecision();
  const { id, availableTransitions, documentName: name, documentNumber: number } = decision;
  const reasons = new Set(
    availableTransitions.flatMap(({ disabledReason }) => (disabledReason ? [localized(disabledReason)] : [])),
  );
  const can = (key: string) => availableTransitions.some((each) => each.key === key && !each.disabled);
  return (
    <Card>
      <h3>{sayWhat(decision)}</h3>
      <p>{t('stepDecisions:document', { name, number })}</p>
      <StepChanges of={decision} />
      {[...reasons].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {can('confirmFederationStep') && <Confirm decisionId={id} />}
      {can('refuseFederationStep') && <Refuse decisionId={id} />}
      {can('withdrawFederationStep') && <Withdraw decisionId={id} />}
    </Card>
  );
}

function Confirm({ decisionId }: { readonly decisionId: string }) {
  const { t } = useTranslation('federationStep');
  const { act, pending } = useAct(ConfirmFederationStepDocument);
  const [refusal, setRefusal] = useState<Refusal>();

  async function confirm() {
    const outcome = await act({ decisionId });
    setRefusal(outcome.done ? undefined : outcome);
  }

  return (
    <>
      {refusal?.problem && <ProblemNotice problem={refusal.problem} />}
      {refusal?.userErrors.map(({ code, message }) => (
        <Notice key={code} tone="problem">
          <p>{message}</p>
        </Notice>
      ))}
      <ButtonRow>
        <ConfirmButton
          pending={pending}
          title={t('confirmTitle')}
          text={<p>{t('confirmText')}</p>}
          confirm={t('confirm')}
          onConfirm={() => void confirm()}
        >
          {t('confirm')}
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

function Refuse({ decisionId }: { readonly decisionId: string }) {
  const { t } = useTranslation('federationStep');
  const { act, pending } = useAct(RefuseFederationStepDocument);
  return (
    <details>
      <summary>{t('refuse')}</summary>
      <ReasonForm
        reasonLabel={t('why')}
        text={t('refuseText')}
        act={t('refuse')}
        ask={t('refuseAsk')}
        pending={pending}
        onAct={async ({ reason }) => {
          const outcome = await act({ decisionId, reason });
          return outcome.done ? undefined : outcome;
        }}
      />
    </details>
  );
}

function Withdraw({ decisionId }: { readonly decisionId: string }) {
  const { t } = useTranslation('federationStep');
  const { act, pending } = useAct(WithdrawFederationStepDocument);
  return (
    <details>
      <summary>{t('withdraw')}</summary>
      <ReasonForm
        reasonLabel={t('why')}
        text={t('withdrawText')}
        act={t('withdraw')}
        ask={t('withdrawAsk')}
        pending={pending}
        onAct={async ({ reason }) => {
          const outcome = await act({ decisionId, reason });
          return outcome.done ? undefined : outcome;
        }}
      />
    </details>
  );
}
