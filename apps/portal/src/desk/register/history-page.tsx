import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Folded } from '@chengjie/portal-ui/ui/folded';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import '../../api/terms.texts.js';
import { Listing } from '../../shared/organizations/listing.js';
import { RegisterHistoryDocument } from './register.generated.js';
import { RegisterOrganizationPage } from './register-page.js';
import './register.texts.js';

/** What held for a time, folded by kind. */
export function HistoryPage() {
  const { t } = useTranslation('register');
  const regionName = useRegionName();
  const localized = useLocalized();
  const { id = '' } = useParams();
  const query = found(useQuery({ query: RegisterHistoryDocument, variables: { id } }), 'organization');
  return (
    <RegisterOrganizationPage organization={query[0].data?.organization}>
      <Loaded query={query}>
        {({ organization: { listings, federationPeriods, membershipPeriods, qualificationPeriods } }) => (
          <>
            <Periods
              kind="standing"
              of={listings.map((of) => ({ from: of.since, to: of.until, what: <Listing of={of} /> }))}
            />
            <Periods kind="federation" of={federationPeriods.map((period) => ({ ...period, what: t('federation') }))} />
            <Periods
              kind="memberships"
              of={membershipPeriods.map(({ federation, from, to }) => ({
                ...{ from, to },
                what: (
                  <Link to={`/desk/organizations/${federation.id}`}>
                    <Name of={federation.name} />
                  </Link>
                ),
              }))}
            />
            <Periods
              kind="qualifications"
              of={qualificationPeriods.map(({ function: of, region, from, to }) => ({
                ...{ from, to },
                what: `${localized(of.name)} · ${regionName(region)}`,
              }))}
            />
          </>
        )}
      </Loaded>
    </RegisterOrganizationPage>
  );
}

interface Period {
  readonly what: ReactNode;
  readonly from: string | null;
  readonly to: string | null;
}

function Periods({
  kind,
  of,
}: {
  readonly kind: 'standing' | 'federation' | 'memberships' | 'qualifications';
  readonly of: readonly Period[];
}) {
  const { t } = useTranslation('register');
  const rows = of.map((period, index) => ({ ...period, key: `${index}` }));
  return (
    <Folded title={t(`history.${kind}`)} count={of.length} open={of.length > 0 && of.length < 6}>
      <DataTable
        caption={t(`history.${kind}`)}
        rows={rows}
        rowId={({ key }) => key}
        empty={<p>{t('history.none')}</p>}
        columns={[
          { id: 'what', header: t('history.what'), names: true, cell: ({ what }) => what },
          { id: 'from', header: t('history.from'), cell: ({ from }) => (from ? <Instant at={from} /> : '—') },
          { id: 'to', header: t('history.to'), cell: ({ to }) => (to ? <End at={to} /> : t('history.now')) },
        ]}
      />
    </Folded>
  );
}
