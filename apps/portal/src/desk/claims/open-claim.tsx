import { Notice } from '@chengjie/portal-ui/ui/notice';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { OwnOpenClaimDocument } from './claims.generated.js';
import './claims.texts.js';

/** A first claim belongs to lists of claims too, though there was none in them yet. */
export const WITH_CLAIMS = { additionalTypenames: ['OrganizationClaim'] };

/** What one can do while no claim of one's own is open; otherwise where that one is: an account has one at a time. */
export function UnlessClaiming({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('claims');
  const [{ data }] = useQuery({ query: OwnOpenClaimDocument, context: WITH_CLAIMS });
  // The newest: nobody makes another one while it is open.
  const open = data?.viewer?.claims.nodes.find(({ endedAt }) => endedAt === null);
  if (!open) return children;
  return (
    <Notice title={t('own.open', { name: open.organization.name })}>
      <p>{t('own.openText')}</p>
      <p>
        <Link to={`/desk/claims/${open.id}`}>{t('own.openLink')}</Link>
      </p>
    </Notice>
  );
}
