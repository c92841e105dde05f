import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Countdown } from '../../api/countdown.js';
import { AgencyLink } from '../../shared/agencies/agency-link.js';
import type { HomeProjectFragment } from './home.generated.js';
import styles from './home.module.css';
import './home.texts.js';

/** A few projects that are open for bids, with the time left or the money. */
export function OpenProjects({
  projects,
  shows,
}: {
  readonly projects: readonly HomeProjectFragment[];
  readonly shows: 'countdown' | 'budget';
}) {
  const { t } = useTranslation('home');
  if (projects.length === 0) return <p>{t('noneOpen')}</p>;
  return (
    <ul className={styles.list}>
      {projects.map(({ id, reference, buyer, budget, deadlineAt, ...project }) => (
        <li key={id}>
          <Link to={`/projects/${reference}`}>
            <TitleOf thing={project} />
          </Link>
          <span className={styles.soft}>
            <AgencyLink agency={buyer} />
            {shows === 'countdown' && deadlineAt ? (
              <span className={styles.left}>
                <Countdown until={deadlineAt} />
              </span>
            ) : (
              <Yuan of={budget} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
