import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './organizations.texts.js';

/** Nothing fits the filters, and what to do. */
export function NoMatch({ clear }: { readonly clear: string }) {
  const { t } = useTranslation(['organizations', 'common']);
  return (
    <>
      <p>{t('noMatch')}</p>
      <p>
        {t('noMatchHint')} <Link to={clear}>{t('common:list.clear')}</Link>
      </p>
    </>
  );
}
