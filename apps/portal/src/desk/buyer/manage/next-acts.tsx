import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransitionFragment } from '../publish/publish.generated.js';
import { ActProblems } from './act-problems.js';
import { EvaluateButton } from './evaluate-button.js';
import styles from './manage.module.css';
import './manage.texts.js';

/** What can be done with a project now, and of the rest why not: all as the API says it. */
export function NextActs({
  project: { id, reference, availableTransitions },
}: {
  readonly project: {
    readonly id: string;
    readonly reference: string;
    readonly availableTransitions: readonly TransitionFragment[];
  };
}) {
  const { t } = useTranslation('manageProject');
  const localized = useLocalized();
  const [refusal, setRefusal] = useState<Refusal>();
  const editable = availableTransitions.some(({ key, disabled }) => key === 'publishProject' && !disabled);
  return (
    <Section title={t('acts.title')} id="acts">
      {availableTransitions.length === 0 && <p>{t('acts.none')}</p>}
      <ul className={styles.acts}>
        {editable && (
          <li>
            <LinkButton to={`/desk/projects/${reference}/edit`} variant="secondary">
              {t('acts.edit')}
            </LinkButton>
          </li>
        )}
        {availableTransitions.map((transition) => (
          <li key={transition.key}>
            {transition.disabled ? (
              <Button variant="secondary" disabled>
                {localized(transition.label)}
              </Button>
            ) : (
              <Act transition={transition} projectId={id} reference={reference} onRefused={setRefusal} />
            )}
            {transition.disabledReason && <small>{localized(transition.disabledReason)}</small>}
          </li>
        ))}
      </ul>
      <ActProblems refusal={refusal} />
    </Section>
  );
}

function Act({
  transition: { key, label },
  projectId,
  reference,
  onRefused,
}: {
  readonly transition: TransitionFragment;
  readonly projectId: string;
  readonly reference: string;
  readonly onRefused: (refusal: Refusal | undefined) => void;
}) {
  const localized = useLocalized();
  if (key === 'evaluateProject') {
    return <EvaluateButton projectId={projectId} label={localized(label)} onRefused={onRefused} />;
  }
  if (key === 'publishProject') {
    return <LinkButton to={`/desk/projects/${reference}/publish`}>{localized(label)}</LinkButton>;
  }
  // The award is looked at beside the ranking, and cancelling needs a reason: both further down on the page.
  const [place, variant] =
    key === 'publishAward' ? (['#ranking', 'primary'] as const) : (['#cancel', 'quiet'] as const);
  return (
    <LinkButton to={place} variant={variant}>
      {localized(label)}
    </LinkButton>
  );
}
