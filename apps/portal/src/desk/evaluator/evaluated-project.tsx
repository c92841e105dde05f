import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { Prose } from '@chengjie/portal-ui/ui/prose';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import type { EvaluationPageQuery } from './evaluator.generated.js';
import styles from './evaluator.module.css';

/** What is asked, and the frozen criteria that bids are scored by. */
export function EvaluatedProject({ project }: { readonly project: NonNullable<EvaluationPageQuery['project']> }) {
  const { t } = useTranslation(['evaluator', 'terms']);
  const localized = useLocalized();
  const points = (of: string) => t('page.points', { points: formatPoints(of) });
  return (
    <Section title={t('page.asked')}>
      <Card>
        <Facts
          dense
          facts={[
            { label: t('page.description'), value: <Prose of={project.description} /> },
            { label: t('page.budget'), value: <Yuan of={project.budget} /> },
            { label: t('page.method'), value: t(`terms:method.${project.evaluationMethod}`) },
            {
              label: t('page.criteria'),
              value: (
                <ul className={styles.criteria}>
                  {project.criteria.map(({ id, name, maxPoints }) => (
                    <li key={id}>
                      {localized(name)} · {points(maxPoints)}
                    </li>
                  ))}
                  {project.evaluationMethod === 'COMPREHENSIVE_SCORING' && (
                    <li>
                      {t('page.price')} · {points(project.priceWeight)}
                    </li>
                  )}
                </ul>
              ),
            },
          ]}
        />
      </Card>
    </Section>
  );
}
