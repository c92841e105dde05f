import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded, PageProblem } from '@chengjie/portal-ui/ui/loaded';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import { LoadedOwn } from '../../session/loaded-own.js';
import { useSession } from '../../session/session.js';
import { Decided } from '../../shared/decided.js';
import { JoinFederation } from './join-federation.js';
import { JoinedFederation } from './joined-federation.js';
import { MandateCard } from './mandate-card.js';
import { AnsweredMembershipsDocument, OwnMembershipsDocument } from './memberships.generated.js';
import './memberships.texts.js';
import { OpenMembership } from './open-membership.js';

/** What is new belongs to the lists too, though there was none in them yet. */
const CHANGED_BY = { additionalTypenames: ['MembershipProposal', 'BidMandate', 'Organization'] };

const TONES: Record<Schema.MembershipProposalStatus, Tone> = {
  PROPOSED: 'amber',
  ACCEPTED: 'pine',
  DECLINED: 'seal',
  WITHDRAWN: 'grey',
  EXPIRED: 'grey',
};

/** Memberships and mandates of one's organization: what waits for an answer, what holds, and what became of all. */
export function MembershipsPage() {
  const { t } = useTranslation('memberships');
  const { viewer } = useSession();
  const id = viewer?.acting?.organization?.id;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {id ? <Own id={id} /> : <PageProblem problem="FORBIDDEN" />}
    </Page>
  );
}

function Own({ id }: { readonly id: string }) {
  const { t } = useTranslation('memberships');
  const query = useQuery({
    query: OwnMembershipsDocument,
    variables: { id },
    context: CHANGED_BY,
    requestPolicy: 'cache-and-network',
  });
  return (
    <>
      <Loaded query={query}>
        {({ organization, viewer }) => {
          const [open, mandates] = [viewer?.membershipProposals?.nodes ?? [], viewer?.bidMandates?.nodes ?? []];
          return (
            <>
              <Section title={t('open.title')} id="open">
                {open.length === 0 && <p>{t('open.empty')}</p>}
                {open.map((proposal) => (
                  <OpenMembership key={proposal.id} proposal={proposal} />
                ))}
              </Section>
              {organization && !organization.isFederation && (
                <Section title={t('federations.title')} id="federations">
                  {organization.federations.length === 0 && <p>{t('federations.none')}</p>}
                  {organization.federations.map((membership) => (
                    <JoinedFederation key={membership.federation.id} own={organization} membership={membership} />
                  ))}
                </Section>
              )}
              {organization && (organization.isFederation || organization.track === 'FILED') && (
                <Section title={t('mandates.title')} id="mandates">
                  <p>{t('mandates.text')}</p>
                  {mandates.length === 0 && <p>{t('mandates.none')}</p>}
                  {mandates.map((mandate) => (
                    <MandateCard key={mandate.id} mandate={mandate} given={mandate.performer.id === id} />
                  ))}
                </Section>
              )}
              {organization && !organization.isFederation && (
                <JoinFederation memberId={id} joined={organization.federations} proposals={open} />
              )}
            </>
          );
        }}
      </Loaded>
      <AllProposals />
    </>
  );
}

function AllProposals() {
  const { t } = useTranslation('memberships');
  const query = useQuery({
    query: AnsweredMembershipsDocument,
    variables: { after: useCursor() },
    context: CHANGED_BY,
  });
  return (
    <Section title={t('past.title')} id="all">
      <LoadedOwn query={query} own={(viewer) => viewer.membershipProposals}>
        {(proposals) => (
          <>
            <Total of={proposals} />
            <DataTable
              caption={t('past.caption')}
              rows={proposals.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('past.empty')}</p>}
              columns={[
                {
                  id: 'pair',
                  header: t('past.pair'),
                  names: true,
                  cell: ({ member, federation }) =>
                    t('open.pair', { member: member.name, federation: federation.name }),
                },
                {
                  id: 'by',
                  header: t('past.by'),
                  cell: ({ proposedSide, federation, member, proposedBy }) => (
                    <>
                      <Name of={(proposedSide === 'FEDERATION' ? federation : member).name} />
                      <br />
                      <small>
                        <Name of={proposedBy} />
                      </small>
                    </>
                  ),
                },
                { id: 'at', header: t('past.proposedAt'), cell: ({ proposedAt }) => <Instant at={proposedAt} /> },
                {
                  id: 'status',
                  header: t('past.status'),
                  cell: ({ status }) => <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>,
                },
                {
                  id: 'decided',
                  header: t('past.decided'),
                  cell: (proposal) => <Decided of={proposal} by={proposal.decidedBy} />,
                },
              ]}
            />
            <Pager of={proposals} />
          </>
        )}
      </LoadedOwn>
    </Section>
  );
}
