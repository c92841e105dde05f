import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ListHeading } from './list-heading.js';
import { OrganizationFilters } from './organization-filters.js';
import { organizationQuestionOf } from './organization-question.js';
import { RegisterList } from './register-list.js';
import './organizations.texts.js';

/** All organizations as they are now, listed in a catalog or not. */
export function RegisterPage() {
  const { t } = useTranslation('organizations');
  const [search] = useSearchParams();
  return (
    <Page title={t('registerTitle')} lead={t('registerLead')}>
      <ListHeading />
      <OrganizationFilters region={organizationQuestionOf(search).region} />
      <RegisterList />
    </Page>
  );
}
