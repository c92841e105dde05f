import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Day, Yuan } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HomeAwardFragment } from './home.generated.js';
import styles from './home.module.css';
import './home.texts.js';
import { latestAwards } from './latest-awards.js';

/** How many awards the first page shows. */
const SHOWN = 6;

/** Who won lately, for how much, and whether the federation step decided it. */
export function AwardCards({ projects }: { readonly projects: readonly HomeAwardFragment[] }) {
  const { t } = useTranslation('home');
  const awards = latestAwards(projects, SHOWN);
  if (awards.length === 0) return <p>{t('awarded.none')}</p>;
  return (
    <ul className={styles.cards}>
      {awards.map(({ reference, award, ...project }) => (
        <li key={award.id} className={styles.award}>
          <Link to={`/projects/${reference}`}>
            <TitleOf thing={project} />
          </Link>
          <p className={styles.winner}>
            <span className={styles.to}>{t('awarded.to')}</span>{' '}
            <Link to={`/organizations/${award.bidder.id}`}>
              <Name of={award.bidder.name} />
            </Link>
            {award.performer && (
              <small>
                {' '}
                <Name of={t('awarded.performer', { name: award.performer.name })} />
              </small>
            )}
          </p>
          <p className={styles.amount}>
            <strong>
              <Yuan of={award.amount} />
            </strong>
            {award.preferential && <Tag tone="stamp">{t('awarded.preferential')}</Tag>}
          </p>
          <small>
            <Day on={award.publishedAt} />
          </small>
        </li>
      ))}
    </ul>
  );
}
