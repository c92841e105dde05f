import { CheckboxField, RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { AmountField } from '@chengjie/portal-ui/form/number-fields';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type * as Schema from '../../../api/schema.generated.js';
import '../../../api/terms.texts.js';
import { everyOf } from '../../../shared/every-of.js';
import './form.texts.js';
import { ProjectFormBuyerDocument } from './project-form.generated.js';
import { isFactor } from './problems.js';
import { regimesFor } from './rule-values.js';
import { StepApproval } from './step-approval.js';
import { StepProcedure } from './step-procedure.js';
import type { StepProps } from './step-props.js';
import { useFunction } from './use-function.js';
import type { RulesInForce } from './use-rules.js';
import { factorOf } from './values.js';

const MODES = everyOf<Schema.TransferMode>({ PURCHASE: true, PROJECT_FUNDS: true, ACTIVITY_SUBSIDY: true });
const REGIMES = everyOf<Schema.Regime>({ STATUTORY: true, BELOW_THRESHOLD: true, GRANT: true });
const SOURCES = everyOf<Schema.FundingSource>({ PUBLIC_FINANCE: true, WELFARE_LOTTERY: true, SPECIAL_FUND: true });

/** How the money is given and by which procedure; what the function or the rules do not have is shown with the reason. */
export function StepMoney({ form, rules }: StepProps & { readonly rules: RulesInForce }) {
  const { t } = useTranslation(['projectForm', 'terms']);
  const localized = useLocalized();
  const { control } = form;
  const [functionId, transferMode, exercise, exerciseFactor] = useWatch({
    control,
    name: ['terms.functionId', 'terms.transferMode', 'terms.exercise', 'terms.exerciseFactor'],
  });
  const modes = useFunction(functionId)?.transferModes;
  const [{ data }] = useQuery({ query: ProjectFormBuyerDocument });
  const civilAffairs = data?.viewer?.acting?.agency?.kind === 'CIVIL_AFFAIRS';
  const regimes = regimesFor(transferMode);
  const factor = factorOf(exerciseFactor);
  return (
    <>
      <RadioField
        control={control}
        name="terms.transferMode"
        label={t('money.transferMode')}
        choices={MODES.map((mode) => {
          const allowed = modes?.includes(mode) ?? true;
          return {
            value: mode,
            label: t(`terms:mode.${mode}`),
            disabled: !allowed,
            ...(!allowed && { hint: t('money.modeNotAllowed') }),
          };
        })}
      />
      <RadioField
        control={control}
        name="terms.regime"
        label={t('money.regime')}
        hint={t('money.regimeHint')}
        choices={REGIMES.map((regime) => {
          const fits = regimes.includes(regime);
          return {
            value: regime,
            label: t(`terms:regime.${regime}`),
            disabled: !fits,
            ...(!fits && { hint: t('money.regimeUnfit') }),
          };
        })}
      />
      <StepProcedure form={form} rules={rules} title={rules.title && localized(rules.title)} />
      <RadioField
        control={control}
        name="terms.fundingSource"
        label={t('money.fundingSource')}
        choices={SOURCES.map((source) => ({ value: source, label: t(`terms:funding.${source}`) }))}
      />
      {civilAffairs ? (
        <CheckboxField
          control={control}
          name="terms.civilAffairsMoney"
          label={t('money.civilAffairs')}
          hint={t('money.civilAffairsHint')}
        />
      ) : (
        data && <p>{t('money.civilAffairsNot')}</p>
      )}
      <AmountField
        control={control}
        name="terms.budget.amount"
        label={t('terms:budget')}
        hint={t('money.budgetHint')}
      />
      <StepApproval form={form} rules={rules} />
      <CheckboxField
        control={control}
        name="terms.exercise"
        label={t('money.exercise')}
        hint={t('money.exerciseHint')}
      />
      {exercise && (
        <TextField
          control={control}
          name="terms.exerciseFactor"
          label={t('money.exerciseFactor')}
          hint={t('money.exerciseFactorHint')}
          decimal
          {...(isFactor(factor) && { said: t('money.exerciseFactorRead', { factor }) })}
        />
      )}
    </>
  );
}
