import { Name } from '@chengjie/portal-ui/ui/name';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card } from '@chengjie/portal-ui/ui/page';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
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
  const fullName = useFullRegionName();
  const { id: proposalId, displayName, loginName, accountSince, role, agency, region, availableTransitions } = proposal;
  const { reason, proposedBy, expiresAt, decidedAt } = proposal;
  return (
    <Card>
      <h3>
        {t(`terms:role.${role}`)} · <Name of={displayName} />
      </h3>
      <Facts
        dense
        facts={[
          { label: t('open.who'), value: `${displayName} (${loginName})` },
          { label: t('open.since'), value: <Instant at={accountSince} /> },
          { label: t('open.agency'), value: agency.name },
          { label: t('open.region'), value: fullName(region) },
          { label: t('open.reason'), value: reason },
          { label: t('open.by'), value: `${proposedBy.holder} · ${proposedBy.displayName}` },
          { label: t('open.expires'), value: <End at={expiresAt} /> },
        ]}
      />
      <PossibleActs
        of={availableTransitions}
        // What is confirmed is decided: why it cannot be decided again is no news.
        toldWhyNot={decidedAt === null ? 'p' : null}
        acts={{
          confirmRole: (
            <AskedAct
              document={ConfirmRoleDocument}
              input={{ proposalId }}
              act={t('open.confirm')}
              ask={t('open.confirmTitle', { role: t(`terms:role.${role}`), name: displayName })}
              text={t('open.confirmText', { agency: agency.name })}
              done={t('open.confirmed')}
            />
          ),
          refuseRole: (
            <ReasonedAct
              document={RefuseRoleDocument}
              input={(given) => ({ proposalId, reason: given })}
              act={t('open.refuse')}
              ask={t('open.refuseAsk', { role: t(`terms:role.${role}`), name: displayName })}
              text={t('open.refuseText')}
              reasonLabel={t('open.decisionReason')}
              done={t('open.refused')}
            />
          ),
          withdrawRoleProposal: (
            <ReasonedAct
              document={WithdrawRoleProposalDocument}
              input={(given) => ({ proposalId, reason: given })}
              act={t('open.withdraw')}
              ask={t('open.withdrawAsk', { role: t(`terms:role.${role}`), name: displayName })}
              text={t('open.withdrawText')}
              reasonLabel={t('open.decisionReason')}
              done={t('open.withdrawn')}
            />
          ),
        }}
      />
    </Card>
  );
}
