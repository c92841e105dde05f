import { ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { ChoiceFilter, Filters, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { LoadedOwn } from '../../session/loaded-own.js';
import { useSession } from '../../session/session.js';
import { ClaimTable } from './claim-table.js';
import { ClaimsOfOrganizationDocument, ClaimsOfRegionDocument, OwnClaimsDocument } from './claims.generated.js';
import './claims.texts.js';
import { OwnClaimInRole, UnlessClaiming, WITH_CLAIMS } from '../../shared/claims/open-claim.js';

/** Claims, as whoever looks at them has to do with them: one's own, those of the region, or of the own organization. */
export function ClaimsPage() {
  const { viewer } = useSession();
  const acting = viewer?.acting;
  if (!acting) return <OwnClaims />;
  if (acting.role === 'ORGANIZATION' && acting.organization) return <ClaimsOfOurs id={acting.organization.id} />;
  return <ClaimsOfRegion />;
}

function OwnClaims() {
  const { t } = useTranslation('claims');
  const query = useQuery({ query: OwnClaimsDocument, variables: { after: useCursor() }, context: WITH_CLAIMS });
  return (
    <Page title={t('own.title')} lead={t('own.lead')}>
      <UnlessClaiming>
        <ButtonRow>
          <LinkButton to="/desk/claims/new">{t('own.start')}</LinkButton>
        </ButtonRow>
      </UnlessClaiming>
      <LoadedOwn query={query} own={({ claims }) => claims}>
        {(claims) => <ClaimTable claims={claims} caption={t('own.caption')} empty={t('own.empty')} />}
      </LoadedOwn>
    </Page>
  );
}

function ClaimsOfRegion() {
  const { t } = useTranslation('claims');
  const [show] = useAddressValue('show');
  const variables = { after: useCursor(), open: show === 'all' ? null : true };
  const query = useQuery({ query: ClaimsOfRegionDocument, variables, context: WITH_CLAIMS });
  return (
    <Page title={t('region.title')} lead={t('region.lead')}>
      <OwnClaimInRole />
      <Filters>
        <ChoiceFilter
          name="show"
          label={t('region.show')}
          all={t('region.open')}
          options={[{ value: 'all', label: t('region.all') }]}
        />
      </Filters>
      <Loaded query={query}>
        {({ claims }) => <ClaimTable claims={claims} caption={t('region.caption')} empty={t('region.empty')} />}
      </Loaded>
    </Page>
  );
}

function ClaimsOfOurs({ id }: { readonly id: string }) {
  const { t } = useTranslation('claims');
  const query = found(
    useQuery({ query: ClaimsOfOrganizationDocument, variables: { id, after: useCursor() }, context: WITH_CLAIMS }),
    'organization',
  );
  return (
    <Page title={t('ofOrganization.title')} lead={t('ofOrganization.lead')}>
      <OwnClaimInRole />
      <Loaded query={query}>
        {({ organization: { claims } }) => (
          <ClaimTable claims={claims} caption={t('ofOrganization.caption')} empty={t('ofOrganization.empty')} />
        )}
      </Loaded>
    </Page>
  );
}
