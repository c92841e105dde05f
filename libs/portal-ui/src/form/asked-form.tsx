import { useState, type ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ConfirmDialog } from '../ui/confirm.js';
import type { ButtonProps } from '../ui/button.js';
import { ActForm } from './act-form.js';
import type { Kept } from './kept-form.js';
import { useGuarded, type Refusal } from './refusal.js';

/** What is asked before an act, by what was entered. */
export interface FormQuestion {
  readonly title: string;
  readonly text: ReactNode;
  /** What the confirming button says: the act. */
  readonly confirm: string;
  readonly variant?: ButtonProps['variant'];
}

/** A form that asks before it acts: what was entered is checked first, and the question names what it is about. */
export function AskedForm<Values extends FieldValues>({
  form,
  question,
  onAct,
  refusal: refused,
  kept,
  children,
}: {
  readonly form: UseFormReturn<Values>;
  /** Undefined where it cannot be asked: the refusal says why. */
  readonly question: (values: Values) => FormQuestion | undefined | Promise<FormQuestion | undefined>;
  readonly onAct: (values: Values) => Promise<void>;
  readonly refusal?: Refusal | undefined;
  readonly kept?: Kept | undefined;
  readonly children: ReactNode;
}) {
  const [asked, setAsked] = useState<FormQuestion & { readonly values: Values }>();
  const [refusal, guarded] = useGuarded(refused);

  async function ask(values: Values) {
    const asking = await question(values);
    if (asking) setAsked({ ...asking, values });
  }

  return (
    <ActForm form={form} onSubmit={ask} refusal={refusal} kept={kept}>
      {children}
      {asked && (
        <ConfirmDialog
          {...asked}
          open
          onCancel={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined);
            void guarded(() => onAct(asked.values));
          }}
        />
      )}
    </ActForm>
  );
}
