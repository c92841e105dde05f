import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { ChoiceFilter, Filters, TextFilter, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Day } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { everyOf } from '../../shared/every-of.js';
import { membershipIn, useMemberColumns } from './member-columns.js';
import { MembersDocument } from './members.generated.js';
import './members.texts.js';
import { OwnOrganization } from './own-organization.js';

const TRACKS = everyOf<Schema.Track>({ REGISTERED: true, FILED: true });

/** The members of one's own federation. */
export function MembersPage() {
  const { t } = useTranslation(['members', 'terms']);
  return (
    <Page title={t('title')} lead={t('lead')} actions={<LinkButton to="/desk/members/new">{t('add')}</LinkButton>}>
      <Filters>
        <TextFilter label={t('search')} />
        <ChoiceFilter
          name="track"
          label={t('track')}
          options={TRACKS.map((track) => ({ value: track, label: t(`terms:track.${track}`) }))}
        />
      </Filters>
      <OwnOrganization>{(federationId) => <Members federationId={federationId} />}</OwnOrganization>
    </Page>
  );
}

function Members({ federationId }: { readonly federationId: string }) {
  const { t } = useTranslation('members');
  const [text] = useAddressValue('text');
  const [asked] = useAddressValue('track');
  const columns = useMemberColumns();
  const track = TRACKS.find((known) => known === asked);
  const query = useQuery({
    query: MembersDocument,
    variables: { federationId, text, track, after: useCursor() },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded query={query}>
      {({ organizations }) => (
        <>
          <Total of={organizations} />
          <DataTable
            caption={t('caption')}
            rows={organizations.nodes}
            rowId={({ id }) => id}
            empty={<p>{t('empty')}</p>}
            columns={[
              ...columns,
              {
                id: 'joinedOn',
                header: t('column.joinedOn'),
                cell: (member) => {
                  const membership = membershipIn(member, federationId);
                  return membership && <Day on={membership.joinedOn} />;
                },
              },
              {
                id: 'end',
                header: t('column.end'),
                cell: ({ id, name }) => (
                  <Link to={`/desk/members/${id}/end`} aria-label={t('end.this', { name })}>
                    {t('end.link')}
                  </Link>
                ),
              },
            ]}
          />
          <Pager of={organizations} />
        </>
      )}
    </Loaded>
  );
}
