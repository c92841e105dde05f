import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import styles from './footer.module.css';
import './footer.texts.js';
import { SiteDocument } from './site.generated.js';

/** Where the two registers of sites are read. */
const FILINGS = 'https://beian.miit.gov.cn/';
const POLICE = 'https://beian.mps.gov.cn/#/query/webSearch?code=';

/** What a site of government owes at its foot (国办发〔2017〕47号), as far as this installation says it. */
export function SiteLines() {
  const { t } = useTranslation('footer');
  const [{ data }] = useQuery({ query: SiteDocument });
  const { organizer, contact, filingNumber, policeNumber, identifier } = data?.site ?? {};
  if (!organizer && !contact && !filingNumber && !policeNumber && !identifier) return null;
  return (
    <ul className={styles.site}>
      {organizer && <li>{t('organizer', { organizer })}</li>}
      {contact && <li>{t('contact', { contact })}</li>}
      {identifier && <li>{t('identifier', { identifier })}</li>}
      {filingNumber && (
        <li>
          <a href={FILINGS}>{filingNumber}</a>
        </li>
      )}
      {policeNumber && (
        <li>
          <a href={POLICE + policeNumber.replace(/\D/g, '')}>{policeNumber}</a>
        </li>
      )}
    </ul>
  );
}
