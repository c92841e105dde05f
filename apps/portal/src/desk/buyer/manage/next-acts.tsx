import type { Titled } from '@chengjie/kernel';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LotHeading } from '../../../shared/projects/lot-heading.js';
import { ProjectStatusTag } from '../../../shared/projects/project-status.js';
import type { LotStatus, ProjectStatus } from '../../../api/schema.generated.js';
import type { TransitionFragment } from '../publish/publish.generated.js';
import { ActProblems } from './act-problems.js';
import { EvaluateButton } from './evaluate-button.js';
import styles from './manage.module.css';
import './manage.texts.js';

interface Acts {
  readonly id: string;
  readonly availableTransitions: readonly TransitionFragment[];
}

interface LotWithActs extends Acts, Titled {
  readonly number: number;
  readonly status: LotStatus;
  readonly qualificationReviewedAt: string | null;
  /** What ends it when it is ranked, where that is certain. */
  readonly certainEnd: { readonly zh: string; readonly en: string } | null;
}

/** Where what is done elsewhere is done. Acts that are in none of these stand in the sections of what they are about. */
const WHERE: Readonly<Record<string, { readonly at: string; readonly look: 'primary' | 'secondary' }>> = {
  updateProject: { at: '/edit', look: 'secondary' },
  publishProject: { at: '/publish', look: 'primary' },
  // Each bid is looked at beside it.
  completeQualificationReview: { at: '/bids', look: 'primary' },
  // The award is looked at beside the ranking. Cancelling stands by itself, further down on the page.
  publishAward: { at: '/ranking', look: 'primary' },
};

/** In which state of a lot it is the turn of an act: what it still lacks is told then, neither before nor afterwards. */
const TURN: Readonly<Record<string, LotStatus | undefined>> = {
  completeQualificationReview: 'OPENED',
  evaluateLot: 'OPENED',
  publishAward: 'EVALUATED',
};

function isTold({ key, disabled }: TransitionFragment, { status, qualificationReviewedAt }: LotWithActs): boolean {
  if (!disabled) return true;
  return TURN[key] === status && !(key === 'completeQualificationReview' && qualificationReviewedAt);
}

/** What can be done with a project and its lots now, and what a lot still lacks: all as the API says it. */
export function NextActs({
  project: { reference, status, availableTransitions, lots },
}: {
  readonly project: Acts & {
    readonly reference: string;
    readonly status: ProjectStatus;
    readonly lots: readonly LotWithActs[];
  };
}) {
  const { t } = useTranslation('manageProject');
  const [refusal, setRefusal] = useState<Refusal>();
  // What the project has left behind, such as its draft, is no act any more; what a lot still lacks is told.
  const ofProject = availableTransitions.filter(({ key, disabled }) => key in WHERE && !disabled);
  const toldOf = (lot: LotWithActs) => lot.availableTransitions.filter((each) => isTold(each, lot));
  const waits = status === 'PUBLISHED';
  if (!waits && ofProject.length === 0 && lots.every((lot) => toldOf(lot).length === 0)) return null;
  const list = (acts: readonly TransitionFragment[], lot?: LotWithActs) => (
    <ul className={styles.acts}>
      {acts.map((each) => (
        <Act
          key={each.key}
          transition={each}
          reference={reference}
          onRefused={setRefusal}
          {...(lot && { lot: { lot, lots } })}
        />
      ))}
    </ul>
  );
  const [only] = lots;
  return (
    <Section title={t('acts.title')} id="acts">
      {waits && (
        <p>
          {t('acts.waits')} <Link to={`/desk/projects/${reference}/panel`}>{t('acts.toPanel')}</Link>
        </p>
      )}
      {only && lots.length === 1 ? (
        list([...ofProject, ...toldOf(only)], only)
      ) : (
        <>
          {list(ofProject)}
          {lots.map((lot) => (
            <Card key={lot.id}>
              <div className={styles.head}>
                <LotHeading of={lot} lots={lots} />
                <ProjectStatusTag status={lot.status} />
              </div>
              {list(toldOf(lot), lot)}
            </Card>
          ))}
        </>
      )}
      <ActProblems refusal={refusal} />
    </Section>
  );
}

interface ActProps {
  readonly transition: TransitionFragment;
  /** For an act on a lot: which of all. */
  readonly lot?: { readonly lot: LotWithActs; readonly lots: readonly LotWithActs[] };
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

function ActButton({ transition: { key, label }, lot, reference, onRefused }: ActProps) {
  const localized = useLocalized();
  const where = WHERE[key];
  if (lot && key === 'evaluateLot') {
    return <EvaluateButton {...lot} label={localized(label)} onRefused={onRefused} />;
  }
  if (!where) return null;
  return (
    <LinkButton to={`/desk/projects/${reference}${where.at}`} variant={where.look}>
      {localized(label)}
    </LinkButton>
  );
}
