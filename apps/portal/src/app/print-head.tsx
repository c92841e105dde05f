import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref, useLocation } from 'react-router';
import { OriginContext } from '../shared/origin.js';
import styles from './print-head.module.css';

/** The head of a printed sheet: whose it is, and where anybody finds the same. */
export function PrintHead() {
  const { t } = useTranslation('common');
  const origin = use(OriginContext);
  const { pathname, search } = useLocation();
  const address = useHref(pathname + search);
  return (
    <div className={`${styles.head} print-only`} aria-hidden>
      <strong>{t('brand')}</strong>
      <span>{t('tagline')}</span>
      <span className={styles.source}>{t('printedFrom', { address: origin + address })}</span>
    </div>
  );
}
