import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrganizationPageQuery } from './organization-page.generated.js';
import './organization.texts.js';
import styles from './organizations.module.css';

/** The federations that an organization has joined. */
export function Memberships({
  federations,
}: {
  readonly federations: NonNullable<OrganizationPageQuery['organization']>['federations'];
}) {
  const { t } = useTranslation('organization');
  const language = useLanguage();
  return (
    <Section title={t('federations.title')} id="federations">
      <p>{t('federations.text')}</p>
      <Card>
        {federations.length === 0 ? (
          <p>{t('federations.none')}</p>
        ) : (
          <ul>
            {federations.map(({ federation: { id, name }, joinedOn }) => (
              <li key={id}>
                <Link to={`/federations/${id}`}>
                  <Name of={name} />
                </Link>{' '}
                <span className={styles.soft}>{t('federations.since', { day: formatDay(joinedOn, language) })}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
}
