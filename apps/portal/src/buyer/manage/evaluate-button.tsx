import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import type { Refusal } from '../../form/act-form.js';
import { ConfirmButton } from '../../ui/confirm.js';
import { ActProblems } from './act-problems.js';
import { EvaluateProjectDocument } from './manage.generated.js';
import './manage.texts.js';

/** Ranks the bids; what is still missing for it is listed below. */
export function EvaluateButton({ projectId, label }: { readonly projectId: string; readonly label: string }) {
  const { t } = useTranslation('manageProject');
  const { act, pending } = useAct(EvaluateProjectDocument);
  const [refusal, setRefusal] = useState<Refusal>();

  async function evaluate() {
    const outcome = await act({ projectId });
    setRefusal(outcome.done ? undefined : outcome);
  }

  return (
    <>
      <ConfirmButton
        pending={pending}
        title={t('acts.evaluateAsk')}
        text={<p>{t('acts.evaluateText')}</p>}
        confirm={label}
        onConfirm={() => void evaluate()}
      >
        {label}
      </ConfirmButton>
      <ActProblems refusal={refusal} />
    </>
  );
}
