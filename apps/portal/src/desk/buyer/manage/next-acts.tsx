import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LotHeading } from '../../../shared/projects/lot-heading.js';
import type { TransitionFragment } from '../publish/publish.generated.js';
import { ActProblems } from './act-problems.js';
import { EvaluateButton } from './evaluate-button.js';
import styles from './manage.module.css';
import './manage.texts.js';

interface Acts {
  readonly id: string;
  readonly availableTransitions: readonly TransitionFragment[];
}

interface LotWithActs extends Acts {
  readonly number: number;
  readonly title: string;
}

/** What can be done with a project and its lots now, and of the rest why not: all as the API says it. */
export function NextActs({
  project: { reference, availableTransitions, lots },
}: {
  readonly project: Acts & { readonly reference: string; readonly lots: readonly LotWithActs[] };
}) {
  const { t } = useTranslation('manageProject');
  const [refusal, setRefusal] = useState<Refusal>();
  const editable = availableTransitions.some(({ key, disabled }) => key === 'publishProject' && !disabled);
  const cancels = ({ key }: TransitionFragment) => key === 'cancelProject';
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
        {availableTransitions
          .filter((each) => !cancels(each))
          .map((transition) => (
            <Act key={transition.key} transition={transition} reference={reference} onRefused={setRefusal} />
          ))}
        {lots.map((lot) => (
          <Fragment key={lot.id}>
            {lots.length > 1 && (
              <li>
                <LotHeading of={lot} lots={lots} />
              </li>
            )}
            {lot.availableTransitions.map((transition) => (
              <Act
                key={transition.key}
                transition={transition}
                lotId={lot.id}
                reference={reference}
                onRefused={setRefusal}
              />
            ))}
          </Fragment>
        ))}
        {availableTransitions.filter(cancels).map((transition) => (
          <Act key={transition.key} transition={transition} reference={reference} onRefused={setRefusal} />
        ))}
      </ul>
      <ActProblems refusal={refusal} />
    </Section>
  );
}

interface ActProps {
  readonly transition: TransitionFragment;
  /** For an act on a lot. */
  readonly lotId?: string;
  readonly reference: string;
  readonly onRefused: (refusal: Refusal | undefined) => void;
}

function Act(props: ActProps) {
  const localized = useLocalized();
  const { disabled, disabledReason, label } = props.transition;
  return (
    <li>
      {disabled ? (
        <Button variant="secondary" disabled>
          {localized(label)}
        </Button>
      ) : (
        <ActButton {...props} />
      )}
      {disabledReason && <small>{localized(disabledReason)}</small>}
    </li>
  );
}

function ActButton({ transition: { key, label }, lotId, reference, onRefused }: ActProps) {
  const localized = useLocalized();
  if (key === 'evaluateLot' && lotId) {
    return <EvaluateButton lotId={lotId} label={localized(label)} onRefused={onRefused} />;
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
