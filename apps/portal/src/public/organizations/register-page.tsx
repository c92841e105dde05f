import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ListHeading } from './list-heading.js';
import { NoMatch } from './no-match.js';
import { OrganizationFilters } from './organization-filters.js';
import { OrganizationRegisterPageDocument } from './organization-lists.generated.js';
import { organizationQuestionOf } from './organization-question.js';
import { OrganizationTable } from './organization-table.js';
import './organizations.texts.js';

/** How many organizations a page of the register shows. */
const PAGE_SIZE = 20;

/** All organizations as they are now, listed in a catalog or not. */
export function RegisterPage() {
  const { t } = useTranslation('organizations');
  const [search] = useSearchParams();
  const { region, filter, orderBy } = organizationQuestionOf(search);
  const after = useCursor();
  const query = useQuery({
    query: OrganizationRegisterPageDocument,
    variables: { first: PAGE_SIZE, filter, orderBy, ...(after && { after }) },
  });
  return (
    <Page title={t('registerTitle')} lead={t('registerLead')}>
      <ListHeading />
      <OrganizationFilters region={region} />
      <Loaded query={query}>
        {({ organizations }) => (
          <>
            <OrganizationTable
              organizations={organizations.nodes}
              empty={<NoMatch clear="/organizations/register" />}
            />
            <Pager of={organizations} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
