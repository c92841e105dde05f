import { TextField } from '@chengjie/portal-ui/form/text-field';
import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { EvaluationPageQuery } from './evaluator.generated.js';
import styles from './evaluator.module.css';
import { pointsProblem, REASON_LIMIT, type SheetInput } from './sheet-input.js';

/** Points and reason for one criterion. */
export function CriterionFields({
  control,
  index,
  criterion: { name, maxPoints },
}: {
  readonly control: Control<SheetInput>;
  readonly index: number;
  readonly criterion: NonNullable<EvaluationPageQuery['project']>['criteria'][number];
}) {
  const { t } = useTranslation('scoring');
  const localized = useLocalized();
  const maximum = formatPoints(maxPoints);
  return (
    <div className={styles.criterion}>
      <TextField
        control={control}
        name={`scores.${index}.points`}
        decimal
        label={t('points', { name: localized(name) })}
        hint={t('pointsHint', { maximum })}
        rules={{
          validate: (typed) => {
            const problem = pointsProblem(String(typed), maximum);
            if (problem === undefined) return true;
            return problem === 'ABOVE' ? t('above', { maximum }) : t(`pointsFault.${problem}`);
          },
        }}
      />
      <TextField
        control={control}
        name={`scores.${index}.reason`}
        long
        label={t('reason', { name: localized(name) })}
        hint={t('reasonHint')}
        maxLength={REASON_LIMIT}
      />
    </div>
  );
}
