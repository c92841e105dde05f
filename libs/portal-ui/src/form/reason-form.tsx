import { ActForm, showAtFields, useActForm, type Refusal } from './act-form.js';
import { SelectField } from './select-field.js';
import { TextField } from './text-field.js';
import { Button, ButtonRow } from '../ui/button.js';
import { ConfirmDialog } from '../ui/confirm.js';
import { Facts } from '../ui/facts.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What an act needs besides its reason: a choice where it has options, else text. */
export interface Further {
  /** Its name in the act's input. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly lengths?: ReasonLengths;
}

/** How long the API takes a text to be, in characters. */
export interface ReasonLengths {
  readonly least: number;
  readonly most: number;
}

interface ReasonValues {
  /** By the fields' names. */
  readonly entered: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** Of most reasons. */
const LENGTHS: ReasonLengths = { least: 2, most: 500 };

/** An act that needs a reason, sometimes more too, and is asked about before it is done. */
export function ReasonForm({
  further = [],
  reasonLabel,
  lengths = LENGTHS,
  text,
  act,
  ask,
  pending,
  onAct,
}: {
  readonly further?: readonly Further[] | undefined;
  readonly reasonLabel: string;
  readonly lengths?: ReasonLengths | undefined;
  readonly text: string;
  readonly act: string;
  readonly ask: string;
  readonly pending: boolean;
  /** @returns what stands against it; undefined when it was done */
  readonly onAct: (values: ReasonValues) => Promise<Refusal | undefined>;
}) {
  const { t } = useTranslation('common');
  const form = useActForm<ReasonValues>({
    defaultValues: { entered: Object.fromEntries(further.map(({ field }) => [field, ''])), reason: '' },
  });
  const [refusal, setRefusal] = useState<Refusal>();
  const [asked, setAsked] = useState<ReasonValues>();
  const required = t('form.required');
  const filled = { required, validate: (typed: unknown) => String(typed).trim() !== '' || required };

  async function send(values: ReasonValues) {
    const refused = await onAct(values);
    if (!refused) {
      form.reset();
      setRefusal(undefined);
      return;
    }
    const fieldOf = (path: readonly string[]) => {
      if (path.includes('reason')) return 'reason';
      const of = further.find(({ field }) => path.includes(field));
      return of ? `entered.${of.field}` : '';
    };
    setRefusal({ ...refused, userErrors: showAtFields(form, refused.userErrors, fieldOf) });
  }

  const enteredOf = ({ entered, reason }: ReasonValues) => [
    ...further.map(({ field, label, options }) => {
      const given = entered[field];
      return { label, value: options ? options.find(({ value }) => value === given)?.label : given };
    }),
    { label: reasonLabel, value: reason },
  ];
  return (
    <ActForm form={form} onSubmit={(values) => Promise.resolve(setAsked(values))} refusal={refusal}>
      <p>{text}</p>
      {further.map(({ field, label, hint, options, lengths: { least, most } = LENGTHS }) =>
        options ? (
          <SelectField
            key={field}
            control={form.control}
            name={`entered.${field}`}
            label={label}
            options={options}
            rules={{ required }}
          />
        ) : (
          <TextField
            key={field}
            control={form.control}
            name={`entered.${field}`}
            label={label}
            {...(hint && { hint })}
            minLength={least}
            maxLength={most}
            rules={filled}
          />
        ),
      )}
      <TextField
        control={form.control}
        name="reason"
        label={reasonLabel}
        long
        minLength={lengths.least}
        maxLength={lengths.most}
        rules={filled}
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
