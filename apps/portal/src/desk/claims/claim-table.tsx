import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Pager, Total } from '@chengjie/portal-ui/ui/pager';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClaimInShortFragment } from '../../shared/claims/claim.generated.js';
import { AnnouncedUntil, ClaimConsents, ClaimStatus } from '../../shared/claims/claim-parts.js';
import '../../shared/claims/claim.texts.js';

/** A page of claims, each leading to itself. */
export function ClaimTable({
  claims,
  caption,
  empty,
}: {
  readonly claims: ComponentProps<typeof Pager>['of'] &
    ComponentProps<typeof Total>['of'] & { readonly nodes: readonly ClaimInShortFragment[] };
  readonly caption: string;
  readonly empty: string;
}) {
  const { t } = useTranslation('claim');
  return (
    <>
      <Total of={claims} />
      <DataTable
        caption={caption}
        rows={claims.nodes}
        rowId={({ id }) => id}
        empty={<p>{empty}</p>}
        columns={[
          {
            id: 'organization',
            header: t('organization'),
            names: true,
            cell: ({ id, organization }) => (
              <Link to={`/desk/claims/${id}`}>
                <Name of={organization.name} />
              </Link>
            ),
          },
          { id: 'claimant', header: t('claimant'), cell: ({ claimantName }) => claimantName },
          { id: 'submitted', header: t('submittedAt'), cell: ({ submittedAt }) => <Instant at={submittedAt} /> },
          { id: 'status', header: t('status'), cell: ({ status }) => <ClaimStatus status={status} /> },
          { id: 'consents', header: t('consents'), cell: ({ consents }) => <ClaimConsents consents={consents} /> },
          { id: 'until', header: t('until'), cell: (claim) => <AnnouncedUntil {...claim} /> },
        ]}
      />
      <Pager of={claims} />
    </>
  );
}
