import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Attention } from '@chengjie/portal-ui/ui/attention';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Code } from '@chengjie/portal-ui/ui/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActRefusal } from '../../shared/acts/act-refusal.js';
import { QrCode } from './qr-code.js';
import { AddAuthenticatorDocument, BeginAuthenticatorDocument } from './second-factors.generated.js';
import './second-factors.texts.js';
import { useBegin } from './use-begin.js';

interface Begun {
  readonly secret: string;
  readonly uri: string;
}

/** Shows the secret of a new authenticator, once, and asks for a code of it. */
export function AddAuthenticator({ onCodes }: { readonly onCodes: (codes: readonly string[] | null) => void }) {
  const { t } = useTranslation('secondFactors');
  const { begin, pending } = useBegin(BeginAuthenticatorDocument);
  const [begun, setBegun] = useState<Begun>();
  const [refusal, setRefusal] = useState<Refusal>();
  return (
    <Card>
      <h3>{t('authenticator.title')}</h3>
      <p>{t('authenticator.lead')}</p>
      <ActRefusal of={refusal} />
      {begun ? (
        <Attention to={begun}>
          <CodeOf
            begun={begun}
            onAdded={(codes) => {
              setBegun(undefined);
              onCodes(codes);
            }}
          />
        </Attention>
      ) : (
        <ButtonRow>
          <Button
            variant="secondary"
            pending={pending}
            onPress={() =>
              void begin().then((outcome) => {
                setRefusal(outcome.done ? undefined : outcome);
                if (outcome.done) setBegun({ secret: outcome.payload.secret ?? '', uri: outcome.payload.uri ?? '' });
              })
            }
          >
            {t('authenticator.begin')}
          </Button>
        </ButtonRow>
      )}
    </Card>
  );
}

const EMPTY = { name: '', code: '' };

function CodeOf({
  begun: { secret, uri },
  onAdded,
}: {
  readonly begun: Begun;
  readonly onAdded: (codes: readonly string[] | null) => void;
}) {
  const { t } = useTranslation(['secondFactors', 'common']);
  const form = useActForm({ defaultValues: EMPTY });
  const { act, pending } = useAct(AddAuthenticatorDocument, { keyed: false });
  const [refusal, setRefusal] = useState<Refusal>();
  return (
    <>
      <p>{t('authenticator.scan')}</p>
      <QrCode text={uri} label={t('authenticator.qr')} />
      <Facts dense facts={[{ label: t('authenticator.secret'), value: <Code>{secret}</Code> }]} />
      <ActForm
        form={form}
        refusal={refusal}
        onSubmit={async (values) => {
          const outcome = await act(values);
          if (outcome.done) onAdded(outcome.payload.recoveryCodes ?? null);
          else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
        }}
      >
        <TextField
          control={form.control}
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          maxLength={60}
          rules={{ required: t('common:form.required') }}
        />
        <TextField
          control={form.control}
          name="code"
          label={t('authenticator.code')}
          decimal
          autoComplete="one-time-code"
          maxLength={10}
          rules={{ required: t('common:form.required') }}
        />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {t('authenticator.submit')}
          </Button>
        </ButtonRow>
      </ActForm>
    </>
  );
}
