import { useTranslation } from 'react-i18next';
import { formatInstant } from '../i18n/format.js';
import { useLanguage, useLocalized } from '../i18n/use-language.js';
import { Facts } from '../ui/facts.js';
import type { BidToScoreFragment, EvaluationPageQuery } from './evaluator.generated.js';
import styles from './evaluator.module.css';

/** One's own sheet as it was handed in. */
export function SubmittedSheet({
  sheet,
  criteria,
}: {
  readonly sheet: BidToScoreFragment['mySheet'];
  readonly criteria: EvaluationPageQuery['project']['criteria'];
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
