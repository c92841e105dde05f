import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AnnouncedUntil, ClaimConsents, ClaimStatus, useClaimEnd } from '../../shared/claims/claim-parts.js';
import '../../shared/claims/claim.texts.js';
import { AnnouncedClaimsDocument } from './claims.generated.js';
import './organization.texts.js';

/** Who claims the organization, which agencies consented, until when it can be stopped, and who rejected or stopped it. */
export function AnnouncedClaims({ organizationId }: { readonly organizationId: string }) {
  const { t } = useTranslation(['organization', 'claim']);
  const [{ data }] = useQuery({ query: AnnouncedClaimsDocument, variables: { id: organizationId } });
  const endOf = useClaimEnd();
  // Whoever is concerned sees more of them at the desk.
  const claims = data?.organization?.claims.nodes.filter(({ isPublic }) => isPublic) ?? [];
  if (claims.length === 0) return null;
  return (
    <Section title={t('claims.title')} id="claims">
      {claims.some(({ status }) => status === 'ANNOUNCED') && (
        <Notice tone="warning" title={t('claims.announced')}>
          <p>{t('claims.text')}</p>
        </Notice>
      )}
      {claims.map((claim) => (
        <Card key={claim.id}>
          <Facts
            dense
            facts={[
              { label: t('claim:status'), value: <ClaimStatus status={claim.status} /> },
              ...(claim.announcedUntil
                ? [
                    { label: t('claim:claimant'), value: claim.claimantName },
                    { label: t('claim:consents'), value: <ClaimConsents consents={claim.consents} /> },
                    { label: t('claim:until'), value: <AnnouncedUntil {...claim} /> },
                  ]
                : []),
              ...endOf(claim),
            ]}
          />
        </Card>
      ))}
    </Section>
  );
}
