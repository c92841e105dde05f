import { ActForm, showAtFields, useActForm, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmDialog } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { StopClaimDocument } from './claims.generated.js';
import './claims.texts.js';

const EMPTY = { onWordOf: '', reason: '' };

/** Stops a claim on the word of a registered contact: whose it is, and how it was given, is recorded. */
export function StopByOffice({ claimId }: { readonly claimId: string }) {
  const { t } = useTranslation(['claims', 'common']);
  const form = useActForm({ defaultValues: EMPTY });
  const { act, pending } = useAct(StopClaimDocument);
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();
  const [asked, setAsked] = useState<typeof EMPTY>();

  async function stop(given: typeof EMPTY) {
    const outcome = await act({ claimId, ...given });
    if (outcome.done) tell({ done: t('acts.stopped') });
    setRefusal(outcome.done ? undefined : { ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  const filled = { validate: (typed: unknown) => String(typed).trim() !== '' || t('common:form.required') };
  return (
    <details>
      <summary>{t('acts.stop')}</summary>
      <ActForm form={form} onSubmit={(values) => Promise.resolve(setAsked(values))} refusal={refusal}>
        <p>{t('acts.stopText')}</p>
        <TextField
          control={form.control}
          name="onWordOf"
          label={t('acts.contact')}
          hint={t('acts.contactHint')}
          minLength={2}
          maxLength={200}
          rules={filled}
        />
        <TextField
          control={form.control}
          name="reason"
          long
          label={t('acts.reason')}
          minLength={2}
          maxLength={500}
          rules={filled}
        />
        <ButtonRow>
          <Button type="submit" variant="danger" pending={pending}>
            {t('acts.stop')}
          </Button>
        </ButtonRow>
        <ConfirmDialog
          open={asked !== undefined}
          onCancel={() => setAsked(undefined)}
          variant="danger"
          title={t('acts.stopAsk')}
          text={
            <>
              <p>{t('acts.stopText')}</p>
              <Facts
                dense
                facts={[
                  { label: t('acts.contact'), value: asked?.onWordOf },
                  { label: t('acts.reason'), value: asked?.reason },
                ]}
              />
            </>
          }
          confirm={t('acts.stop')}
          onConfirm={() => {
            setAsked(undefined);
            void (asked && stop(asked));
          }}
        />
      </ActForm>
    </details>
  );
}
