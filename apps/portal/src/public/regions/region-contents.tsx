import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { LinkCards } from '@chengjie/portal-ui/ui/link-cards';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { RegionContentsDocument } from './region-page.generated.js';
import './regions.texts.js';

/** What is to be found in a region, each with its number and the way to it. */
export function RegionContents({ code }: { readonly code: string }) {
  const { t } = useTranslation('regions');
  const regionName = useRegionName();
  const language = useLanguage();
  const query = useQuery({ query: RegionContentsDocument, variables: { code } });
  const total = ({ totalCount }: { readonly totalCount: number }) => ({ total: formatCount(totalCount, language) });
  const edition = (of: { number: number; entryCount: number; region: { code: string; name: string } }) =>
    t('contents.edition', {
      region: regionName(of.region),
      number: of.number,
      total: formatCount(of.entryCount, language),
    });
  return (
    <Loaded query={query}>
      {(here) => (
        <LinkCards
          cards={[
            {
              to: `/projects?region=${code}&status=PUBLISHED`,
              title: t('contents.open'),
              text: t('contents.openText', total(here.open)),
            },
            {
              to: `/projects?region=${code}`,
              title: t('contents.projects'),
              text: t('contents.projectsText', total(here.projects)),
            },
            {
              to: `/organizations/register?region=${code}`,
              title: t('contents.organizations'),
              text: t('contents.organizationsText', total(here.organizations)),
            },
            {
              to: `/federations?region=${code}`,
              title: t('contents.federations'),
              text: t('contents.federationsText', total(here.federations)),
            },
            {
              to: `/federations/awards?region=${code}`,
              title: t('contents.awards'),
              text: t('contents.awardsText', total({ totalCount: here.preferentialAwardTotals.count })),
            },
            {
              to: `/agencies?region=${code}`,
              title: t('contents.agencies'),
              text: t('contents.agenciesText', total(here.agencies)),
            },
            {
              to: `/functions?region=${code}`,
              title: t('contents.functions'),
              text: here.functionCatalog ? edition(here.functionCatalog) : t('contents.noFunctions'),
            },
            {
              to: `/organizations?region=${code}`,
              title: t('contents.organizationCatalog'),
              text: here.organizationCatalog ? edition(here.organizationCatalog) : t('contents.noOrganizationCatalog'),
            },
          ]}
        />
      )}
    </Loaded>
  );
}
