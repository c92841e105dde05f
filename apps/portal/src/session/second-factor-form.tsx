import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../api/schema.generated.js';
import { useAct, type ActOutcome } from '../api/use-act.js';
import { ActRefusal } from '../shared/acts/act-refusal.js';
import { AskForPasskeyDocument } from './second-factor.generated.js';
import './second-factor.texts.js';

/** What somebody proves by who it is; one of them. */
export interface Given {
  readonly code?: string;
  readonly recoveryCode?: string;
  readonly passkey?: string;
  readonly currentPassword?: string;
}

const EMPTY = { code: '', recoveryCode: '', currentPassword: '' };

/** The ways that are typed, with the field of each. */
const FIELDS = { AUTHENTICATOR: 'code', RECOVERY_CODE: 'recoveryCode', PASSWORD: 'currentPassword' } as const;
type Typed = keyof typeof FIELDS;

/**
 * Asks for a second factor in the ways that an account has, or for the password where it has none.
 * @param nameless true before there is a session
 */
export function SecondFactorForm({
  ways,
  give,
  pending,
  nameless = false,
}: {
  readonly ways: readonly Schema.SecondFactorWay[];
  readonly give: (given: Given) => Promise<ActOutcome<unknown>>;
  readonly pending: boolean;
  readonly nameless?: boolean;
}) {
  const { t } = useTranslation(['secondFactor', 'common']);
  const form = useActForm({ defaultValues: EMPTY });
  const [refusal, setRefusal] = useState<Refusal>();
  const typed: readonly Typed[] =
    ways.length === 0
      ? ['PASSWORD']
      : (['AUTHENTICATOR', 'RECOVERY_CODE'] as const).filter((way) => ways.includes(way));
  const [chosen, setChosen] = useState<Typed>();
  const way = chosen ?? (typed[0] === 'RECOVERY_CODE' ? undefined : typed[0]);
  const other = typed.find((each) => each !== way);

  async function send(values: typeof EMPTY) {
    if (!way) return;
    const field = FIELDS[way];
    const outcome = await give({ [field]: values[field] });
    if (!outcome.done) setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  const required = { required: t('common:form.required') };
  return (
    <>
      {ways.includes('PASSKEY') && <PasskeyButton give={give} nameless={nameless} />}
      {way && (
        <ActForm key={way} form={form} onSubmit={send} refusal={refusal}>
          {way === 'AUTHENTICATOR' && (
            <TextField
              control={form.control}
              name="code"
              label={t('code')}
              hint={t('codeHint')}
              decimal
              autoComplete="one-time-code"
              maxLength={10}
              rules={required}
            />
          )}
          {way === 'RECOVERY_CODE' && (
            <TextField
              control={form.control}
              name="recoveryCode"
              label={t('recoveryCode')}
              hint={t('recoveryCodeHint')}
              autoComplete="off"
              maxLength={40}
              rules={required}
            />
          )}
          {way === 'PASSWORD' && (
            <TextField
              control={form.control}
              name="currentPassword"
              type="password"
              label={t('password')}
              autoComplete="current-password"
              rules={required}
            />
          )}
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {t('submit')}
            </Button>
          </ButtonRow>
        </ActForm>
      )}
      {other && (
        <ButtonRow>
          <Button variant="quiet" onPress={() => setChosen(other)}>
            {t(other === 'AUTHENTICATOR' ? 'withCode' : 'withRecoveryCode')}
          </Button>
        </ButtonRow>
      )}
    </>
  );
}

/** Has the browser ask for a passkey. Whoever cancels that tries again, or takes another way. */
function PasskeyButton({
  give,
  nameless,
}: {
  readonly give: (given: Given) => Promise<ActOutcome<unknown>>;
  readonly nameless: boolean;
}) {
  const { t } = useTranslation('secondFactor');
  const { act } = useAct(AskForPasskeyDocument, { keyed: false, nameless });
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  /** @returns what stands against it; undefined when it was done */
  async function signByPasskey(): Promise<Refusal | undefined> {
    const asked = await act({});
    if (!asked.done) return asked;
    try {
      const { startAuthentication } = await import('@simplewebauthn/browser');
      const passkey = await startAuthentication({ optionsJSON: JSON.parse(asked.payload.options ?? '{}') as never });
      const outcome = await give({ passkey: JSON.stringify(passkey) });
      return outcome.done ? undefined : outcome;
    } catch {
      return { userErrors: [{ code: 'PASSKEY', message: t('passkeyFailed'), path: [] }] };
    }
  }

  return (
    <>
      <ActRefusal of={refusal} />
      <ButtonRow>
        <Button
          pending={asking}
          onPress={() => {
            setAsking(true);
            void signByPasskey().then((told) => {
              setRefusal(told);
              setAsking(false);
            });
          }}
        >
          {t('usePasskey')}
        </Button>
      </ButtonRow>
    </>
  );
}
