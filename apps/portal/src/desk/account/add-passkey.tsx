import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Card } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { AddPasskeyDocument, BeginPasskeyDocument } from './second-factors.generated.js';
import './second-factors.texts.js';
import { useBegin } from './use-begin.js';

const EMPTY = { name: '' };

/** Has the browser make a passkey. */
export function AddPasskey({ onCodes }: { readonly onCodes: (codes: readonly string[] | null) => void }) {
  const { t } = useTranslation(['secondFactors', 'common']);
  const form = useActForm({ defaultValues: EMPTY });
  const { begin } = useBegin(BeginPasskeyDocument);
  const { act, pending } = useAct(AddPasskeyDocument, { keyed: false });
  const [refusal, setRefusal] = useState<Refusal>();

  async function add({ name }: typeof EMPTY) {
    const begun = await begin();
    if (!begun.done) return setRefusal(begun);
    const passkey = await madeBy(begun.payload.options ?? '{}');
    if (passkey === undefined)
      return setRefusal({ userErrors: [{ code: 'PASSKEY', message: t('passkey.failed'), path: [] }] });
    const outcome = await act({ name, passkey });
    if (!outcome.done) return setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
    form.reset(EMPTY);
    setRefusal(undefined);
    onCodes(outcome.payload.recoveryCodes ?? null);
  }

  return (
    <Card>
      <h3>{t('passkey.title')}</h3>
      <p>{t('passkey.lead')}</p>
      <ActForm form={form} onSubmit={add} refusal={refusal}>
        <TextField
          control={form.control}
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          maxLength={60}
          rules={{ required: t('common:form.required') }}
        />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {t('passkey.submit')}
          </Button>
        </ButtonRow>
      </ActForm>
    </Card>
  );
}

/** Undefined where the person cancels, or the device makes none. */
async function madeBy(options: string): Promise<string | undefined> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return startRegistration({ optionsJSON: JSON.parse(options) as never }).then(JSON.stringify, () => undefined);
}
