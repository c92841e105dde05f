import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { Decided } from '../../shared/decided.js';
import { OpenProposal } from './open-proposal.js';
import { ProposeRole } from './propose-role.js';
import { AllProposalsDocument, OpenProposalsDocument, type ShownProposalFragment } from './roles.generated.js';
import './roles.texts.js';

/** A first proposal belongs to the lists too, though there was none in them yet. */
const WITH_PROPOSALS = { additionalTypenames: ['RoleProposal'] };

const TONES: Record<Schema.RoleProposalStatus, Tone> = {
  PROPOSED: 'amber',
  CONFIRMED: 'amber',
  ACCEPTED: 'pine',
  REFUSED: 'seal',
  WITHDRAWN: 'grey',
  EXPIRED: 'grey',
  ENDED: 'grey',
};

/** Roles of offices by two persons: what waits to be confirmed or accepted, a new proposal, and what became of all. */
export function RolesPage() {
  const { t } = useTranslation('roles');
  const query = useQuery({ query: OpenProposalsDocument, context: WITH_PROPOSALS });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton variant="secondary" to="/desk/accounts">
          {t('accountsLink')}
        </LinkButton>
      }
    >
      <Loaded query={query}>
        {({ roleProposals, offered }) => (
          <>
            <Section title={t('open.title')} id="open">
              {roleProposals.nodes.length === 0 && <p>{t('open.empty')}</p>}
              <Proposals of={roleProposals.nodes} />
            </Section>
            {offered.nodes.length > 0 && (
              <Section title={t('offered.title')} id="offered">
                <p>{t('offered.lead')}</p>
                <Proposals of={offered.nodes} />
              </Section>
            )}
          </>
        )}
      </Loaded>
      <ProposeRole />
      <AllProposals />
    </Page>
  );
}

function Proposals({ of }: { readonly of: readonly ShownProposalFragment[] }) {
  return of.map((proposal) => <OpenProposal key={proposal.id} proposal={proposal} />);
}

function AllProposals() {
  const { t } = useTranslation(['roles', 'terms']);
  const query = useQuery({
    query: AllProposalsDocument,
    variables: { after: useCursor() },
    context: WITH_PROPOSALS,
  });
  return (
    <Section title={t('past.title')} id="all">
      <Loaded query={query}>
        {({ roleProposals }) => (
          <>
            <Total of={roleProposals} />
            <DataTable
              caption={t('past.caption')}
              rows={roleProposals.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('past.empty')}</p>}
              columns={[
                {
                  id: 'who',
                  header: t('open.who'),
                  names: true,
                  cell: ({ displayName, loginName }) => `${displayName} (${loginName})`,
                },
                {
                  id: 'role',
                  header: t('open.role'),
                  cell: ({ role, agency }) => `${t(`terms:role.${role}`)} · ${agency.name}`,
                },
                { id: 'at', header: t('past.proposedAt'), cell: ({ proposedAt }) => <Instant at={proposedAt} /> },
                {
                  id: 'by',
                  header: t('open.by'),
                  cell: ({ proposedBy }) => `${proposedBy.holder} · ${proposedBy.displayName}`,
                },
                {
                  id: 'status',
                  header: t('past.status'),
                  cell: ({ status }) => <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>,
                },
                {
                  id: 'decided',
                  header: t('past.decided'),
                  cell: (proposal) => {
                    const by = proposal.endedBy ?? proposal.decidedBy;
                    const decidedAt = proposal.endedAt ?? proposal.decidedAt;
                    const decisionReason = proposal.endReason ?? proposal.decisionReason;
                    return (
                      <Decided
                        of={{ ...proposal, decidedAt, decisionReason }}
                        by={by && `${by.holder} · ${by.displayName}`}
                      />
                    );
                  },
                },
              ]}
            />
            <Pager of={roleProposals} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
