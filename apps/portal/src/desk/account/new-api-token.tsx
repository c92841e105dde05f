import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Card } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { useSession } from '../../session/session.js';
import { useGrantName } from '../../shared/grant-name.js';
import { CreateApiTokenDocument } from './account.generated.js';
import { CurrentPasswordField } from './current-password-field.js';
import { TokenSecret, type MadeToken } from './token-secret.js';
import { TOKEN_DAYS_LIMIT, tokenDaysOf } from './token-state.js';

/** Value of the choice of no role. */
const NO_ROLE = 'NONE';

/** Values of the choice of rights. */
const NO_RIGHTS = 'NONE';
const PUBLISHES = 'PUBLISHES';

const EMPTY = { name: '', validDays: '90', grantId: NO_ROLE, rights: NO_RIGHTS, currentPassword: '' };

/** Makes an access token; its secret is shown once, here. */
export function NewApiToken() {
  const { t } = useTranslation(['account', 'common']);
  const nameOf = useGrantName();
  const { viewer } = useSession();
  const empty = { ...EMPTY, grantId: viewer?.acting?.id ?? NO_ROLE };
  const form = useActForm({ defaultValues: empty });
  const { act, pending } = useAct(CreateApiTokenDocument, { keyed: false });
  const [refusal, setRefusal] = useState<Refusal>();
  const [made, setMade] = useState<MadeToken>();
  const tell = useTellDone();

  /** What publishes is for one role, and for one that has something to publish. */
  function mayPublish(id: string): boolean {
    return viewer?.grants.some((grant) => grant.id === id && grant.actsByToken) ?? false;
  }

  async function create({ name, validDays, grantId, rights, currentPassword }: typeof EMPTY) {
    const days = tokenDaysOf(validDays);
    if (days === undefined) return;
    const limit = grantId === NO_ROLE ? null : grantId;
    const outcome = await act({
      ...{ name, validDays: days, grantId: limit, currentPassword },
      actsAskedAgain: rights === PUBLISHES && mayPublish(grantId),
    });
    if (outcome.done) {
      setMade({ name, secret: outcome.payload.token ?? '' });
      setRefusal(undefined);
      form.reset(empty);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  const grantId = useWatch({ control: form.control, name: 'grantId' });
  const publishes = mayPublish(grantId);
  const required = t('common:form.required');
  return (
    <>
      {made && (
        <TokenSecret
          made={made}
          onDone={() => {
            setMade(undefined);
            tell({ done: t('tokens.hidden', { name: made.name }), at: 'tokens' });
          }}
        />
      )}
      <Card>
        <h3>{t('tokens.new')}</h3>
        <ActForm form={form} onSubmit={create} refusal={refusal}>
          <TextField
            control={form.control}
            name="name"
            label={t('tokens.name')}
            hint={t('tokens.nameHint')}
            maxLength={60}
            rules={{ required }}
          />
          <TextField
            control={form.control}
            name="validDays"
            decimal
            label={t('tokens.days')}
            hint={t('tokens.daysHint', { limit: TOKEN_DAYS_LIMIT })}
            rules={{
              validate: (typed) =>
                tokenDaysOf(typed) !== undefined || t('tokens.daysMalformed', { limit: TOKEN_DAYS_LIMIT }),
            }}
          />
          <SelectField
            control={form.control}
            name="grantId"
            label={t('tokens.role')}
            hint={t('tokens.roleHint')}
            options={[
              ...(viewer?.grants ?? []).map((grant) => ({
                value: grant.id,
                label: nameOf(grant),
              })),
              { value: NO_ROLE, label: t('tokens.noRole') },
            ]}
          />
          {publishes && (
            <SelectField
              control={form.control}
              name="rights"
              label={t('tokens.rights')}
              hint={t('tokens.publishesHint')}
              options={[
                { value: NO_RIGHTS, label: t('tokens.ordinary') },
                { value: PUBLISHES, label: t('tokens.publishes') },
              ]}
            />
          )}
          <CurrentPasswordField control={form.control} name="currentPassword" />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {t('tokens.create')}
            </Button>
          </ButtonRow>
        </ActForm>
      </Card>
    </>
  );
}
