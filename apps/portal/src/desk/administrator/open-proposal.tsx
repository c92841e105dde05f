import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';
import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import { useAct } from '../../api/use-act.js';
import {
  ConfirmRoleDocument,
  RefuseRoleDocument,
  WithdrawRoleProposalDocument,
  type ShownProposalFragment,
} from './roles.generated.js';
import './roles.texts.js';

/** A proposal that waits, with what one can do with it. */
export function OpenProposal({ proposal }: { readonly proposal: ShownProposalFragment }) {
  const { t } = useTranslation(['roles', 'terms']);
  const localized = useLocalized();
  const { displayName, loginName, role, agency, region, reason, proposedBy, expiresAt, availableTransitions } =
    proposal;
  const reasons = new Set(
    availableTransitions.flatMap(({ disabledReason }) => (disabledReason ? [localized(disabledReason)] : [])),
  );
  const can = (key: string) => availableTransitions.some((each) => each.key === key && !each.disabled);
  return (
    <Card>
      <h3>
        {t(`terms:role.${role}`)} · {displayName}
      </h3>
      <Facts
        dense
        facts={[
          { label: t('open.who'), value: `${displayName} (${loginName})` },
          { label: t('open.agency'), value: agency.name },
          { label: t('open.region'), value: region.fullName },
          { label: t('open.reason'), value: reason },
          { label: t('open.by'), value: `${proposedBy.holder} · ${proposedBy.displayName}` },
          { label: t('open.expires'), value: <Instant at={expiresAt} /> },
        ]}
      />
      {[...reasons].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {can('confirmRole') && <Confirm proposal={proposal} />}
      {can('refuseRole') && <Refuse proposalId={proposal.id} />}
      {can('withdrawRoleProposal') && <Withdraw proposalId={proposal.id} />}
    </Card>
  );
}

function Confirm({ proposal: { id, role, displayName, agency } }: { readonly proposal: ShownProposalFragment }) {
  const { t } = useTranslation(['roles', 'terms']);
  const { act, pending } = useAct(ConfirmRoleDocument);
  const [refusal, setRefusal] = useState<Refusal>();

  async function confirm() {
    const outcome = await act({ proposalId: id });
    setRefusal(outcome.done ? undefined : outcome);
  }

  return (
    <>
      {refusal?.problem && <ProblemNotice problem={refusal.problem} />}
      {refusal?.userErrors.map(({ code, message }) => (
        <Notice key={code} tone="problem">
          <p>{message}</p>
        </Notice>
      ))}
      <ButtonRow>
        <ConfirmButton
          pending={pending}
          title={t('open.confirmTitle', { role: t(`terms:role.${role}`), name: displayName })}
          text={<p>{t('open.confirmText', { agency: agency.name })}</p>}
          confirm={t('open.confirm')}
          onConfirm={() => void confirm()}
        >
          {t('open.confirm')}
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

function Refuse({ proposalId }: { readonly proposalId: string }) {
  const { t } = useTranslation('roles');
  const { act, pending } = useAct(RefuseRoleDocument);
  return (
    <details>
      <summary>{t('open.refuse')}</summary>
      <ReasonForm
        reasonLabel={t('open.decisionReason')}
        text={t('open.refuseText')}
        act={t('open.refuse')}
        ask={t('open.refuseAsk')}
        pending={pending}
        onAct={async ({ reason }) => {
          const outcome = await act({ proposalId, reason });
          return outcome.done ? undefined : outcome;
        }}
      />
    </details>
  );
}

function Withdraw({ proposalId }: { readonly proposalId: string }) {
  const { t } = useTranslation('roles');
  const { act, pending } = useAct(WithdrawRoleProposalDocument);
  return (
    <details>
      <summary>{t('open.withdraw')}</summary>
      <ReasonForm
        reasonLabel={t('open.decisionReason')}
        text={t('open.withdrawText')}
        act={t('open.withdraw')}
        ask={t('open.withdrawAsk')}
        pending={pending}
        onAct={async ({ reason }) => {
          const outcome = await act({ proposalId, reason });
          return outcome.done ? undefined : outcome;
        }}
      />
    </details>
  );
}
