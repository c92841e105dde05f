import { DateField } from '@chengjie/portal-ui/form/date-fields';
import { FieldGroup } from '@chengjie/portal-ui/form/field-group';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { asksForApproval, missingOfApproval } from './approval.js';
import './form.texts.js';
import { TERMS_LENGTHS } from './problems.js';
import type { StepProps } from './step-props.js';
import type { RulesInForce } from './use-rules.js';

/** The approval of the procedure, where an open tender is due; what was typed in part stays in sight. */
export function StepApproval({ form: { control }, rules }: StepProps & { readonly rules: RulesInForce }) {
  const { t } = useTranslation('projectForm');
  const terms = useWatch({ control, name: 'terms' });
  if (!asksForApproval(terms, rules.pack) && missingOfApproval(terms).length === 0) return null;
  return (
    <FieldGroup lined name="terms.procedureApproval" label={t('approval.title')} hint={t('approval.lead')}>
      <TextField
        control={control}
        name="terms.procedureApproval.office"
        label={t('approval.office')}
        hint={t('approval.officeHint')}
        maxLength={TERMS_LENGTHS.office}
      />
      <TextField
        control={control}
        name="terms.procedureApproval.document"
        label={t('approval.document')}
        maxLength={TERMS_LENGTHS.document}
      />
      <DateField control={control} name="terms.procedureApproval.day" label={t('approval.day')} />
    </FieldGroup>
  );
}
