import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../api/clock.js';
import { useEntryField } from './organization-fields.js';
import type { OrganizationPageQuery } from './organization-page.generated.js';
import './organization.texts.js';
import styles from './organizations.module.css';
import { ranOut } from './validity.js';

type Rated = NonNullable<OrganizationPageQuery['organization']>;

/** Assessment and stars side by side, each with what it means, so that nobody takes the one for the other. */
export function Scales({ organization }: { readonly organization: Rated }) {
  const { t } = useTranslation('organization');
  const show = useEntryField();
  const { ratingValidUntil } = organization;
  return (
    <Section title={t('scales.title')} id="rating">
      <p>{t('scales.text')}</p>
      <div className={styles.scales}>
        <div className={styles.scale}>
          <h3>{t('scales.rating')}</h3>
          <p className={styles.figure}>{show('rating', organization)}</p>
          {ratingValidUntil && <Validity until={ratingValidUntil} />}
          <p>{t('scales.ratingText')}</p>
        </div>
        <div className={styles.scale}>
          <h3>{t('scales.star')}</h3>
          <p className={styles.figure}>{show('star', organization)}</p>
          <p>{t('scales.starText')}</p>
        </div>
      </div>
    </Section>
  );
}

/** Whether a rating still counts, by the server’s clock. */
function Validity({ until }: { readonly until: string }) {
  const { t } = useTranslation('organization');
  const language = useLanguage();
  const now = useServerNow();
  const day = formatDay(until, language);
  return <p>{t(now !== undefined && ranOut(until, now) ? 'scales.expired' : 'scales.valid', { day })}</p>;
}
