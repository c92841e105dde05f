import { ActForm, showAtFields, useActForm, type Refusal } from './act-form.js';
import { SelectField } from './select-field.js';
import { TextField } from './text-field.js';
import { Button, ButtonRow } from '../ui/button.js';
import { ConfirmDialog } from '../ui/confirm.js';
import { Facts } from '../ui/facts.js';
import { useState } from 'react';
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

/** Of most reasons, in characters. */
const LENGTHS = { least: 2, most: 500 };

/** An act that needs a reason, sometimes choices too, and is asked about before it is done. */
export function ReasonForm({
  choices = [],
  reasonLabel,
  lengths = LENGTHS,
  text,
  act,
  ask,
  pending,
  onAct,
}: {
  readonly choices?: readonly Choice[];
  readonly reasonLabel: string;
  /** How long the API takes the reason to be. */
  readonly lengths?: typeof LENGTHS;
  readonly text: string;
  readonly act: string;
  readonly ask: string;
  readonly pending: boolean;
  /** @returns what stands against it; undefined when it was done */
  readonly onAct: (values: ReasonValues) => Promise<Refusal | undefined>;
}) {
  const { t } = useTranslation('common');
  const form = useActForm<ReasonValues>({ defaultValues: { chosen: {}, reason: '' } });
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

  const enteredOf = ({ chosen, reason }: ReasonValues) => [
    ...choices.map(({ field, label, options }) => ({
      label,
      value: options.find(({ value }) => value === chosen[field])?.label,
    })),
    { label: reasonLabel, value: reason },
  ];
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
      <TextField
        control={form.control}
        name="reason"
        label={reasonLabel}
        long
        minLength={lengths.least}
        maxLength={lengths.most}
        rules={{ required }}
      />
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
        text={
          <>
            <p>{text}</p>
            <Facts dense facts={asked ? enteredOf(asked) : []} />
          </>
        }
        confirm={act}
        onConfirm={() => {
          setAsked(undefined);
          void (asked && send(asked));
        }}
      />
    </ActForm>
  );
}
