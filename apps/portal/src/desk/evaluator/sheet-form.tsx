import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm, type FormQuestion } from '@chengjie/portal-ui/form/asked-form';
import { useKeptForm, type KeptAs } from '@chengjie/portal-ui/form/kept-form';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone, type Deed } from '@chengjie/portal-ui/ui/done';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { Control, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ActOutcome } from '../../api/use-act.js';
import { CriterionFields } from './criterion-fields.js';
import type { EvaluationPageQuery } from './evaluator.generated.js';
import styles from './evaluator.module.css';
import './scoring.texts.js';
import { fieldOfError, missingFields, scoresOf, type SheetInput } from './sheet-input.js';

/** Scores as the API takes them. */
export type Scores = ReturnType<typeof scoresOf>;

/** Points and reasons by the frozen criteria, complete before anything is asked; handed in for the first time, or as a correction. */
export function SheetForm({
  criteria,
  defaultValues,
  keptAs,
  label,
  pending,
  whyNot,
  question,
  onAct,
  done,
  further,
  onBegun,
}: {
  readonly criteria: NonNullable<EvaluationPageQuery['project']>['criteria'];
  readonly defaultValues: SheetInput;
  readonly keptAs: KeptAs;
  /** What the button says. */
  readonly label: string;
  readonly pending: boolean;
  /** What stands against it now. */
  readonly whyNot?: string | undefined;
  /** Undefined where it cannot be asked: the form's errors say why. */
  readonly question: (scores: Scores, form: UseFormReturn<SheetInput>) => FormQuestion | undefined;
  readonly onAct: (scores: Scores, input: SheetInput) => Promise<ActOutcome<unknown>>;
  readonly done: Deed;
  /** Fields besides. */
  readonly further?: (control: Control<SheetInput>) => ReactNode;
  /** Is told whether something is typed into it. */
  readonly onBegun?: (isBegun: boolean) => void;
}) {
  const { t } = useTranslation('scoring');
  const form = useActForm<SheetInput>({ defaultValues });
  const kept = useKeptForm(form, keptAs);
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();
  const { isDirty } = form.formState;
  const tellBegun = useEffectEvent((isBegun: boolean) => onBegun?.(isBegun));
  useEffect(() => tellBegun(isDirty), [isDirty]);

  function ask(input: SheetInput): FormQuestion | undefined {
    const missing = missingFields(input);
    for (const field of missing) form.setError(field, { type: 'missing', message: t('missing') });
    return missing.length === 0 ? question(scoresOf(criteria, input), form) : undefined;
  }

  async function send(input: SheetInput) {
    const scores = scoresOf(criteria, input);
    const outcome = await onAct(scores, input);
    if (outcome.done) {
      kept.forget();
      tell(done);
      return setRefusal(undefined);
    }
    const userErrors = showAtFields(form, outcome.userErrors, (path) => fieldOfError(path, criteria, scores));
    setRefusal({ ...outcome, userErrors });
  }

  return (
    <AskedForm form={form} question={ask} onAct={send} refusal={refusal} kept={kept}>
      <div className={styles.sheet}>
        {criteria.map((criterion, index) => (
          <CriterionFields key={criterion.id} control={form.control} index={index} criterion={criterion} />
        ))}
      </div>
      {further?.(form.control)}
      <ButtonRow>
        <Button type="submit" pending={pending} disabled={whyNot !== undefined}>
          {label}
        </Button>
      </ButtonRow>
      {whyNot && <p>{whyNot}</p>}
    </AskedForm>
  );
}
