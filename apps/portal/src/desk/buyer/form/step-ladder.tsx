import { FieldPlace } from '@chengjie/portal-ui/form/field-group';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Loading } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Name } from '@chengjie/portal-ui/ui/name';
import { lazy, Suspense } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import '../../../api/terms.texts.js';
import { useLadderWords } from '../terms/ladder-in-words.js';
import styles from './form.module.css';
import {
  addableSteps,
  isLocked,
  ladderRule,
  mayMove,
  moved,
  normalLadder,
  stepKey,
  withoutStep,
  withStep,
  type LadderStepValues,
} from './ladder.js';
import './scoring.texts.js';
import type { StepProps } from './step-props.js';
import type { RulesInForce } from './use-rules.js';

const LadderPreview = lazy(async () => ({ default: (await import('./ladder-preview.js')).LadderPreview }));

/** Which steps put equal bids in order, and what they do to example bids. */
export function StepLadder({ form, rules: { pack } }: StepProps & { readonly rules: RulesInForce }) {
  const { t } = useTranslation('projectScoring');
  const localized = useLocalized();
  const terms = useWatch({ control: form.control, name: 'terms' });
  const words = useLadderWords(terms.criteria);
  const rule = ladderRule(terms, pack);
  const ladder = normalLadder(terms, pack);
  const change = (next: LadderStepValues[]) =>
    form.setValue('terms.tieLadder', next, { shouldDirty: true, shouldValidate: true });
  const error = form.formState.errors.terms?.tieLadder?.message;
  return (
    <>
      <p>{t('ladder.lead')}</p>
      <FieldPlace name="terms.tieLadder" label={t('ladder.steps')} error={error}>
        <ol className={styles.ladder} aria-label={t('ladder.steps')}>
          {ladder.map((step, index) => {
            const locked = rule?.locked.find((each) => each.step === step.step);
            return (
              <li key={stepKey(step)}>
                <div>
                  {words(step)}
                  {locked && (
                    <p>
                      <small>
                        {localized(locked.reason)}
                        <br />
                        {t('ladder.basis')}{' '}
                        <Name of={[locked.source.document, locked.source.article].filter(Boolean).join(' ')} />
                      </small>
                    </p>
                  )}
                </div>
                {isLocked(step, rule) ? (
                  <Tag>{t('ladder.locked')}</Tag>
                ) : (
                  <div className={styles.buttons}>
                    <Button
                      variant="quiet"
                      label={t('ladder.upStep', { step: words(step) })}
                      disabled={!mayMove(ladder, index, -1, rule)}
                      onPress={() => change(moved(ladder, index, -1))}
                    >
                      {t('up')}
                    </Button>
                    <Button
                      variant="quiet"
                      label={t('ladder.downStep', { step: words(step) })}
                      disabled={!mayMove(ladder, index, 1, rule)}
                      onPress={() => change(moved(ladder, index, 1))}
                    >
                      {t('down')}
                    </Button>
                    <Button
                      variant="quiet"
                      label={t('ladder.removeStep', { step: words(step) })}
                      onPress={() => change(withoutStep(ladder, index))}
                    >
                      {t('remove')}
                    </Button>
                  </div>
                )}
              </li>
            );
          })}
        </ol>
      </FieldPlace>
      <AddStep
        steps={addableSteps(terms, pack)}
        criteria={terms.criteria}
        onAdd={(step) => change(withStep(ladder, step))}
      />
      <Section title={t('ladder.preview')}>
        <p>{t('ladder.previewLead')}</p>
        <Suspense fallback={<Loading />}>
          <LadderPreview terms={terms} ladder={ladder} />
        </Suspense>
      </Section>
    </>
  );
}

function AddStep({
  steps,
  criteria,
  onAdd,
}: {
  readonly steps: readonly LadderStepValues[];
  readonly criteria: readonly { readonly id: string; readonly name: { readonly zh: string; readonly en: string } }[];
  readonly onAdd: (step: LadderStepValues) => void;
}) {
  const { t } = useTranslation('projectScoring');
  const localized = useLocalized();
  if (steps.length === 0) return null;
  const nameOf = (id: string | undefined) => {
    const name = criteria.find((criterion) => criterion.id === id)?.name;
    return name ? localized(name) || name.zh : '';
  };
  return (
    <>
      <h2>{t('ladder.addStep')}</h2>
      <ButtonRow>
        {steps.map((step) => (
          <Button key={stepKey(step)} variant="secondary" onPress={() => onAdd(step)}>
            {step.step === 'FEDERATION'
              ? t('ladder.addFederation')
              : t('ladder.addCriterion', { name: nameOf(step.criterionId) })}
          </Button>
        ))}
      </ButtonRow>
    </>
  );
}
