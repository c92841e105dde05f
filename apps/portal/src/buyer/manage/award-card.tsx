import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import type { Refusal } from '../../form/act-form.js';
import { formatYuan } from '../../i18n/format.js';
import { useLanguage, useLocalized } from '../../i18n/use-language.js';
import { ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm.js';
import { Facts } from '../../ui/facts.js';
import { Card, Section } from '../../ui/page.js';
import { Yuan } from '../../ui/values.js';
import { ActProblems } from './act-problems.js';
import './evaluation.texts.js';
import { PublishAwardDocument, type RankedPlaceFragment } from './evaluation.generated.js';

/** The last look before the award: who, how much, whether the federation step decided it, and why. */
export function AwardCard({ projectId, first }: { readonly projectId: string; readonly first: RankedPlaceFragment }) {
  const { t } = useTranslation('projectEvaluation');
  const localized = useLocalized();
  const language = useLanguage();
  const { act, pending } = useAct(PublishAwardDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const { bidder, performer, price, preferentialPlace, explanation } = first;

  async function award() {
    const outcome = await act({ projectId });
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
