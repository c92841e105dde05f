import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/use-act.js';
import { EvaluateLotDocument } from './evaluation.generated.js';
import './manage.texts.js';

/** Ranks the bids. What is still missing for it is told to whoever shows it, where there is room for it. */
export function EvaluateButton({
  lotId,
  label,
  onRefused,
}: {
  readonly lotId: string;
  readonly label: string;
  /** Undefined when it was done. */
  readonly onRefused: (refusal: Refusal | undefined) => void;
}) {
  const { t } = useTranslation('manageProject');
  const { act, pending } = useAct(EvaluateLotDocument);

  async function evaluate() {
    const outcome = await act({ lotId });
    onRefused(outcome.done ? undefined : outcome);
  }

  return (
    <ConfirmButton
      pending={pending}
      title={t('acts.evaluateAsk')}
      text={<p>{t('acts.evaluateText')}</p>}
      confirm={label}
      onConfirm={() => void evaluate()}
    >
      {label}
    </ConfirmButton>
  );
}
