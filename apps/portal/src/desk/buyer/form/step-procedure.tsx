import { inWords, vocabularyOf } from '@chengjie/kernel';
import { RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { isCarriedOut } from '@chengjie/law';
import { FieldGroup } from '@chengjie/portal-ui/form/field-group';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import '../../../api/terms.texts.js';
import './form.texts.js';
import { ruleOf } from './rule-values.js';
import type { StepProps } from './step-props.js';
import type { FormProcedure, RulesInForce } from './use-rules.js';

/** The procedures of a regime by the rule pack: what each asks for, or why it cannot be used. */
export function StepProcedure({
  form,
  rules,
  title = '',
}: StepProps & { readonly rules: RulesInForce; readonly title?: string | undefined }) {
  const { t } = useTranslation(['projectForm', 'terms']);
  const localized = useLocalized();
  const language = useLanguage();
  const regime = useWatch({ control: form.control, name: 'terms.regime' });
  const fieldState = form.getFieldState('terms.procedure', form.formState);
  const procedures = rules.procedures.filter((each) => each.regime === regime);
  if (procedures.length === 0) {
    return (
      <FieldGroup name="terms.procedure" label={t('money.procedure')} error={fieldState.error?.message}>
        {!fieldState.error && <p>{t('problem.regimeFirst')}</p>}
      </FieldGroup>
    );
  }

  function hintOf(procedure: FormProcedure): string {
    if (procedure.reason) return localized(procedure.reason);
    if (!isCarriedOut(procedure.procedure)) return t('money.procedureNotYet');
    const named = (term: string) => inWords(term, vocabularyOf(procedure), language);
    const says = (key: string) => {
      const rule = ruleOf(procedure, key);
      return rule ? localized(rule.text) : '';
    };
    return t('money.procedureFacts', {
      opening: named('[opening]'),
      who: named('[panel]'),
      deadline: says('deadline'),
      bids: says('minimumBids'),
      panel: says('panel'),
    });
  }

  return (
    <RadioField
      control={form.control}
      name="terms.procedure"
      label={t('money.procedure')}
      hint={t('money.procedureHint', { pack: title })}
      choices={procedures.map((each) => ({
        value: each.procedure,
        label: t(`terms:procedure.${each.procedure}`),
        disabled: !each.allowed || !isCarriedOut(each.procedure),
        hint: hintOf(each),
      }))}
    />
  );
}
