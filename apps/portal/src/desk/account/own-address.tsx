import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Done, useTellDone } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct } from '../../api/use-act.js';
import { LoadedOwn } from '../../session/loaded-own.js';
import { CurrentPasswordField } from './current-password-field.js';
import { EnterAddressDocument, OwnAddressDocument } from './account.generated.js';
import './requests.texts.js';

/** The answer to entering an address has no id by which it would be known as what this shows. */
const CHANGED_BY = { additionalTypenames: ['EnterAddressPayload'] };

/** Where one is mailed, and how to change it. */
export function OwnAddress() {
  const { t } = useTranslation('requests');
  const query = useQuery({ query: OwnAddressDocument, context: CHANGED_BY });
  return (
    <Section title={t('own.title')}>
      <p>{t('own.lead')}</p>
      <LoadedOwn query={query} own={(viewer) => viewer.mailAddress}>
        {({ verified, toVerify }) => (
          <>
            {verified === null && toVerify === null && (
              <Notice tone="warning">
                <p>{t('own.none')}</p>
              </Notice>
            )}
            <Facts
              dense
              facts={[
                { label: t('own.verified'), value: verified ?? t('own.noneYet') },
                ...(toVerify === null ? [] : [{ label: t('own.toVerify'), value: toVerify }]),
              ]}
            />
          </>
        )}
      </LoadedOwn>
      <EnterAddress />
    </Section>
  );
}

const EMPTY = { address: '', currentPassword: '' };

function EnterAddress() {
  const { t } = useTranslation(['requests', 'common']);
  const form = useActForm({ defaultValues: EMPTY });
  const { act, pending } = useAct(EnterAddressDocument, { keyed: false });
  const [refusal, setRefusal] = useState<Refusal>();
  const tell = useTellDone();

  async function enter({ address, currentPassword }: typeof EMPTY) {
    const outcome = await act({ address, currentPassword });
    if (outcome.done) {
      tell({ done: t('own.sent', { address: address.trim() }), at: 'address' });
      form.reset(EMPTY);
      setRefusal(undefined);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <>
      <Done at="address" />
      <Card>
        <ActForm form={form} onSubmit={enter} refusal={refusal}>
          <TextField
            control={form.control}
            name="address"
            label={t('own.new')}
            autoComplete="email"
            maxLength={254}
            rules={{ required: t('common:form.required') }}
          />
          <CurrentPasswordField control={form.control} name="currentPassword" />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {t('own.submit')}
            </Button>
          </ButtonRow>
        </ActForm>
      </Card>
    </>
  );
}
