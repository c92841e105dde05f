import { useStatedAmount } from '@chengjie/portal-ui/form/number-fields';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import { applicationInput, type EnteredApplication, type Reach } from './application-input.js';
import './applications.texts.js';

/** What is about to be sent, for a last look. */
export function EnteredFacts({ of }: { readonly of: EnteredApplication }) {
  const { t } = useTranslation(['applications', 'applying', 'terms']);
  const stated = useStatedAmount();
  const input = applicationInput(of);
  return (
    <Facts
      dense
      facts={[
        { label: t('field.name'), value: input.name },
        { label: t('field.form'), value: t(`form.${input.form}`) },
        { label: t('field.kind'), value: t(`terms:kind.${input.kind}`) },
        { label: t('field.address'), value: input.address },
        { label: t('field.premises'), value: t(`premises.${input.premises}`) },
        { label: t('field.areas'), value: t(`reach.${of.reach as Reach}`) },
        { label: t('field.purpose'), value: input.purpose },
        { label: t('field.supervisingDepartment'), value: input.supervisingDepartment ?? undefined },
        { label: t('field.memberPersons'), value: input.memberPersons },
        { label: t('field.memberUnits'), value: input.memberUnits },
        { label: t('field.staffCount'), value: input.staffCount },
        { label: t('field.funds'), value: stated(input.funds.amount) },
        { label: t('field.representative'), value: input.representative },
        { label: t('page.files'), value: input.files.length },
      ]}
    />
  );
}
