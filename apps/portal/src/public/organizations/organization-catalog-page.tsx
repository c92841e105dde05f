import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { addressOf, keptAddress } from '../../shared/address.js';
import { EditionCard } from '../catalogs/edition-card.js';
import { TakeAlong } from '../../shared/taking/take-along.js';
import { CatalogsBelow } from './catalogs-below.js';
import { ListHeading } from './list-heading.js';
import { NoMatch } from './no-match.js';
import { OrganizationFilters } from './organization-filters.js';
import { OrganizationCatalogPageDocument } from './organization-lists.generated.js';
import { organizationQuestionOf } from './organization-question.js';
import { OrganizationTable } from './organization-table.js';
import { RegisterList } from './register-list.js';
import './organizations.texts.js';

/** How many organizations a page of the catalog shows. */
const PAGE_SIZE = 20;

/** The edition of the organization catalog that is in force in a region, or an earlier one. */
export function OrganizationCatalogPage() {
  const { t } = useTranslation(['organizations', 'catalogs']);
  const [search] = useSearchParams();
  const question = organizationQuestionOf(search);
  const { filter, orderBy } = question;
  const narrowed = { filter, orderBy };
  const after = useCursor();
  const query = useQuery({
    query: OrganizationCatalogPageDocument,
    variables: { first: PAGE_SIZE, ...question, ...(after && { after }) },
  });
  return (
    <Page title={t('catalogTitle')} lead={t('catalogLead')}>
      <ListHeading />
      <OrganizationFilters region={question.region} />
      <Loaded query={query}>
        {({ region, organizationCatalog }) => {
          if (!region) return <p>{t('unknownRegion', { code: question.region })}</p>;
          const here = addressOf('/organizations', { region: region.code });
          if (!organizationCatalog && question.number !== undefined) {
            return (
              <Notice title={t('noEdition', { number: question.number })}>
                <p>
                  {t('noEditionText')}{' '}
                  <Link to={keptAddress('/organizations', search, { edition: undefined })}>
                    {t('catalogs:toCurrent')}
                  </Link>
                </p>
              </Notice>
            );
          }
          if (!organizationCatalog) {
            return (
              <>
                <CatalogsBelow region={region} />
                <RegisterList />
              </>
            );
          }
          const { organizations, ...edition } = organizationCatalog;
          return (
            <>
              <EditionCard catalog="ORGANIZATION" edition={edition} asked={region} path="/organizations" />
              <Total of={organizations} />
              <OrganizationTable
                organizations={organizations.nodes}
                text={question.filter.text}
                empty={<NoMatch clear={here} />}
              />
              <Pager of={organizations} />
              <TakeAlong
                list="organization-catalog"
                question={{ ...narrowed, catalog: region.code, edition: edition.number }}
                total={organizations.totalCount}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
