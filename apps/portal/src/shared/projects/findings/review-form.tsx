import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { useKeptForm, type KeptAs } from '@chengjie/portal-ui/form/kept-form';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

/** What is entered by the fields' names in the act's input. */
export type Entered = Readonly<Record<string, string>>;

/** A field of a review: a choice where it has options, else text. */
export interface ReviewField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly long?: true;
  /** How long the API takes a text to be, in characters. */
  readonly lengths?: { readonly least: number; readonly most: number };
  /** Whether it is asked for, by what was entered so far. */
  readonly when?: (entered: Entered) => boolean;
}

/** What was entered into a field, in words. */
function valueOf({ name, options }: ReviewField, entered: Entered): string | undefined {
  return options ? options.find(({ value }) => value === entered[name])?.label : entered[name];
}

/** An act of a review: fields that its ground requires, and a last question, which repeats them, before it is done. */
export function ReviewForm({
  fields,
  text,
  act,
  ask,
  done,
  next,
  at,
  pending,
  keptAs,
  danger = false,
  onAct,
}: {
  readonly fields: readonly ReviewField[];
  readonly text: string;
  readonly act: string;
  readonly ask: string;
  readonly done: string;
  /** What comes next. */
  readonly next?: string;
  /** Where it is told that it was done, on a page that tells it in several parts. */
  readonly at?: string;
  readonly pending: boolean;
  /** Under which what is typed is kept on the device until it is done. */
  readonly keptAs: KeptAs;
  readonly danger?: boolean;
  /** @returns what stands against it; undefined when it was done */
  readonly onAct: (entered: Entered) => Promise<Refusal | undefined>;
}) {
  const { t } = useTranslation('common');
  const form = useActForm<Record<string, string>>({
    defaultValues: Object.fromEntries(fields.map(({ name }) => [name, ''])),
  });
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();
  const kept = useKeptForm(form, keptAs);
  const entered = useWatch({ control: form.control }) as Entered;
  const shown = fields.filter(({ when }) => !when || when(entered));
  const variant = danger ? 'danger' : 'primary';

  async function send(values: Entered) {
    const names = shown.map(({ name }) => name);
    const refused = await onAct(Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name))));
    if (!refused) {
      tell({ done, ...(next && { next }), ...(at && { at }) });
      kept.forget();
      form.reset();
      setRefusal(undefined);
      return;
    }
    const fieldOf = (path: readonly string[]) => names.find((name) => path.includes(name)) ?? '';
    setRefusal({ ...refused, userErrors: showAtFields(form, refused.userErrors, fieldOf) });
  }

  return (
    <AskedForm
      form={form}
      question={(values) => ({
        title: ask,
        text: (
          <>
            <p>{text}</p>
            <Facts dense facts={shown.map((field) => ({ label: field.label, value: valueOf(field, values) }))} />
          </>
        ),
        confirm: act,
        variant,
      })}
      onAct={send}
      refusal={refusal}
      kept={kept}
    >
      <p>{text}</p>
      {shown.map(({ name, label, hint, options, long, lengths }) =>
        options ? (
          <SelectField
            key={name}
            control={form.control}
            name={name}
            label={label}
            options={options}
            rules={{ required: t('form.required') }}
          />
        ) : (
          <TextField
            key={name}
            control={form.control}
            name={name}
            label={label}
            rules={{ required: t('form.required') }}
            {...(hint && { hint })}
            {...(long && { long })}
            {...(lengths && { minLength: lengths.least, maxLength: lengths.most })}
          />
        ),
      )}
      <ButtonRow>
        <Button type="submit" variant={variant} pending={pending}>
          {act}
        </Button>
      </ButtonRow>
    </AskedForm>
  );
}
