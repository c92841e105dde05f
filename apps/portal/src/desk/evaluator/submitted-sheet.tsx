import { formatInstant, formatPoints, formatSentences } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Prose } from '@chengjie/portal-ui/ui/prose';
import { useTranslation } from 'react-i18next';
import { CorrectedSheets } from '../../shared/projects/corrected-sheets.js';
import { CorrectSheet } from './correct-sheet.js';
import type { BidToScoreFragment, EvaluationPageQuery } from './evaluator.generated.js';

/** One's own sheet as it was handed in, what it was before it was corrected, and whether it can be. */
export function SubmittedSheet({
  bid,
  project: { id: projectId, criteria },
  open,
}: {
  readonly bid: BidToScoreFragment;
  readonly project: NonNullable<EvaluationPageQuery['project']>;
  /** Whether its lot is still being evaluated. */
  readonly open: boolean;
}) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  const localized = useLocalized();
  const { mySheet: sheet } = bid;
  if (!sheet || sheet.submittedAt === null) return <p>{t('noneGiven')}</p>;
  const correct = open ? bid.availableTransitions.find(({ key }) => key === 'correctScoreSheet') : undefined;
  return (
    <>
      <p>
        {formatSentences(
          [
            t('submittedAt', { at: formatInstant(sheet.submittedAt, language) }),
            correct?.disabledReason ? localized(correct.disabledReason) : '',
          ],
          language,
        )}
      </p>
      <Facts
        dense
        facts={criteria.flatMap(({ id, name, maxPoints }) => {
          const score = sheet.scores.find(({ criterionId }) => criterionId === id);
          if (!score) return [];
          const { points, reason } = score;
          return {
            label: localized(name),
            value: (
              <>
                {t('given', { points: formatPoints(points), maximum: formatPoints(maxPoints) })}
                <Prose of={reason} />
              </>
            ),
          };
        })}
      />
      <CorrectedSheets of={sheet.correctedSheets} criteria={criteria} names={bid.bidder.name} />
      {correct && !correct.disabled && <CorrectSheet key={sheet.id} {...{ bid, sheet, projectId, criteria }} />}
    </>
  );
}
