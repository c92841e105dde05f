import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Countdown } from '../../../api/countdown.js';
import { AskedAct } from '../../acts/asked-acts.js';
import { PossibleActs } from '../../acts/possible-acts.js';
import '../project.texts.js';
import { useLapsed } from '../use-lapsed.js';
import { ConfirmStandDownDocument, type StandDownProposalsFragment } from './stand-downs.generated.js';
import './stand-downs.texts.js';

type Proposal = NonNullable<StandDownProposalsFragment['standDownProposals']>[number];

/** Evaluators that an officer of the buyer proposes to stand down after the opening, with what one can do with it; nothing where there is none. */
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
  const { t } = useTranslation(['standDowns', 'project']);
  const {
    id: proposalId,
    number,
    name,
    ground,
    bidder,
    reason,
    proposedAt,
    lapsesAt,
    waitsFor,
    availableTransitions,
  } = of;
  const lapsed = useLapsed(lapsesAt);
  const named = t(`project:recusalGrounds.${ground}`);
  return (
    <Card>
      <h3>
        {t('seat', { number, name })} <Tag tone={lapsed ? undefined : 'amber'}>{t(lapsed ? 'lapsed' : 'waiting')}</Tag>
      </h3>
      <Facts
        facts={[
          {
            label: t('ground'),
            value: bidder ? t('project:recusedOver.of', { ground: named, name: bidder.name }) : named,
          },
          { label: t('reason'), value: reason },
          { label: t('proposedAt'), value: <Instant at={proposedAt} /> },
          {
            label: t('until'),
            value: lapsed ? null : (
              <>
                <Instant at={lapsesAt} /> <Countdown until={lapsesAt} />
              </>
            ),
          },
          { label: t('waits'), value: lapsed ? null : t(`waitsFor.${waitsFor}`) },
        ]}
      />
      {!lapsed && <p>{t('holds')}</p>}
      <PossibleActs
        of={lapsed ? [] : availableTransitions}
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
        }}
      />
    </Card>
  );
}
