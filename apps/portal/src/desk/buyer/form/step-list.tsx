import { Circle, CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './form.module.css';
import './form.texts.js';
import { STEPS, type Step, type StepState } from './steps.js';

const MARKS: Readonly<Record<StepState, typeof Circle>> = { DONE: CircleCheck, TODO: Circle, WRONG: CircleAlert };

/** All steps with how they stand; each can be gone to at any time, since nothing typed is lost on the way. */
export function StepList({
  current,
  states,
}: {
  readonly current: Step;
  readonly states: Readonly<Record<Step, StepState>>;
}) {
  const { t } = useTranslation('projectForm');
  return (
    <nav aria-label={t('stepsLabel')} className={styles.steps}>
      <ol>
        {STEPS.map((step) => {
          const Mark = MARKS[states[step]];
          return (
            <li key={step}>
              <Link to={`?step=${step}`} {...(step === current && { 'aria-current': 'step' })}>
                <Mark aria-hidden size={18} className={`${styles.mark} ${styles[states[step]]}`} />
                <span>
                  {t(`steps.${step}`)} <small>{t(`state.${states[step]}`)}</small>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
