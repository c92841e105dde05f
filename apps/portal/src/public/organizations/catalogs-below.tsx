import { formatCount, formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { keptAddress } from '../../shared/address.js';
import { OrganizationCatalogAtDocument, OrganizationCatalogsBelowDocument } from './organization-lists.generated.js';
import './organizations.texts.js';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** Cities and counties publish catalogs: where a region above them has none, the ways to theirs. */
export function CatalogsBelow({ region }: { readonly region: Named }) {
  const { t } = useTranslation('organizations');
  const regionName = useRegionName();
  const query = useQuery({ query: OrganizationCatalogsBelowDocument, variables: { region: region.code } });
  return (
    <Notice title={t('noneHere', { region: regionName(region) })}>
      <p>{t('noneHereText')}</p>
      <Loaded query={query}>
        {({ regions }) => (
          <ul>
            {regions.nodes.map((below) => (
              <CatalogAt key={below.code} region={below} />
            ))}
          </ul>
        )}
      </Loaded>
    </Notice>
  );
}

/** The catalog that a region publishes itself; nothing where it has none. */
function CatalogAt({ region }: { readonly region: Named }) {
  const { t } = useTranslation('organizations');
  const regionName = useRegionName();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: OrganizationCatalogAtDocument, variables: { region: region.code } });
  const [search] = useSearchParams();
  const edition = data?.organizationCatalog;
  if (!edition) return null;
  return (
    <li>
      <Link to={keptAddress('/organizations', search, { region: region.code, edition: undefined })}>
        <Name of={regionName(region)} />
      </Link>{' '}
      {t('belowEdition', {
        number: edition.number,
        day: formatDay(edition.publishedAt, language),
        total: formatCount(edition.entryCount, language),
      })}
    </li>
  );
}
