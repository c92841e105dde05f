import type { UserError } from '@chengjie/portal-ui/form/refusal';
import { Attention } from '@chengjie/portal-ui/ui/attention';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Filters, TextFilter, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import type { Problem } from '@chengjie/portal-ui/ui/problem';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct } from '../../api/use-act.js';
import { ActRefusal } from '../../shared/acts/act-refusal.js';
import { ProposedMember } from './proposed-member.js';
import { membershipIn, useMemberColumns } from './member-columns.js';
import { MemberCandidatesDocument, ProposeMemberDocument, type ListedMemberFragment } from './members.generated.js';
import './members.texts.js';
import { OwnOrganization } from './own-organization.js';

/** Finds an organization and proposes that it joins the federation. */
export function NewMemberPage() {
  const { t } = useTranslation('members');
  const [text] = useAddressValue('text');
  return (
    <Page title={t('new.title')} lead={t('new.lead')} crumbs={[{ to: '/desk/members', label: t('title') }]}>
      <Filters>
        <TextFilter label={t('search')} />
      </Filters>
      <OwnOrganization>
        {(federationId) =>
          text === undefined ? <p>{t('new.before')}</p> : <Candidates federationId={federationId} text={text} />
        }
      </OwnOrganization>
    </Page>
  );
}

/** What is proposed first belongs to the list of proposals too, though there was none in it yet. */
const CHANGED_BY = { additionalTypenames: ['MembershipProposal'] };

function Candidates({ federationId, text }: { readonly federationId: string; readonly text: string }) {
  const { t } = useTranslation('members');
  const query = useQuery({
    query: MemberCandidatesDocument,
    variables: { text, after: useCursor() },
    context: CHANGED_BY,
  });
  const columns = useMemberColumns();
  const { act, pending } = useAct(ProposeMemberDocument);
  const [added, setAdded] = useState<{ readonly name: string }>();
  const [refusal, setRefusal] = useState<{ userErrors: readonly UserError[]; problem?: Problem }>();

  async function add({ id, name }: ListedMemberFragment) {
    const outcome = await act({ federationId, memberId: id });
    setRefusal(outcome.done ? undefined : outcome);
    if (outcome.done) setAdded({ name });
  }

  return (
    <>
      <Attention to={added}>{added && <ProposedMember {...added} />}</Attention>
      <ActRefusal of={refusal} />
      <Loaded query={query}>
        {({ organizations, viewer }) => (
          <>
            <Total of={organizations} />
            <DataTable
              caption={t('new.caption')}
              rows={organizations.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('new.none')}</p>}
              columns={[
                ...columns,
                {
                  id: 'add',
                  header: t('new.add'),
                  cell: (organization) => (
                    <AddCell
                      organization={organization}
                      federationId={federationId}
                      proposed={viewer?.membershipProposals?.nodes.some(({ member }) => member.id === organization.id)}
                      pending={pending}
                      onAdd={() => void add(organization)}
                    />
                  ),
                },
              ]}
            />
            <Pager of={organizations} />
          </>
        )}
      </Loaded>
    </>
  );
}

function AddCell({
  organization,
  federationId,
  proposed = false,
  pending,
  onAdd,
}: {
  readonly organization: ListedMemberFragment;
  readonly federationId: string;
  /** Whether a membership of it is proposed and waits for an answer. */
  readonly proposed?: boolean | undefined;
  readonly pending: boolean;
  readonly onAdd: () => void;
}) {
  const { t } = useTranslation('members');
  const { name } = organization;
  if (organization.id === federationId) return <Tag>{t('self')}</Tag>;
  if (membershipIn(organization, federationId)) return <Tag tone="pine">{t('isMember')}</Tag>;
  if (organization.isFederation) return <Tag>{t('isFederation')}</Tag>;
  if (proposed) return <Tag tone="amber">{t('isProposed')}</Tag>;
  return (
    <ConfirmButton
      variant="quiet"
      pending={pending}
      label={t('new.addThis', { name })}
      title={t('new.confirmTitle', { name })}
      text={<p>{t('new.confirmText')}</p>}
      confirm={t('new.add')}
      onConfirm={onAdd}
    >
      {t('new.add')}
    </ConfirmButton>
  );
}
