import { useTranslation } from 'react-i18next';
import type { CorrectedError, CorrectionGround, QualificationCondition } from '../../../api/schema.generated.js';
import { useAct } from '../../../api/use-act.js';
import { everyOf } from '../../every-of.js';
import { ProposeCorrectionDocument } from './findings.generated.js';
import './findings.texts.js';
import { groundFields } from './ground-fields.js';
import { ReviewForm, type ReviewField } from './review-form.js';
import { useGroundWords } from './use-ground-words.js';

/** What is still corrected once the ranking is there. */
const LATE: readonly [CorrectedError, CorrectionGround] = ['QUALIFICATION_MISJUDGED', 'NOT_QUALIFIED'];

const ERRORS = everyOf<CorrectedError>({ QUALIFICATION_MISJUDGED: true, COMPLIANCE_MISJUDGED: true });

/**
 * An error of the reviews is named, and the panel votes on its correction: of a valid bid after the ranking, where the qualification
 * review alone is corrected.
 */
export function CorrectionForm({
  bid: { id: bidId, valid, bidder },
  at,
  others,
}: {
  readonly bid: { readonly id: string; readonly valid: boolean; readonly bidder: { readonly name: string } };
  /** Where it is told that it was done. */
  readonly at: string;
  readonly others: Parameters<typeof groundFields>[2];
}) {
  const { t } = useTranslation('findings');
  const words = useGroundWords();
  const { act, pending } = useAct(ProposeCorrectionDocument);
  const error: ReviewField = {
    name: 'error',
    label: t('error'),
    options: (valid ? ([LATE[0]] as const) : ERRORS).map((value) => ({
      value,
      label: t(`errors.${value}`),
    })),
  };
  const fields = groundFields(words, [LATE[1]], others);
  return (
    <ReviewForm
      fields={[error, ...(valid ? fields : fields.filter(({ name }) => name === 'facts'))]}
      text={t(valid ? 'form.correctInvalid' : 'form.correctValid')}
      act={t('form.correct')}
      ask={t('form.ask', { bidder: bidder.name })}
      done={t('form.done', { bidder: bidder.name })}
      at={at}
      pending={pending}
      keptAs={['proposeCorrection', bidId]}
      danger
      onAct={async ({ error: named, ground, condition, clause, otherBidId, facts = '' }) => {
        const outcome = await act({
          ...{ bidId, facts, error: named as CorrectedError },
          ...(ground && { ground: ground as CorrectionGround }),
          ...(condition && { condition: condition as QualificationCondition }),
          ...(clause && { clause }),
          ...(otherBidId && { otherBidId }),
        });
        return outcome.done ? undefined : outcome;
      }}
    />
  );
}
