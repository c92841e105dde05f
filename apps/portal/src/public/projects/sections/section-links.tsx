import { useTranslation } from 'react-i18next';
import '../notice.texts.js';
import type { ProjectPageQuery } from '../project-page.generated.js';
import '../../../shared/projects/findings/findings.texts.js';
import { lotAnchor } from '../../../shared/projects/lot-heading.js';
import '../../../shared/projects/project.texts.js';
import '../result.texts.js';
import styles from './section-links.module.css';

/** Ways to the parts of the page that this project has. */
export function SectionLinks({ project }: { readonly project: NonNullable<ProjectPageQuery['project']> }) {
  const { t } = useTranslation(['project', 'projectNotice', 'projectResult', 'findings']);
  const parts = [
    { id: 'facts', label: t('facts.title') },
    { id: 'conditions', label: t('projectNotice:conditions.title') },
    { id: 'scoring', label: t('projectNotice:scoring.title') },
    { id: 'equal-terms', label: t('projectNotice:ladder.title') },
    { id: 'opening', label: t('projectResult:opening.title'), byLot: true },
    { id: 'findings', label: t('findings:title'), shown: project.openedAt !== null },
    { id: 'ranking', label: t('projectResult:ranking.title'), shown: project.openedAt !== null, byLot: true },
    { id: 'panel', label: t('projectResult:panel.title'), shown: project.panel !== null },
    { id: 'record', label: t('timeline.log') },
  ];
  return (
    <nav aria-label={t('contents')} className={`${styles.links} no-print`}>
      <ul>
        {parts
          .filter(({ shown = true }) => shown)
          .map(({ id, label, byLot = false }) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
              {byLot && project.lots.length > 1 && (
                <ul className={styles.lots}>
                  {project.lots.map((lot) => (
                    <li key={lot.id}>
                      <a href={`#${lotAnchor(id, lot)}`}>{t('facts.ofLot', { number: lot.number, sentence: label })}</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
      </ul>
    </nav>
  );
}
