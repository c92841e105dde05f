import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { Prose } from '@chengjie/portal-ui/ui/prose';
import { useTranslation } from 'react-i18next';
import { AgencyLink } from '../../shared/agencies/agency-link.js';
import '../../api/terms.texts.js';
import type { BidPageQuery } from './bid-page.generated.js';
import styles from './bidder.module.css';

/** What a project asks of bidders, in short; the whole notice stands on its public page. */
export function Asked({ project }: { readonly project: NonNullable<BidPageQuery['project']> }) {
  const { t } = useTranslation(['bidding', 'terms']);
  const fullName = useFullRegionName();
  const localized = useLocalized();
  const points = (of: string) => t('asked.points', { points: formatPoints(of) });
  return (
    <Section title={t('asked.title')}>
      <Card>
        <Facts
          dense
          facts={[
            { label: t('asked.description'), value: <Prose of={project.description} /> },
            { label: t('asked.buyer'), value: <AgencyLink agency={project.buyer} /> },
            { label: t('asked.function'), value: `${project.function.code} ${localized(project.function.name)}` },
            { label: t('asked.region'), value: fullName(project.region) },
            { label: t('asked.budget'), value: <Yuan of={project.budget} /> },
            {
              label: t('asked.regime'),
              value: `${t(`terms:regime.${project.regime}`)} · ${t(`terms:procedure.${project.procedure}`)}`,
            },
            { label: t('asked.method'), value: t(`terms:method.${project.evaluationMethod}`) },
            { label: t('asked.minimumBids'), value: project.minimumBids },
            {
              label: t('asked.criteria'),
              value:
                project.criteria.length > 0 ? (
                  <ul className={styles.reasons}>
                    {project.evaluationMethod === 'COMPREHENSIVE_SCORING' && (
                      <li>
                        {t('asked.price')} · {points(project.priceWeight)}
                      </li>
                    )}
                    {project.criteria.map(({ id, name, maxPoints }) => (
                      <li key={id}>
                        {localized(name)} · {points(maxPoints)}
                      </li>
                    ))}
                  </ul>
                ) : null,
            },
          ]}
        />
      </Card>
    </Section>
  );
}
