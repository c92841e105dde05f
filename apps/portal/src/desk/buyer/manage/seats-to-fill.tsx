import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ManageProjectQuery } from './manage.generated.js';
import './manage.texts.js';

/** That seats of the panel are empty, and where they are filled; nothing where none is. */
export function SeatsToFill({
  of: { reference, seatsToFill },
}: {
  readonly of: Pick<NonNullable<ManageProjectQuery['project']>, 'reference' | 'seatsToFill'>;
}) {
  const { t } = useTranslation('manageProject');
  const language = useLanguage();
  if (!seatsToFill || seatsToFill.length === 0) return null;
  return (
    <Notice tone="warning">
      <p>
        {t('acts.empty', { numbers: formatList(seatsToFill.map(String), language) })}{' '}
        <Link to={`/desk/projects/${reference}/panel`}>{t('acts.fill')}</Link>
      </p>
    </Notice>
  );
}
