import { ActForm, showAtFields, type Refusal } from './act-form.js';
import { SelectField } from './select-field.js';
import { TextField } from './text-field.js';
import { Button, ButtonRow } from '../ui/button.js';
import { ConfirmDialog } from '../ui/confirm.js';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

/** A choice that an act needs besides its reason. */
interface Choice {
  /** Its name in the act's input. */
  readonly field: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface ReasonValues {
  /** By the fields' names. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** An act that needs a reason, sometimes choices too, and is asked about before it is done. */
export function ReasonForm({
  choices = [],
  reasonLabel,
  text,
  act,
  ask,
  pending,
  onAct,
}: {
  readonly choices?: readonly Choice[];
  readonly reasonLabel: string;
  readonly text: string;
  readonly act: string;
  readonly ask: string;
  readonly pending: boolean;
  /** @returns what stands against it; undefined when it was done */
  readonly onAct: (values: ReasonValues) => Promise<Refusal | undefined>;
}) {
  const { t } = useTranslation('common');
  const form = useForm<ReasonValues>({ defaultValues: { chosen: {}, reason: '' } });
  const [refusal, setRefusal] = useState<Refusal>();
  const [asked, setAsked] = useState<ReasonValues>();
  const required = t('form.required');

  async function send(values: ReasonValues) {
    const refused = await onAct(values);
    if (!refused) {
      form.reset();
      setRefusal(undefined);
      return;
    }
    const fieldOf = (path: readonly string[]) => {
      if (path.includes('reason')) return 'reason';
      const choice = choices.find(({ field }) => path.includes(field));
      return choice ? `chosen.${choice.field}` : '';
    };
    setRefusal({ ...refused, userErrors: showAtFields(form, refused.userErrors, fieldOf) });
  }

  return (
    <ActForm form={form} onSubmit={(values) => Promise.resolve(setAsked(values))} refusal={refusal}>
      <p>{text}</p>
      {choices.map(({ field, label, options }) => (
        <SelectField
          key={field}
          control={form.control}
          name={`chosen.${field}`}
          label={label}
          options={options}
          rules={{ required }}
        />
      ))}
      <TextField control={form.control} name="reason" label={reasonLabel} long maxLength={1000} rules={{ required }} />
      <ButtonRow>
        <Button type="submit" variant="danger" pending={pending}>
          {act}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asked !== undefined}
        onCancel={() => setAsked(undefined)}
        variant="danger"
        title={ask}
        text={<p>{text}</p>}
        confirm={act}
        onConfirm={() => {
          setAsked(undefined);
          void (asked && send(asked));
        }}
      />
    </ActForm>
  );
}
