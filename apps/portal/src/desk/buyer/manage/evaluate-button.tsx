import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { useTranslation } from 'react-i18next';
import { useToldAct } from '../../../shared/acts/use-told-act.js';
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
  const { carryOut, pending } = useToldAct(EvaluateLotDocument);
  const ofLot = useOfLot(lot, lots);
  const several = lots.length > 1;

  async function evaluate() {
    const refused = await carryOut({ lotId: lot.id }, ({ project }) => {
      const ended = project?.lots.some(({ id, status }) => id === lot.id && status === 'FAILED');
      const next = ended ? t(several ? 'acts.endedNextLot' : 'acts.endedNext') : t('acts.evaluatedNext');
      return { done: ofLot(t(ended ? 'acts.ended' : 'acts.evaluated')), next, at: lot.id };
    });
    onRefused(refused);
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
