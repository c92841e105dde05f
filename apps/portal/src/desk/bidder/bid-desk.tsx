import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { useForgottenWhen, useIsKept } from '@chengjie/portal-ui/form/kept-form';
import { Done, useTellDone } from '@chengjie/portal-ui/ui/done';
import { PageProblem } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../api/clock.js';
import '../../api/terms.texts.js';
import { useSession } from '../../session/session.js';
import { LotHeading, useOfLot } from '../../shared/projects/lot-heading.js';
import { BidForm } from './bid-form.js';
import { draftOf, takesBids } from './bid-input.js';
import type { BidPageQuery, LotToBidForFragment } from './bid-page.generated.js';
import './bid.texts.js';
import { DeadlineClock } from './deadline-clock.js';
import { LotChoice, usePickedLot } from './lot-choice.js';
import { LotConsents } from './lot-consents.js';
import { NoWay } from './no-way.js';
import { SealedBid } from './sealed-bid.js';
import { performersOf, waysOf, type Performer } from './ways.js';

type BidProject = NonNullable<BidPageQuery['project']>;

/** The part of the bid page where one bids; between the bid that is in and the form stands what one has to know. */
export function BidDesk({
  project,
  children,
}: {
  readonly project: BidProject;
  /** Given the members that can be bid for in the picked lot, and whether bids are taken. */
  readonly children: (performers: readonly Performer[], open: boolean) => ReactNode;
}) {
  const { viewer } = useSession();
  const organizationId = viewer?.acting?.organization?.id;
  const lot = usePickedLot(project.lots);
  if (!viewer || !organizationId || !lot) return <PageProblem problem="FORBIDDEN" />;
  return (
    <>
      <LotChoice lots={project.lots} picked={lot} />
      <LotHeading of={lot} lots={project.lots} level={2} />
      <LotDesk key={lot.id} project={project} lot={lot} organizationId={organizationId}>
        {children}
      </LotDesk>
    </>
  );
}

function LotDesk({
  project,
  lot,
  organizationId,
  children,
}: {
  readonly project: BidProject;
  readonly lot: LotToBidForFragment;
  readonly organizationId: string;
  readonly children: (performers: readonly Performer[], open: boolean) => ReactNode;
}) {
  const { t } = useTranslation(['bid', 'bidding', 'terms']);
  const titleOf = useTitle();
  const tell = useTellDone();
  const ofLot = useOfLot(lot, project.lots);
  const [editing, setEditing] = useState(false);
  const [unproven, setUnproven] = useState(false);
  const open = takesBids(project, useServerNow());
  const { myBid } = lot;
  const ways = waysOf(project.myEligibility ?? { eligible: false, forMembers: [] });
  const performers = performersOf(ways.members, lot.performerAgreements);
  const live = myBid?.status === 'SUBMITTED';
  // By what has happened, not by a clock, which may be wrong.
  useForgottenWhen(project.status !== 'PUBLISHED', draftOf(lot.id));
  const begun = useIsKept(draftOf(lot.id));
  const [sent, setSent] = useState(false);
  const filling = open && ways.any && (!myBid || editing);
  return (
    <>
      <DeadlineClock project={project} />
      {!open && <Closed status={project.status} />}
      {open && !ways.any && <NoWay project={project} organizationId={organizationId} />}
      <Done at={lot.id} />
      {myBid && (
        <SealedBid
          bid={myBid}
          title={titleOf(lot)}
          ofLot={ofLot}
          open={open}
          unproven={unproven}
          onChange={ways.any && (myBid.owned || !live) ? () => setEditing(true) : undefined}
          changing={editing}
        />
      )}
      <LotConsents lot={lot} members={performers} open={open} />
      {children(performers, open)}
      {filling && (
        <Section title={t(live ? 'form.replaceTitle' : 'form.title')} led={editing}>
          <BidForm
            project={project}
            lot={lot}
            ways={ways}
            performers={performers}
            onSealed={(proven) => {
              setSent(true);
              setUnproven(!proven);
              setEditing(false);
              tell({ done: ofLot(t(live ? 'done.replaced' : 'done.sealed')), next: t('done.next'), at: lot.id });
            }}
            {...(editing && { onCancel: () => setEditing(false) })}
          />
        </Section>
      )}
      {begun && !sent && open && ways.any && !filling && <Notice>{t('draft.waiting')}</Notice>}
    </>
  );
}

function Closed({ status }: { readonly status: BidProject['status'] }) {
  const { t } = useTranslation(['bidding', 'terms']);
  const other = status === 'CANCELLED' || status === 'FAILED' || status === 'DRAFT';
  return (
    <Notice tone="warning" title={t(other ? 'closed.otherTitle' : 'closed.title')}>
      <p>{other ? t('closed.other', { status: t(`terms:status.${status}`) }) : t('closed.text')}</p>
    </Notice>
  );
}
