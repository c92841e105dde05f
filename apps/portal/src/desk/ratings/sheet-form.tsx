import type { Answer, AssessmentScheme, IndicatorItem } from '@chengjie/assessment';
import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { useKeptForm, type KeptAs } from '@chengjie/portal-ui/form/kept-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useState, type ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import { SheetFields, type SheetValues } from './sheet-fields.js';
import { enteredOf, scoredOf } from './sheet-input.js';

/** A sheet of a scheme, asked about with what it comes to before it is sent. */
export function SheetForm({
  scheme,
  said,
  keptAs,
  words,
  pending,
  further,
  onSend,
}: {
  readonly scheme: AssessmentScheme;
  /** What was said before. */
  readonly said: readonly Answer[];
  readonly keptAs: KeptAs;
  readonly words: { readonly submit: string; readonly ask: (total: string) => string; readonly askText: string };
  readonly pending: boolean;
  readonly further?: (item: IndicatorItem, control: Control<SheetValues>) => ReactNode;
  /** @returns what stands against it; undefined when it was done */
  readonly onSend: (values: SheetValues, forget: () => void) => Promise<Refusal | undefined>;
}) {
  const form = useActForm<SheetValues>({ defaultValues: { answers: enteredOf(scheme, said), files: {} } });
  const kept = useKeptForm(form, keptAs);
  const [refusal, setRefusal] = useState<Refusal>();

  async function send(values: SheetValues) {
    const refused = await onSend(values, () => kept.forget());
    setRefusal(refused && { ...refused, userErrors: showAtFields(form, refused.userErrors) });
  }

  return (
    <AskedForm
      form={form}
      refusal={refusal}
      kept={kept}
      onAct={send}
      question={({ answers }) => ({
        title: words.ask(formatPoints(scoredOf(scheme, answers).total)),
        text: <p>{words.askText}</p>,
        confirm: words.submit,
      })}
    >
      <SheetFields
        control={form.control}
        scheme={scheme}
        {...(further && { further: (item: IndicatorItem) => further(item, form.control) })}
      />
      <ButtonRow>
        <Button type="submit" pending={pending}>
          {words.submit}
        </Button>
      </ButtonRow>
    </AskedForm>
  );
}
