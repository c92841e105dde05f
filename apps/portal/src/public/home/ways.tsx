import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './home.module.css';
import './home.texts.js';

/** Ways to the other public pages, with how much is to be found there. */
export function Ways({
  functions,
  organizations,
  federations,
  preferential,
}: {
  readonly functions: number;
  readonly organizations: number;
  readonly federations: number;
  readonly preferential: number;
}) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const total = (count: number) => formatCount(count, language);
  const texts = {
    functions: t('ways.functions.text', { total: total(functions) }),
    organizations: t('ways.organizations.text', { total: total(organizations) }),
    federations: t('ways.federations.text', { total: total(federations), preferential: total(preferential) }),
    guide: t('ways.guide.text'),
  };
  return (
    <Section title={t('ways.title')}>
      <ul className={`${styles.cards} ${styles.ways}`}>
        {(['functions', 'organizations', 'federations', 'guide'] as const).map((page) => (
          <li key={page} className={styles.way}>
            <Link to={`/${page}`}>{t(`ways.${page}.title`)}</Link>
            <p>{texts[page]}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
