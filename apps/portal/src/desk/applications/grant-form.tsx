import { isCreditCode, readCode } from '@chengjie/kernel';
import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { CheckboxField } from '@chengjie/portal-ui/form/choice-fields';
import { useIsKept, useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmOf } from '../../api/confirm-of.js';
import { useAct } from '../../api/use-act.js';
import type { ShownApplication } from './application-page.js';
import { GrantApplicationDocument } from './applications.generated.js';
import './applications.texts.js';
import './applying.texts.js';
import { becomesRegistered } from './entry-change.js';

interface EnteredGrant {
  readonly reason: string;
  readonly creditCode: string;
  readonly sameNameConfirmed: boolean;
}

/** Grants an application: of a registered organization with its credit code, and where one is called alike once that was read. */
export function GrantForm({ application }: { readonly application: ShownApplication }) {
  const { t } = useTranslation(['applications', 'applying', 'common']);
  const { id: applicationId, name, form: as, former } = application;
  const keepsNumber = former !== null && !becomesRegistered(application);
  const isFiled = as === 'FILED_ASSOCIATION' || as === 'FILED_SERVICE' || keepsNumber;
  const keptAs = ['grantApplication', applicationId] as const;
  const form = useActForm<EnteredGrant>({ defaultValues: { reason: '', creditCode: '', sameNameConfirmed: false } });
  const kept = useKeptForm(form, keptAs);
  const { act, pending } = useAct(GrantApplicationDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const [alike, setAlike] = useState<string>();
  const tell = useTellDone();
  const { control } = form;
  const filled = { required: t('common:form.required') };

  async function grant({ reason, creditCode, sameNameConfirmed }: EnteredGrant) {
    const outcome = await act({
      ...{ applicationId, reason },
      creditCode: isFiled ? null : readCode(creditCode),
      alikeConfirmed: (sameNameConfirmed && alike) || null,
    });
    if (outcome.done) {
      kept.forget();
      tell(
        former
          ? { done: t('applying:acts.changed') }
          : { done: t('applying:acts.granted'), next: t('applying:acts.grantedNext') },
      );
      return;
    }
    const others = confirmOf(outcome.userErrors);
    if (others !== undefined && others !== alike) {
      setAlike(others);
      form.setValue('sameNameConfirmed', false);
    }
    setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <details open={useIsKept(keptAs)}>
      <summary>{t('applying:acts.grant')}</summary>
      <AskedForm
        form={form}
        refusal={refusal}
        kept={kept}
        onAct={grant}
        question={() => ({
          title: t('applying:acts.grantAsk', { name }),
          text: <p>{t(former ? 'applying:acts.changeText' : 'applying:acts.grantText')}</p>,
          confirm: t('applying:acts.grant'),
        })}
      >
        {!isFiled && (
          <TextField
            control={control}
            name="creditCode"
            label={t('applying:acts.creditCode')}
            hint={t('applying:acts.creditCodeHint')}
            maxLength={40}
            rules={{
              ...filled,
              validate: (code) => isCreditCode(readCode(String(code))) || t('applying:acts.creditCodeWrong'),
            }}
          />
        )}
        {alike !== undefined && (
          <CheckboxField
            control={control}
            name="sameNameConfirmed"
            label={t('applying:acts.sameName')}
            hint={t('applying:acts.sameNameHint')}
          />
        )}
        <TextField
          control={control}
          name="reason"
          long
          label={t('applying:acts.grantLabel')}
          minLength={2}
          maxLength={2000}
          rules={filled}
        />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {t('applying:acts.grant')}
          </Button>
        </ButtonRow>
      </AskedForm>
    </details>
  );
}
