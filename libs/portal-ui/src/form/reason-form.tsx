import { showAtFields, useActForm } from './act-form.js';
import type { Refusal } from './refusal.js';
import { AskedForm } from './asked-form.js';
import { DateField } from './date-fields.js';
import { useKeptForm, type KeptAs } from './kept-form.js';
import { SelectField } from './select-field.js';
import { TextField } from './text-field.js';
import { Button, ButtonRow } from '../ui/button.js';
import { Facts } from '../ui/facts.js';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

/** What an act needs besides its reason: a choice where it has options, a day where it says so, else text. */
export interface Further {
  /** Its name in the act's input. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly lengths?: ReasonLengths;
  /** That it is a calendar day; `dayOf` reads what was typed. */
  readonly day?: true;
}

/** What else is asked: by what was entered of it by now, where one answer decides what the others can be. */
export type FurtherOf = readonly Further[] | ((entered: InWords) => readonly Further[]);

/** How long the API takes a text to be, in characters. */
export interface ReasonLengths {
  readonly least: number;
  readonly most: number;
}

/** What was entered besides the reason, by the fields' names; choices by their values, or in the words that were chosen. */
export type InWords = Readonly<Record<string, string>>;

interface ReasonValues {
  /** By the fields' names. */
  readonly entered: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** Of most reasons. */
const LENGTHS: ReasonLengths = { least: 2, most: 500 };

/** An act that needs a reason, sometimes more too, and is asked about before it is done. */
export function ReasonForm({
  further: furtherOf = [],
  reasonLabel,
  lengths = LENGTHS,
  text,
  act,
  ask,
  pending,
  keptAs,
  onAct,
}: {
  readonly further?: FurtherOf | undefined;
  readonly reasonLabel: string;
  readonly lengths?: ReasonLengths | undefined;
  readonly text: string;
  readonly act: string;
  /** Names what is acted on; where that is chosen in the form, it says so of what was. */
  readonly ask: string | ((chosen: InWords) => string);
  readonly pending: boolean;
  /** Under which what is typed is kept until it is done; it is not, without. */
  readonly keptAs?: KeptAs | undefined;
  /** @returns what stands against it; undefined when it was done */
  readonly onAct: (values: ReasonValues) => Promise<Refusal | undefined>;
}) {
  const { t } = useTranslation('common');
  const asked = (given: InWords) => (typeof furtherOf === 'function' ? furtherOf(given) : furtherOf);
  const form = useActForm<ReasonValues>({
    defaultValues: { entered: Object.fromEntries(asked({}).map(({ field }) => [field, ''])), reason: '' },
  });
  const further = asked(useWatch({ control: form.control, name: 'entered' }));
  const kept = useKeptForm(form, keptAs);
  const [refusal, setRefusal] = useState<Refusal>();
  const required = t('form.required');

  async function send({ entered, reason }: ReasonValues) {
    // What was entered where it is asked no more is no part of it.
    const shown = Object.fromEntries(further.map(({ field }) => [field, entered[field] ?? '']));
    const refused = await onAct({ entered: shown, reason });
    if (!refused) {
      kept.forget();
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

  const wordsOf = (entered: ReasonValues['entered']): InWords =>
    Object.fromEntries(
      further.map(({ field, options }) => {
        const given = entered[field] ?? '';
        return [field, options ? (options.find(({ value }) => value === given)?.label ?? '') : given];
      }),
    );
  return (
    <AskedForm
      form={form}
      question={({ entered, reason }) => {
        const words = wordsOf(entered);
        const facts = [
          ...further.map(({ field, label }) => ({ label, value: words[field] })),
          { label: reasonLabel, value: reason },
        ];
        return {
          title: typeof ask === 'string' ? ask : ask(words),
          text: (
            <>
              <p>{text}</p>
              <Facts dense facts={facts} />
            </>
          ),
          confirm: act,
          variant: 'danger',
        };
      }}
      onAct={send}
      refusal={refusal}
      kept={kept}
    >
      <p>{text}</p>
      {further.map(({ field, label, hint, options, day, lengths: { least, most } = LENGTHS }) =>
        day ? (
          <DateField
            key={field}
            control={form.control}
            name={`entered.${field}`}
            label={label}
            {...(hint && { hint })}
          />
        ) : options ? (
          <SelectField
            key={field}
            control={form.control}
            name={`entered.${field}`}
            label={label}
            {...(hint && { hint })}
            options={options}
            rules={{ required, validate: (given) => options.some(({ value }) => value === given) || required }}
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
            rules={{ required }}
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
        rules={{ required }}
      />
      <ButtonRow>
        <Button type="submit" variant="danger" pending={pending}>
          {act}
        </Button>
      </ButtonRow>
    </AskedForm>
  );
}
