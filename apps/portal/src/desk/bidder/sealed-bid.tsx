import { Button, ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActRefusal } from '../../shared/acts/act-refusal.js';
import { useToldAct } from '../../shared/acts/use-told-act.js';
import { BidContent } from './bid-content.js';
import { WithdrawBidDocument, type OwnBidFragment } from './bid-page.generated.js';
import { OthersBid } from './others-bid.js';
import { isOwned, provesItself } from './owned-bid.js';
import { Receipt } from './receipt.js';

/** The bid that is sealed in, with its receipt; until the deadline to be replaced or withdrawn. */
export function SealedBid({
  bid,
  title,
  ofLot,
  open,
  unproven,
  onChange,
  changing,
}: {
  readonly bid: OwnBidFragment;
  /** What it bids for. */
  readonly title: string;
  /** Names the lot in a sentence, where the project has several. */
  readonly ofLot: (sentence: string) => string;
  /** Whether the deadline has not passed. */
  readonly open: boolean;
  /** The receipt of the last submission was not of what this device had sent. */
  readonly unproven: boolean;
  /** Replaces it, or bids again; undefined when that is not possible. */
  readonly onChange: (() => void) | undefined;
  /** Whether that is under way: the button keeps its place, so that no other slides under the pointer. */
  readonly changing: boolean;
}) {
  const { t } = useTranslation('bid');
  const { carryOut, pending, refusal } = useToldAct(WithdrawBidDocument);
  const live = bid.status === 'SUBMITTED';
  const changes = useGivenBack(changing);

  const withdraw = () =>
    carryOut(
      { lotId: bid.lot.id },
      { done: ofLot(t('done.withdrawn')), next: t('done.withdrawnNext'), at: bid.lot.id },
    );

  return (
    <Section title={t(live ? 'sealed.title' : 'sealed.titleOfWithdrawn')}>
      <SealState bid={bid} open={open} unproven={unproven} />
      {live && bid.warnings.length > 0 && (
        <Notice tone="warning" title={t('sealed.warnings')}>
          <ul>
            {bid.warnings.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {live && !bid.owned && <OthersBid sealedAt={bid.sealedAt} />}
      <Card tone="sealed">
        {isOwned(bid) && <BidContent bid={bid} />}
        <ActRefusal of={refusal} />
        <ButtonRow>
          {open && onChange && (
            <Button ref={changes} variant="secondary" disabled={changing} onPress={onChange}>
              {t(live ? 'sealed.replace' : 'sealed.again')}
            </Button>
          )}
          {open && live && bid.owned && (
            <ConfirmButton
              variant="danger"
              pending={pending}
              title={ofLot(t('sealed.withdrawTitle', { title }))}
              text={<p>{t('sealed.withdrawText')}</p>}
              confirm={t('sealed.withdrawConfirm')}
              onConfirm={() => void withdraw()}
            >
              {t('sealed.withdraw')}
            </ConfirmButton>
          )}
          <LinkButton variant="quiet" to={`/desk/bids/${bid.id}`}>
            {t('sealed.details')}
          </LinkButton>
        </ButtonRow>
      </Card>
      {isOwned(bid) && <Receipt bid={bid} />}
    </Section>
  );
}

/** Whether the bid is in. It is said so only of what its receipt is of. */
function SealState({
  bid,
  open,
  unproven,
}: {
  readonly bid: OwnBidFragment;
  readonly open: boolean;
  readonly unproven: boolean;
}) {
  const { t } = useTranslation('bid');
  if (bid.status === 'WITHDRAWN') {
    return <Notice title={t('sealed.withdrawn')}>{open && <p>{t('sealed.withdrawnText')}</p>}</Notice>;
  }
  if (bid.sealBroken || unproven || !provesItself(bid)) {
    return (
      <Notice tone="problem" title={t('sealed.broken')}>
        <p>{t(open ? 'sealed.brokenText' : 'sealed.brokenClosed')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="done" title={t('sealed.live')}>
      {open && bid.owned && <p>{t('sealed.liveText')}</p>}
    </Notice>
  );
}

/** A button that the focus goes back to when what it began is given up: what had it is gone. */
function useGivenBack(begun: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(begun);
  useEffect(() => {
    if (before.current && !begun && document.activeElement === document.body) button.current?.focus();
    before.current = begun;
  }, [begun]);
  return button;
}
