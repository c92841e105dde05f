import { Notice } from '@chengjie/portal-ui/ui/notice';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { OwnOpenClaimDocument, type OwnOpenClaimQuery } from './claim.generated.js';
import './claim.texts.js';

/** A first claim belongs to lists of claims too, though there was none in them yet. */
export const WITH_CLAIMS = { additionalTypenames: ['OrganizationClaim'] };

type OpenClaim = NonNullable<OwnOpenClaimQuery['viewer']>['claims']['nodes'][number];

/** One's own claim that has not ended: an account has one at a time, whatever roles it came to meanwhile. */
export function useOwnOpenClaim(): OpenClaim | undefined {
  const [{ data }] = useQuery({ query: OwnOpenClaimDocument, context: WITH_CLAIMS });
  // The newest: nobody makes another one while it is open.
  return data?.viewer?.claims.nodes.find(({ endedAt }) => endedAt === null);
}

/** What one can do while no claim of one's own is open; otherwise where that one is. */
export function UnlessClaiming({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('claim');
  const open = useOwnOpenClaim();
  return open ? <ToOwnClaim claim={open} text={t('own.openText')} /> : children;
}

/** Where one's own open claim is, for those who hold a role by now; nothing where none is open. */
export function OwnClaimInRole() {
  const { t } = useTranslation('claim');
  const open = useOwnOpenClaim();
  return open && <ToOwnClaim claim={open} text={t('own.inRole')} />;
}

function ToOwnClaim({ claim: { id, organization }, text }: { readonly claim: OpenClaim; readonly text: string }) {
  const { t } = useTranslation('claim');
  return (
    <Notice title={t('own.open', { name: organization.name })}>
      <p>{text}</p>
      <p>
        <Link to={`/desk/claims/${id}`}>{t('own.openLink')}</Link>
      </p>
    </Notice>
  );
}
