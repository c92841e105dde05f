import { Name } from '@chengjie/portal-ui/ui/name';
import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { useStatedAmount } from '@chengjie/portal-ui/form/number-fields';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { Explained } from '@chengjie/portal-ui/ui/explained';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useToldAct } from '../../../shared/acts/use-told-act.js';
import { useOfLot } from '../../../shared/projects/lot-heading.js';
import { isUnderWay } from '../../../shared/projects/stages.js';
import { ActProblems } from './act-problems.js';
import './evaluation.texts.js';
import { PublishAwardDocument, type LotToAwardFragment, type RankedPlaceFragment } from './evaluation.generated.js';

type LotUnderWay = Pick<LotToAwardFragment, 'id' | 'status'>;

/** The last look before the award: who, how much, whether the federation step decided it, and why. */
export function AwardCard({
  lot,
  lots,
  first,
}: {
  readonly lot: LotToAwardFragment;
  /** All of the project. */
  readonly lots: readonly LotUnderWay[];
  readonly first: RankedPlaceFragment;
}) {
  const { t } = useTranslation('projectEvaluation');
  const localized = useLocalized();
  const stated = useStatedAmount();
  const titleOf = useTitle();
  const { carryOut, pending, refusal } = useToldAct(PublishAwardDocument);
  const ofLot = useOfLot(lot, lots);
  const { bidder, performer, price, preferentialPlace, explanation } = first;

  const award = () =>
    carryOut({ lotId: lot.id }, ({ project }) => {
      const left = (project?.lots ?? []).filter(({ status }) => isUnderWay(status)).length;
      const next = left === 0 ? t('award.doneNext') : t('award.doneNextLots', { number: left });
      return { done: ofLot(t('award.done')), next, at: lot.id };
    });

  function askText(): string {
    const amount = stated(price.amount);
    if (lots.length === 1) return t('award.askText', { amount });
    // The names of the panel, which is one for all lots, are published when the last of them has ended.
    const last = lots.filter(({ status }) => isUnderWay(status)).every(({ id }) => id === lot.id);
    return t(last ? 'award.askTextLastLot' : 'award.askTextLot', { amount, title: titleOf(lot) });
  }

  return (
    <Section title={t('award.title')} level={3}>
      <Card>
        <Facts
          facts={[
            {
              label: t('award.to'),
              value: (
                <strong>
                  <Name of={bidder.name} />
                </strong>
              ),
            },
            { label: t('bids.performer'), value: performer?.name },
            { label: t('award.amount'), value: stated(price.amount) },
            { label: t('award.preferential'), value: t(preferentialPlace ? 'award.yes' : 'award.no') },
            { label: t('award.why'), value: <Explained text={localized(explanation)} /> },
          ]}
        />
        <ActProblems refusal={refusal} />
        <ButtonRow>
          <ConfirmButton
            pending={pending}
            title={ofLot(t('award.ask', { bidder: bidder.name }))}
            text={<p>{askText()}</p>}
            confirm={t('award.confirm')}
            onConfirm={() => void award()}
          >
            {t('award.confirm')}
          </ConfirmButton>
        </ButtonRow>
      </Card>
    </Section>
  );
}
