import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.js';
import { ActForm, showAtFields } from '../form/act-form.js';
import type { Refusal } from '../form/act-form.js';
import { TextField } from '../form/text-field.js';
import { Button, ButtonRow } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { EndMembershipDocument } from './members.generated.js';
import './members.texts.js';

/** A membership that was just recorded. */
export interface Added {
  readonly membershipId: string;
  readonly name: string;
}

/** Says that a member was added, and lets a mistake be put right at once. */
export function AddedMember({ added: { membershipId, name } }: { readonly added: Added }) {
  const { t } = useTranslation(['members', 'common']);
  const form = useForm({ defaultValues: { reason: '' } });
  const { act, pending } = useAct(EndMembershipDocument, { keyed: false });
  const [refusal, setRefusal] = useState<Refusal>();
  const [ended, setEnded] = useState(false);

  async function end({ reason }: { reason: string }) {
    const outcome = await act({ id: membershipId, reason });
    if (outcome.done) setEnded(true);
    else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  if (ended) {
    return (
      <Notice tone="done">
        <p>{t('new.undone', { name })}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="done" title={t('new.done', { name })}>
      <details>
        <summary>{t('new.undoLead')}</summary>
        <ActForm form={form} onSubmit={end} refusal={refusal}>
          <TextField
            control={form.control}
            name="reason"
            label={t('new.undoReason')}
            maxLength={500}
            rules={{ required: t('common:form.required') }}
          />
          <ButtonRow>
            <Button type="submit" variant="danger" pending={pending}>
              {t('new.undo')}
            </Button>
          </ButtonRow>
        </ActForm>
      </details>
    </Notice>
  );
}
