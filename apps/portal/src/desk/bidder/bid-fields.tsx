import { readAmount } from '@chengjie/kernel';
import { RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { AmountField } from '@chengjie/portal-ui/form/number-fields';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { formatCount, formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import { isAboveCeiling, PROPOSAL_LIMIT, type BidInput } from './bid-input.js';
import { usePerformerOptions } from './performer-agreement.js';
import { needsAnswer, type Performer } from './ways.js';

/** The fields of a bid: in which capacity, for how much, and how the work will be done. */
export function BidFields({
  form: { control },
  values,
  self,
  performers,
  ceiling,
}: {
  readonly form: UseFormReturn<BidInput>;
  readonly values: BidInput;
  /** Whether the organization can bid itself. */
  readonly self: boolean;
  readonly performers: readonly Performer[];
  /** Yuan, exact decimal text. */
  readonly ceiling: string;
}) {
  const { t } = useTranslation(['bid', 'common', 'terms', 'consents']);
  const language = useLanguage();
  const optionsOf = usePerformerOptions();
  const performer = performers.find(({ id }) => id === values.performerId);
  const required = t('common:form.required');
  const { value: amount } = readAmount(values.price.amount);
  const shownCeiling = formatYuan(ceiling, language);
  return (
    <>
      {performers.length > 0 && (
        <RadioField
          control={control}
          name="capacity"
          label={t('form.capacity')}
          choices={[
            { value: 'SELF', label: t('terms:capacity.SELF'), disabled: !self },
            { value: 'VIA_FEDERATION', label: t('terms:capacity.VIA_FEDERATION') },
          ]}
        />
      )}
      {values.capacity === 'VIA_FEDERATION' && (
        <SelectField
          control={control}
          name="performerId"
          label={t('form.performer')}
          hint={t('form.performerHint')}
          options={optionsOf(performers)}
          rules={{ required }}
        />
      )}
      {values.capacity === 'VIA_FEDERATION' && performer && needsAnswer(performer) && (
        <Notice tone="warning">{t(`consents:agreementText.${performer.agreement}`)}</Notice>
      )}
      <AmountField
        control={control}
        name="price.amount"
        label={t('form.price')}
        hint={t('form.priceHint', { ceiling: shownCeiling })}
      />
      {amount !== undefined && isAboveCeiling(amount, ceiling) && (
        <Notice tone="warning">{t('form.above', { ceiling: shownCeiling })}</Notice>
      )}
      <TextField
        control={control}
        name="proposal"
        long
        label={t('form.proposal')}
        hint={t('form.proposalHint', { limit: formatCount(PROPOSAL_LIMIT, language) })}
        maxLength={PROPOSAL_LIMIT}
        rules={{ required }}
      />
    </>
  );
}
