import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import './account.texts.js';

/** Instead of what a one-time link is for, where the address has no token: a program cut it off, or it was taken out before. */
export function LinkMissing() {
  const { t } = useTranslation('account');
  return (
    <Notice tone="warning" title={t('link.missing')}>
      <p>{t('link.missingText')}</p>
    </Notice>
  );
}
