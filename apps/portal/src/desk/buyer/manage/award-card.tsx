import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/use-act.js';
import { ActProblems } from './act-problems.js';
import './evaluation.texts.js';
import { PublishAwardDocument, type RankedPlaceFragment } from './evaluation.generated.js';

/** The last look before the award: who, how much, whether the federation step decided it, and why. */
export function AwardCard({ lotId, first }: { readonly lotId: string; readonly first: RankedPlaceFragment }) {
  const { t } = useTranslation('projectEvaluation');
  const localized = useLocalized();
  const language = useLanguage();
  const { act, pending } = useAct(PublishAwardDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const { bidder, performer, price, preferentialPlace, explanation } = first;

  async function award() {
    const outcome = await act({ lotId });
    setRefusal(outcome.done ? undefined : outcome);
  }

  return (
    <Section title={t('award.title')} level={3}>
      <Card>
        <Facts
          facts={[
            { label: t('award.to'), value: <strong>{bidder.name}</strong> },
            { label: t('bids.performer'), value: performer?.name },
            { label: t('award.amount'), value: <Yuan of={price} /> },
            { label: t('award.preferential'), value: t(preferentialPlace ? 'award.yes' : 'award.no') },
            { label: t('award.why'), value: localized(explanation) },
          ]}
        />
        <ActProblems refusal={refusal} />
        <ButtonRow>
          <ConfirmButton
            pending={pending}
            title={t('award.ask', { bidder: bidder.name })}
            text={<p>{t('award.askText', { amount: formatYuan(price.amount, language) })}</p>}
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
