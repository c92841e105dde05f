import { ActForm, showAtFields, useActForm, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmDialog } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/use-act.js';
import { deadlineOf, isTime, type DeadlineChoice } from './deadline-choice.js';
import { BuyerPublishDocument } from './publish.generated.js';
import './publish.texts.js';

/** The deadline, and the act itself after a last question. */
export function PublishForm({
  project: { id, title, reference },
}: {
  readonly project: { readonly id: string; readonly title: string; readonly reference: string };
}) {
  const { t } = useTranslation('publishProject');
  const navigate = useNavigate();
  const tell = useTellDone();
  const form = useActForm<DeadlineChoice>({ defaultValues: { kind: 'EARLIEST', day: '', time: '17:00' } });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const { act, pending } = useAct(BuyerPublishDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const [asked, setAsked] = useState<DeadlineChoice>();

  async function publish(choice: DeadlineChoice) {
    const outcome = await act({ projectId: id, deadlineAt: deadlineOf(choice) });
    if (outcome.done) {
      const page = `/desk/projects/${reference}`;
      tell({ done: t('done'), next: t('doneNext'), page });
      await navigate(page);
    } else {
      const atField = (path: readonly string[]) => (path.includes('deadlineAt') ? 'day' : '');
      setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors, atField) });
    }
  }

  return (
    <ActForm form={form} onSubmit={(choice) => Promise.resolve(setAsked(choice))} refusal={refusal}>
      <RadioField
        control={form.control}
        name="kind"
        label={t('when')}
        choices={[
          { value: 'EARLIEST', label: t('earliest'), hint: t('earliestHint') },
          { value: 'LATER', label: t('later'), hint: t('laterHint') },
        ]}
      />
      {kind === 'LATER' && (
        <>
          <TextField
            control={form.control}
            name="day"
            type="date"
            label={t('day')}
            rules={{ required: t('dayNeeded') }}
          />
          <TextField
            control={form.control}
            name="time"
            label={t('time')}
            hint={t('timeHint')}
            rules={{ validate: (value) => isTime(value) || t('badTime') }}
          />
        </>
      )}
      <ButtonRow>
        <Button type="submit" pending={pending}>
          {t('publish')}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asked !== undefined}
        onCancel={() => setAsked(undefined)}
        title={t('ask', { title })}
        text={<p>{t('askText')}</p>}
        confirm={t('confirm')}
        onConfirm={() => {
          setAsked(undefined);
          void (asked && publish(asked));
        }}
      />
    </ActForm>
  );
}
