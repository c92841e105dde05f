import { formatInstant } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { useTranslation } from 'react-i18next';
import type { BidToScoreFragment, EvaluationPageQuery } from './evaluator.generated.js';
import styles from './evaluator.module.css';

/** One's own sheet as it was handed in. */
export function SubmittedSheet({
  sheet,
  criteria,
}: {
  readonly sheet: BidToScoreFragment['mySheet'];
  readonly criteria: NonNullable<EvaluationPageQuery['project']>['criteria'];
}) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  const localized = useLocalized();
  if (!sheet || sheet.submittedAt === null) return <p>{t('noneGiven')}</p>;
  return (
    <>
      <p>{t('submittedAt', { at: formatInstant(sheet.submittedAt, language) })}</p>
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
                {t('given', { points, maximum: maxPoints })}
                <div className={styles.text}>{reason}</div>
              </>
            ),
          };
        })}
      />
    </>
  );
}
