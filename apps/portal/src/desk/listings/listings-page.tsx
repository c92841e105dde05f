import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { ChoiceFilter, Filters, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Name } from '@chengjie/portal-ui/ui/name';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import { useSession } from '../../session/session.js';
import { oneOf } from '../../shared/address.js';
import { WayOff } from '../../shared/organizations/listing.js';
import { StandingTag } from '../../shared/organizations/standing-tag.js';
import { ListedOrganizationsDocument, SeriousListingsDocument } from './listings.generated.js';
import './listings.texts.js';

const LISTS = ['ABNORMAL', 'SERIOUS'] as const satisfies readonly Schema.ListKind[];
const OPEN: Schema.SeriousListingStatus[] = ['PROPOSED', 'NOTICED', 'REPLIED'];

/** The lists: proposals of the serious one, and for offices and supervisors who is on either. */
export function ListingsPage() {
  const { t } = useTranslation('listings');
  const { viewer } = useSession();
  const withRegister = viewer?.acting?.role !== 'ORGANIZATION';
  return (
    <Page title={t('title')} lead={t(withRegister ? 'lead' : 'leadOwn')}>
      <Filters>
        <ChoiceFilter
          name="show"
          label={t('show')}
          all={t('open')}
          options={[{ value: 'all', label: t('everything') }]}
        />
        {withRegister && (
          <ChoiceFilter
            name="list"
            label={t('list.label')}
            all={t('list.all')}
            options={LISTS.map((value) => ({ value, label: t(`list.${value}`) }))}
          />
        )}
      </Filters>
      <Proposals />
      {withRegister && <ListedOrganizations />}
    </Page>
  );
}

function Proposals() {
  const { t } = useTranslation('listings');
  const localized = useLocalized();
  const [show] = useAddressValue('show');
  const variables = { after: useCursor('proposals'), statuses: show === 'all' ? null : OPEN };
  const query = useQuery({ query: SeriousListingsDocument, variables, requestPolicy: 'cache-and-network' });
  return (
    <Section title={t('proposals.title')} id="proposals">
      <Loaded query={query}>
        {({ seriousListings }) => (
          <>
            <DataTable
              caption={t('proposals.caption')}
              rows={seriousListings.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('proposals.empty')}</p>}
              columns={[
                {
                  ...{ id: 'organization', header: t('organization'), names: true },
                  cell: ({ id, organization }) => (
                    <Link to={`/desk/listings/${id}`}>
                      <Name of={organization.name} />
                    </Link>
                  ),
                },
                { id: 'ground', header: t('ground'), cell: ({ ground }) => localized(ground.words) },
                { id: 'status', header: t('status'), cell: ({ status }) => t(`statuses.${status}`) },
                { id: 'at', header: t('proposedAt'), cell: ({ proposedAt }) => <Instant at={proposedAt} /> },
                {
                  ...{ id: 'until', header: t('replyUntil') },
                  cell: ({ replyUntil }) => (replyUntil ? <End at={replyUntil} /> : '—'),
                },
              ]}
            />
            <Pager of={seriousListings} name="proposals" label={t('proposals.title')} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function ListedOrganizations() {
  const { t } = useTranslation('listings');
  const localized = useLocalized();
  const [chosen] = useAddressValue('list');
  const variables = { after: useCursor(), list: oneOf(LISTS, chosen ?? null) ?? null };
  const query = useQuery({ query: ListedOrganizationsDocument, variables, requestPolicy: 'cache-and-network' });
  return (
    <Section title={t('listed.title')} id="listed">
      <Loaded query={query}>
        {({ listedOrganizations }) => (
          <>
            <Total of={listedOrganizations} />
            <DataTable
              caption={t('listed.caption')}
              rows={listedOrganizations.nodes}
              rowId={({ organization }) => organization.id}
              empty={<p>{t('listed.empty')}</p>}
              columns={[
                {
                  ...{ id: 'organization', header: t('organization'), names: true },
                  cell: ({ organization: { id, name } }) => (
                    <Link to={`/desk/organizations/${id}`}>
                      <Name of={name} />
                    </Link>
                  ),
                },
                { id: 'list', header: t('list.label'), cell: ({ listing }) => <StandingTag standing={listing.list} /> },
                { id: 'since', header: t('since'), cell: ({ listing }) => <Instant at={listing.since} /> },
                {
                  ...{ id: 'ground', header: t('ground') },
                  cell: ({ listing }) =>
                    listing.causes.length === 0
                      ? '—'
                      : listing.causes.map(({ enteredAt, ground }) => (
                          <div key={enteredAt}>{localized(ground.words)}</div>
                        )),
                },
                { id: 'off', header: t('wayOff'), cell: ({ listing }) => <WayOff of={listing} /> },
              ]}
            />
            <Pager of={listedOrganizations} label={t('listed.title')} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
