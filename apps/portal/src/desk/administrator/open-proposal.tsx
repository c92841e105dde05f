import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card } from '@chengjie/portal-ui/ui/page';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
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
  const { id: proposalId, displayName, loginName, accountSince, role, agency, region, availableTransitions } = proposal;
  const { reason, proposedBy, expiresAt } = proposal;
  // What is confirmed is decided: why it cannot be decided again is no news.
  const waits = proposal.status === 'PROPOSED' ? availableTransitions : [];
  const reasons = new Set(waits.flatMap(({ disabledReason }) => (disabledReason ? [localized(disabledReason)] : [])));
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
          { label: t('open.since'), value: <Instant at={accountSince} /> },
          { label: t('open.agency'), value: agency.name },
          { label: t('open.region'), value: region.fullName },
          { label: t('open.reason'), value: reason },
          { label: t('open.by'), value: `${proposedBy.holder} · ${proposedBy.displayName}` },
          { label: t('open.expires'), value: <End at={expiresAt} /> },
        ]}
      />
      {[...reasons].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {can('confirmRole') && (
        <AskedAct
          document={ConfirmRoleDocument}
          input={{ proposalId }}
          act={t('open.confirm')}
          ask={t('open.confirmTitle', { role: t(`terms:role.${role}`), name: displayName })}
          text={t('open.confirmText', { agency: agency.name })}
          done={t('open.confirmed')}
        />
      )}
      {can('refuseRole') && (
        <ReasonedAct
          document={RefuseRoleDocument}
          input={(given) => ({ proposalId, reason: given })}
          act={t('open.refuse')}
          ask={t('open.refuseAsk')}
          text={t('open.refuseText')}
          reasonLabel={t('open.decisionReason')}
          done={t('open.refused')}
        />
      )}
      {can('withdrawRoleProposal') && (
        <ReasonedAct
          document={WithdrawRoleProposalDocument}
          input={(given) => ({ proposalId, reason: given })}
          act={t('open.withdraw')}
          ask={t('open.withdrawAsk')}
          text={t('open.withdrawText')}
          reasonLabel={t('open.decisionReason')}
          done={t('open.withdrawn')}
        />
      )}
    </Card>
  );
}
