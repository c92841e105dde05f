import { Section } from '@chengjie/portal-ui/ui/page';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../api/clock.js';
import { LotHeading, useLotName } from '../../../shared/projects/lot-heading.js';
import { ProjectStatusTag } from '../../../shared/projects/project-status.js';
import type { LotProgressFragment, ProjectTimelineFragment } from '../project-page.generated.js';
import '../../../shared/projects/project.texts.js';
import { milestonesOf, type Milestone } from '../milestones.js';
import styles from './timeline.module.css';

/** How often the timeline looks whether a date has passed, in milliseconds. */
const EVERY = 30_000;

/** How far each lot has come: what one has reached, another one may not have. */
export function Timeline({ project }: { readonly project: ProjectTimelineFragment }) {
  const { t } = useTranslation('project');
  return (
    <Section title={t('timeline.title')} id="progress">
      {project.lots.map((lot) => (
        <LotTimeline key={lot.id} project={project} lot={lot} />
      ))}
    </Section>
  );
}

/** The way of a lot from the project's notice to the end of the award's notice period, or to where it ended. */
function LotTimeline({
  project,
  lot,
}: {
  readonly project: ProjectTimelineFragment;
  readonly lot: LotProgressFragment;
}) {
  const { t } = useTranslation('project');
  const now = useServerNow(EVERY);
  const name = useLotName(lot, project.lots);
  return (
    <>
      {name && (
        <div className={styles.lot}>
          <LotHeading of={lot} lots={project.lots} />
          <ProjectStatusTag status={lot.status} />
        </div>
      )}
      <ol className={styles.timeline} {...(name && { 'aria-label': name })}>
        {milestonesOf(project, lot).map(({ step, at, certain }) => {
          const done = at !== undefined && (certain || (now !== undefined && Date.parse(at) <= now));
          return (
            <li key={step} data-done={done}>
              <span className={styles.mark}>{done && <Check aria-hidden size={14} strokeWidth={3} />}</span>
              <span className={styles.step}>{t(`timeline.${step}`)}</span>
              <span className={styles.at}>
                {at ? <At step={step} at={at} /> : t('timeline.pending')}
                {done && <span className="visually-hidden">{t('timeline.done')}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** When a step was or will be; the notice's is the end of a period. */
function At({ step, at }: { readonly step: Milestone['step']; readonly at: string }) {
  return step === 'noticeEnds' ? <End at={at} /> : <Instant at={at} />;
}
