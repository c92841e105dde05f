import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useToldAct } from '../../../shared/acts/use-told-act.js';
import { useOfLot, type NamedLot } from '../../../shared/projects/lot-heading.js';
import { EvaluateLotDocument } from './evaluation.generated.js';
import './manage.texts.js';

/** Ranks the bids, or ends the lot where too few are valid: then it says so before. What is still missing for it is told to whoever shows it, where there is room for it. */
export function EvaluateButton({
  lot,
  lots,
  label,
  onRefused,
}: {
  readonly lot: NamedLot & {
    readonly id: string;
    /** What ends it when it is ranked, where that is certain. */
    readonly certainEnd: { readonly zh: string; readonly en: string } | null;
  };
  /** All of the project. */
  readonly lots: readonly unknown[];
  readonly label: string;
  /** Undefined when it was done. */
  readonly onRefused: (refusal: Refusal | undefined) => void;
}) {
  const { t } = useTranslation('manageProject');
  const { carryOut, pending } = useToldAct(EvaluateLotDocument);
  const ofLot = useOfLot(lot, lots);
  const localized = useLocalized();
  const titleOf = useTitle();
  const several = lots.length > 1;
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const page = `/desk/projects/${useParams()['project']}/ranking`;

  async function evaluate() {
    const refused = await carryOut({ lotId: lot.id }, ({ project }) => {
      const ended = project?.lots.some(({ id, status }) => id === lot.id && status === 'FAILED');
      const next = ended ? t(several ? 'acts.endedNextLot' : 'acts.endedNext') : t('acts.evaluatedNext');
      return { done: ofLot(t(ended ? 'acts.ended' : 'acts.evaluated')), next, at: lot.id, page };
    });
    onRefused(refused);
    // Its places are there to be looked at.
    if (!refused && pathname !== page) await navigate(page);
  }

  if (lot.certainEnd) {
    const end = several ? t('acts.endLot') : t('acts.end');
    return (
      <>
        <p>{localized(lot.certainEnd)}</p>
        <ConfirmButton
          variant="danger"
          pending={pending}
          title={ofLot(t('acts.endAsk', { title: titleOf(lot) }))}
          text={
            <>
              <p>{localized(lot.certainEnd)}</p>
              <p>{several ? t('acts.endTextLot', { title: titleOf(lot) }) : t('acts.endText')}</p>
            </>
          }
          confirm={end}
          onConfirm={() => void evaluate()}
        >
          {end}
        </ConfirmButton>
      </>
    );
  }
  return (
    <ConfirmButton
      pending={pending}
      title={ofLot(t('acts.evaluateAsk', { title: titleOf(lot) }))}
      text={<p>{several ? t('acts.evaluateTextLot', { title: titleOf(lot) }) : t('acts.evaluateText')}</p>}
      confirm={label}
      onConfirm={() => void evaluate()}
    >
      {label}
    </ConfirmButton>
  );
}
