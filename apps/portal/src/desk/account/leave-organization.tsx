import { ActForm, showAtFields, useActForm, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { useSession } from '../../session/session.js';
import { LeaveOrganizationDocument } from './account.generated.js';
import './offers.texts.js';
import { CurrentPasswordField } from './current-password-field.js';

/** How to act for an organization no more; nothing for those who act for none. */
export function LeaveOrganization() {
  const { t } = useTranslation('offers');
  const { viewer } = useSession();
  const own = (viewer?.grants ?? []).filter(({ role }) => role === 'ORGANIZATION');
  if (own.length === 0) return null;
  return (
    <Section title={t('leave.title')}>
      <p>{t('leave.lead')}</p>
      <Card>
        {/* Begun anew with the roles that are held: one may have been accepted, or left, on this very page. */}
        <LeaveForm key={own.map(({ id }) => id).join()} own={own} />
      </Card>
    </Section>
  );
}

function LeaveForm({ own }: { readonly own: readonly { readonly id: string; readonly holder: string }[] }) {
  const { t } = useTranslation('offers');
  const { refresh } = useSession();
  const form = useActForm({ defaultValues: { grantId: own[0]?.id ?? '', currentPassword: '' } });
  const { act, pending } = useAct(LeaveOrganizationDocument, { keyed: false });
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();

  async function leave(typed: { grantId: string; currentPassword: string }) {
    const outcome = await act(typed);
    setRefusal(outcome.done ? undefined : { ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
    if (!outcome.done) return;
    tell({ done: t('leave.done') });
    await refresh();
  }

  return (
    <ActForm form={form} onSubmit={leave} refusal={refusal}>
      <SelectField
        control={form.control}
        name="grantId"
        label={t('leave.which')}
        options={own.map(({ id, holder }) => ({ value: id, label: holder }))}
      />
      <CurrentPasswordField control={form.control} name="currentPassword" />
      <ButtonRow>
        <Button type="submit" variant="secondary" pending={pending}>
          {t('leave.submit')}
        </Button>
      </ButtonRow>
    </ActForm>
  );
}
