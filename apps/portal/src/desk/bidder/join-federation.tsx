import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Filters, TextFilter, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../../api/use-act.js';
import { ActRefusal } from '../../shared/acts/act-refusal.js';
import { FederationsToJoinDocument, ProposeMembershipDocument } from './memberships.generated.js';
import './memberships.texts.js';

interface Joining {
  readonly memberId: string;
  readonly joined: readonly { readonly federation: { readonly id: string } }[];
  /** Those of the organization that wait for an answer. */
  readonly proposals: readonly { readonly federation: { readonly id: string } }[];
}

/** Finds a federation and asks to join it. */
export function JoinFederation(of: Joining) {
  const { t } = useTranslation('memberships');
  const [text] = useAddressValue('text');
  return (
    <Section title={t('join.title')} id="join">
      <p>{t('join.text')}</p>
      <Filters>
        <TextFilter label={t('join.search')} />
      </Filters>
      {text !== undefined && <Found {...of} text={text} />}
    </Section>
  );
}

const isOf = (id: string, those: Joining['joined']) => those.some(({ federation }) => federation.id === id);

function Found({ memberId, joined, proposals, text }: Joining & { readonly text: string }) {
  const { t } = useTranslation('memberships');
  const fullName = useFullRegionName();
  const tell = useTellDone();
  const query = useQuery({ query: FederationsToJoinDocument, variables: { text } });
  const { act, pending } = useAct(ProposeMembershipDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  async function propose(federationId: string) {
    const outcome = await act({ federationId, memberId });
    setRefusal(outcome.done ? undefined : outcome);
    if (outcome.done) tell({ done: t('join.done') });
  }
  return (
    <>
      <ActRefusal of={refusal} />
      <Loaded query={query}>
        {({ organizations }) => (
          <DataTable
            caption={t('join.title')}
            rows={organizations.nodes}
            rowId={({ id }) => id}
            empty={<p>{t('join.none')}</p>}
            columns={[
              {
                id: 'name',
                header: t('join.search'),
                names: true,
                cell: ({ id, name }) => (
                  <Link to={`/federations/${id}`}>
                    <Name of={name} />
                  </Link>
                ),
              },
              { id: 'region', header: t('join.seat'), cell: ({ region }) => fullName(region) },
              {
                id: 'propose',
                header: t('join.propose'),
                cell: ({ id, name }) =>
                  isOf(id, joined) ? (
                    <Tag tone="pine">{t('join.joined')}</Tag>
                  ) : isOf(id, proposals) ? (
                    <Tag tone="amber">{t('join.pending')}</Tag>
                  ) : (
                    <ConfirmButton
                      variant="quiet"
                      pending={pending}
                      label={t('join.proposeThis', { name })}
                      title={t('join.proposeAsk', { name })}
                      text={<p>{t('join.proposeText')}</p>}
                      confirm={t('join.propose')}
                      onConfirm={() => void propose(id)}
                    >
                      {t('join.propose')}
                    </ConfirmButton>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}
