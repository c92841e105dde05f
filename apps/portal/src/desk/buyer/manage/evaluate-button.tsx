import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/use-act.js';
import { useOfLot, type NamedLot } from '../../../shared/projects/lot-heading.js';
import { EvaluateLotDocument } from './evaluation.generated.js';
import './manage.texts.js';

/** Ranks the bids. What is still missing for it is told to whoever shows it, where there is room for it. */
export function EvaluateButton({
  lot,
  lots,
  label,
  onRefused,
}: {
  readonly lot: NamedLot & { readonly id: string };
  /** All of the project. */
  readonly lots: readonly unknown[];
  readonly label: string;
  /** Undefined when it was done. */
  readonly onRefused: (refusal: Refusal | undefined) => void;
}) {
  const { t } = useTranslation('manageProject');
  const { act, pending } = useAct(EvaluateLotDocument);
  const tell = useTellDone();
  const ofLot = useOfLot(lot, lots);
  const several = lots.length > 1;

  async function evaluate() {
    const outcome = await act({ lotId: lot.id });
    onRefused(outcome.done ? undefined : outcome);
    if (!outcome.done) return;
    const ended = outcome.payload.project?.lots.some(({ id, status }) => id === lot.id && status === 'FAILED');
    const next = ended ? t(several ? 'acts.endedNextLot' : 'acts.endedNext') : t('acts.evaluatedNext');
    tell({ done: ofLot(t(ended ? 'acts.ended' : 'acts.evaluated')), next, at: lot.id });
  }

  return (
    <ConfirmButton
      pending={pending}
      title={ofLot(t('acts.evaluateAsk'))}
      text={<p>{several ? t('acts.evaluateTextLot', { title: lot.title }) : t('acts.evaluateText')}</p>}
      confirm={label}
      onConfirm={() => void evaluate()}
    >
      {label}
    </ConfirmButton>
  );
}
