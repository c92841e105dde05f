import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Card, Page, Section } from '@chengjie/portal-ui/ui/page';
import { Day, Instant } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../session/session.js';
import { AnnouncedUntil, ClaimConsents, ClaimStatus, useClaimEnd } from '../../shared/claims/claim-parts.js';
import '../../shared/claims/claim.texts.js';
import { ShownDocuments } from '../../shared/documents/shown-documents.js';
import { ClaimActs } from './claim-acts.js';
import { ClaimOffices } from './claim-offices.js';
import { ClaimByIdDocument, type ClaimByIdQuery } from './claims.generated.js';
import './claims.texts.js';

export type ShownClaim = NonNullable<ClaimByIdQuery['claim']>;

/** One claim: how it stands, what it is made with, and what one can do with it. */
export function ClaimPage() {
  const { t } = useTranslation('claims');
  const { viewer } = useSession();
  const { id = '' } = useParams();
  const query = useQuery({ query: ClaimByIdDocument, variables: { id } });
  const [{ data }] = query;
  const name = data?.claim?.organization.name;
  const role = viewer?.acting?.role;
  const list = role === undefined ? 'own' : role === 'ORGANIZATION' ? 'ofOrganization' : 'region';
  return (
    <Page
      title={name ? t('claim.title', { name }) : t('claim.loading')}
      crumbs={[{ to: '/desk/claims', label: t(`${list}.title`) }]}
    >
      <Loaded query={query}>
        {({ claim, viewer: own }) =>
          claim ? <Claim claim={claim} ownAgencyId={own?.acting?.agency?.id} /> : <p>{t('claim.missing')}</p>
        }
      </Loaded>
    </Page>
  );
}

function Claim({ claim, ownAgencyId }: { readonly claim: ShownClaim; readonly ownAgencyId: string | undefined }) {
  const { t } = useTranslation(['claims', 'claim']);
  const localized = useLocalized();
  const endOf = useClaimEnd();
  const waitsForOffices = claim.endedAt === null && claim.announcedUntil === null;
  const { organization, documents, endReason, onWordOf, lapseReason } = claim;
  const optional = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  return (
    <>
      <Section title={t('claim.facts')} id="facts">
        <Card>
          <Facts
            facts={[
              {
                label: t('claim:organization'),
                value: (
                  <Link to={`/organizations/${claim.organization.id}`}>
                    <Name of={claim.organization.name} />
                  </Link>
                ),
              },
              { label: t('claim:status'), value: <ClaimStatus status={claim.status} /> },
              { label: t(`claim.inCharge.${organization.track}`), value: organization.representative },
              { label: t('claim:claimant'), value: claim.claimantName },
              ...optional(t('claim.loginName'), claim.claimantLoginName),
              ...(claim.claimantSince
                ? [{ label: t('claim.since'), value: <Instant at={claim.claimantSince} /> }]
                : []),
              { label: t('claim:submittedAt'), value: <Instant at={claim.submittedAt} /> },
              { label: t('claim:consents'), value: <ClaimConsents consents={claim.consents} /> },
              ...(claim.announcedUntil ? [{ label: t('claim:until'), value: <AnnouncedUntil {...claim} /> }] : []),
              ...endOf(claim),
              ...optional(t('claim.endReason'), endReason),
              ...optional(t('claim.onWordOf'), onWordOf),
              ...optional(t('claim.lapse'), lapseReason && localized(lapseReason)),
              ...optional(t('claim.grounds'), claim.grounds),
            ]}
          />
        </Card>
      </Section>
      {documents && (
        <Section title={t('claim.documents')} id="documents">
          <DataTable
            caption={t('claim.documentsCaption')}
            rows={documents}
            rowId={({ name, number }) => `${name} ${number}`}
            columns={[
              { id: 'name', header: t('claim.documentName'), names: true, cell: ({ name }) => name },
              { id: 'number', header: t('claim.documentNumber'), cell: ({ number }) => number },
              { id: 'date', header: t('claim.documentDate'), cell: ({ issuedOn }) => <Day on={issuedOn} /> },
              {
                id: 'scans',
                header: t('claim.documentScans'),
                cell: (document) => <Scans of={document} />,
              },
            ]}
          />
        </Section>
      )}
      {waitsForOffices && claim.organization.claimOffices && (
        <ClaimOffices
          offices={claim.organization.claimOffices}
          consented={claim.consents.map(({ agency }) => agency.id)}
          ownId={ownAgencyId}
        />
      )}
      <ClaimActs claim={claim} />
    </>
  );
}

/** The scans of a document; of those that are kept no more, how many there were, since when they are gone, and why. */
function Scans({ of: { scans, scansGone } }: { readonly of: NonNullable<ShownClaim['documents']>[number] }) {
  const { t } = useTranslation('claims');
  if (scansGone) {
    return (
      <>
        {t(`claim.scansGone.${scansGone.why}`, { count: scansGone.count })} · <Instant at={scansGone.at} />
      </>
    );
  }
  return scans ? <ShownDocuments documents={scans} /> : t('claim.scansNotYours');
}
