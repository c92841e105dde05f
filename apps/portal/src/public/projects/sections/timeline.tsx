import { Section } from '@chengjie/portal-ui/ui/page';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../api/clock.js';
import type { ProjectTimelineFragment } from '../project-page.generated.js';
import '../../../shared/projects/project.texts.js';
import { milestonesOf } from '../milestones.js';
import styles from './timeline.module.css';

/** How often the timeline looks whether a date has passed, in milliseconds. */
const EVERY = 30_000;

/** The way of the project from notice to the end of the award's notice period, or to where it ended. */
export function Timeline({ project }: { readonly project: ProjectTimelineFragment }) {
  const { t } = useTranslation('project');
  const now = useServerNow(EVERY);
  return (
    <Section title={t('timeline.title')} id="progress">
      <ol className={styles.timeline}>
        {milestonesOf(project).map(({ step, at, certain }) => {
          const done = at !== undefined && (certain || (now !== undefined && Date.parse(at) <= now));
          return (
            <li key={step} data-done={done}>
              <span className={styles.mark}>{done && <Check aria-hidden size={14} strokeWidth={3} />}</span>
              <span className={styles.step}>{t(`timeline.${step}`)}</span>
              <span className={styles.at}>
                {at ? <Instant at={at} /> : t('timeline.pending')}
                {done && <span className="visually-hidden">{t('timeline.done')}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
