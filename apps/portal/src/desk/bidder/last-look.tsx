import { readAmount } from '@chengjie/kernel';
import { useNumberedTitle } from '@chengjie/portal-ui/i18n/use-title';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useStatedAmount } from '@chengjie/portal-ui/form/number-fields';
import { ActingAs } from '@chengjie/portal-ui/ui/acting-as';
import { Attention } from '@chengjie/portal-ui/ui/attention';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Prose } from '@chengjie/portal-ui/ui/prose';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import { useLotName } from '../../shared/projects/lot-heading.js';
import { isAboveCeiling, type BidInput } from './bid-input.js';
import type { BidPageQuery, LotToBidForFragment } from './bid-page.generated.js';
import './consents.texts.js';
import { DeadlineClock } from './deadline-clock.js';
import { AgreementTag } from './performer-agreement.js';
import { needsAnswer, type Performer } from './ways.js';

/** All of a bid once more before it is sealed in: confirming it is the act. */
export function LastLook({
  project,
  lot,
  input,
  members,
  refusal,
  pending,
  onConfirm,
  onBack,
}: {
  readonly project: NonNullable<BidPageQuery['project']>;
  readonly lot: LotToBidForFragment;
  readonly input: BidInput;
  readonly members: readonly Performer[];
  /** Why the last try had no answer. */
  readonly refusal: Refusal | undefined;
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation(['bid', 'terms', 'common', 'opportunities', 'consents']);
  const amount = readAmount(input.price.amount).value ?? input.price.amount;
  const stated = useStatedAmount();
  const numberedTitleOf = useNumberedTitle();
  const ceiling = lot.budget.amount;
  const lotName = useLotName(lot, project.lots);
  const performer =
    input.capacity === 'VIA_FEDERATION' ? members.find(({ id }) => id === input.performerId) : undefined;
  return (
    <Card tone="sealed">
      <h3 ref={read} tabIndex={-1}>
        {t('look.title')}
      </h3>
      <p>{t('look.lead')}</p>
      <ActingAs />
      <Facts
        facts={[
          { label: t('opportunities:column.project'), value: numberedTitleOf(project) },
          { label: t('lots.one'), value: lotName },
          { label: t('form.capacity'), value: t(`terms:capacity.${input.capacity}`) },
          { label: t('form.performer'), value: performer?.name },
          { label: t('consents:lot'), value: performer && <AgreementTag agreement={performer.agreement} /> },
          { label: t('form.price'), value: stated(amount) },
          { label: t('form.proposal'), value: <Prose of={input.proposal} /> },
        ]}
      />
      {isAboveCeiling(amount, ceiling) && (
        <Notice tone="warning">
          <p>{t('form.aboveShort')}</p>
        </Notice>
      )}
      {performer && needsAnswer(performer) && (
        <Notice tone="warning">
          <p>{t(`consents:agreementText.${performer.agreement}`)}</p>
        </Notice>
      )}
      <DeadlineClock project={project} />
      {refusal?.problem && (
        <Attention to={refusal}>
          <ProblemNotice problem={refusal.problem} />
          <p>{t('common:form.notSent')}</p>
        </Attention>
      )}
      <ButtonRow>
        <Button pending={pending} onPress={onConfirm}>
          {t(lot.myBid?.status === 'SUBMITTED' ? 'look.replace' : 'look.submit')}
        </Button>
        <Button variant="secondary" disabled={pending} onPress={onBack}>
          {t('look.back')}
        </Button>
      </ButtonRow>
    </Card>
  );
}

/** Brings what has taken the place of the form to reader and screen reader. */
function read(heading: HTMLHeadingElement | null): void {
  heading?.focus();
}
