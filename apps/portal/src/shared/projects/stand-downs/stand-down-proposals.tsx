import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { AskedAct, ReasonedAct } from '../../acts/asked-acts.js';
import { PossibleActs } from '../../acts/possible-acts.js';
import '../project.texts.js';
import { ProposalStatusTag, useProposalFacts } from '../proposal-facts.js';
import { useStanding } from '../use-standing.js';
import {
  ConfirmStandDownDocument,
  RefuseStandDownDocument,
  WithdrawStandDownDocument,
  type StandDownProposalsFragment,
} from './stand-downs.generated.js';
import './stand-downs.texts.js';

type Proposal = NonNullable<StandDownProposalsFragment['standDownProposals']>[number];

const LENGTHS = { least: 2, most: 1_000 };

/** Evaluators that an officer of the buyer proposed to stand down after the opening, with what one can do with it; nothing where there is none. */
export function StandDownProposals({
  of: { standDownProposals: proposals },
}: {
  readonly of: StandDownProposalsFragment;
}) {
  const { t } = useTranslation('standDowns');
  if (!proposals || proposals.length === 0) return null;
  return (
    <Section title={t('title')} id="stand-downs">
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.id} of={proposal} />
      ))}
    </Section>
  );
}

/** One whose time runs out while it is on show has lapsed: nothing can be done with it, as the server says from then on. */
function ProposalCard({ of }: { readonly of: Proposal }) {
  const standing = useStanding(of);
  return (
    <Card>
      <ProposalFacts of={standing} />
      {standing.status === of.status && <ProposalActs of={of} />}
    </Card>
  );
}

function ProposalFacts({ of }: { readonly of: Proposal }) {
  const { t } = useTranslation(['standDowns', 'project']);
  const { number, name, ground, bidder, reason, ofMany, waitsFor, decisionReason } = of;
  const named = t(`project:recusalGrounds.${ground}`);
  return (
    <>
      <h3>
        {t('seat', { number, name })} <ProposalStatusTag of={of} />
      </h3>
      <Facts
        facts={[
          {
            label: t('ground'),
            value: bidder ? t('project:recusedOver.of', { ground: named, name: bidder.name }) : named,
          },
          { label: t('reason'), value: reason },
          ...useProposalFacts(of, ofMany ? t('ofMany') : undefined),
          { label: t('decisionReason'), value: decisionReason },
        ]}
      />
      {waitsFor && <p>{t('holds')}</p>}
    </>
  );
}

function ProposalActs({ of }: { readonly of: Proposal }) {
  const { t } = useTranslation('standDowns');
  const { id: proposalId, name, availableTransitions } = of;
  return (
    <PossibleActs
      of={availableTransitions}
      acts={{
        confirmStandDown: (
          <AskedAct
            document={ConfirmStandDownDocument}
            input={{ proposalId }}
            act={t('confirm')}
            ask={t('confirmAsk', { name })}
            text={t('confirmText')}
            done={t('confirmed')}
            next={t('confirmedNext')}
          />
        ),
        refuseStandDown: (
          <ReasonedAct
            document={RefuseStandDownDocument}
            input={(reason) => ({ proposalId, reason })}
            act={t('refuse')}
            ask={t('refuseAsk', { name })}
            text={t('refuseText')}
            reasonLabel={t('why')}
            lengths={LENGTHS}
            done={t('refused')}
          />
        ),
        withdrawStandDown: (
          <ReasonedAct
            document={WithdrawStandDownDocument}
            input={(reason) => ({ proposalId, reason })}
            act={t('withdraw')}
            ask={t('withdrawAsk', { name })}
            text={t('withdrawText')}
            reasonLabel={t('why')}
            lengths={LENGTHS}
            done={t('withdrawn')}
          />
        ),
      }}
    />
  );
}
