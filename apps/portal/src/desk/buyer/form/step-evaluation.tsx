import { RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../../api/schema.generated.js';
import '../../../api/terms.texts.js';
import { everyOf } from '../../../shared/every-of.js';
import { CriteriaEditor } from './criteria-editor.js';
import { DoubtfulCriteria } from './doubtful-criteria.js';
import { methodsOf, procedureOf, ruleOf } from './rule-values.js';
import './scoring.texts.js';
import type { StepProps } from './step-props.js';
import type { RulesInForce } from './use-rules.js';

const METHODS = everyOf<Schema.EvaluationMethod>({
  COMPREHENSIVE_SCORING: true,
  LOWEST_EVALUATED_PRICE: true,
  FIXED_PRICE: true,
});

/** How bids are compared, and what is scored with how many points. */
export function StepEvaluation({ form, rules }: StepProps & { readonly rules: RulesInForce }) {
  const { t } = useTranslation(['projectScoring', 'terms']);
  const localized = useLocalized();
  const { control } = form;
  const [regime, procedure, method] = useWatch({
    control,
    name: ['terms.regime', 'terms.procedure', 'terms.evaluationMethod'],
  });
  const procedureRules = procedureOf(rules.procedures, regime, procedure);
  const methods = methodsOf(procedureRules);
  const priceRule = ruleOf(procedureRules, 'priceWeight');
  return (
    <>
      <RadioField
        control={control}
        name="terms.evaluationMethod"
        label={t('method')}
        {...(!methods && { hint: t('methodFirst') })}
        choices={METHODS.map((each) => {
          const allowed = methods?.includes(each) ?? true;
          return {
            value: each,
            label: t(`terms:method.${each}`),
            disabled: !allowed,
            hint: allowed ? t(`methodHint.${each}`) : t('methodNotHere'),
          };
        })}
      />
      {method === 'COMPREHENSIVE_SCORING' && (
        <TextField
          control={control}
          name="terms.priceWeight"
          label={t('priceWeight')}
          unit={t('points')}
          decimal
          {...(priceRule && {
            hint: t('priceWeightHint', {
              range: localized(priceRule.text),
              source: [priceRule.source.document, priceRule.source.article].filter(Boolean).join(' '),
            }),
          })}
        />
      )}
      {method === 'LOWEST_EVALUATED_PRICE' && <p>{t('noPoints')}</p>}
      {(method === 'COMPREHENSIVE_SCORING' || method === 'FIXED_PRICE') && (
        <>
          <CriteriaEditor form={form} />
          <DoubtfulCriteria form={form} />
        </>
      )}
    </>
  );
}
