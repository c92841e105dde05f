import type { EvaluationResult } from '@chengjie/evaluation';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant, Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AwardedLotFragment } from '../project-page.generated.js';
import '../result.texts.js';

/** Who won, for how much, until when the notice runs, and whether and why the federation step decided it. */
export function Award({
  award,
  result,
}: {
  readonly award: NonNullable<AwardedLotFragment['award']>;
  /** The evaluation's result, once it is read. */
  readonly result: EvaluationResult | undefined;
}) {
  const { t } = useTranslation('projectResult');
  const localized = useLocalized();
  const { bidder, performer, amount, publishedAt, noticeEndsAt, preferential, bidId } = award;
  const group = result?.preferentialGroups.find(({ federationBidIds }) => federationBidIds.includes(bidId));
  return (
    <Section title={t('award.title')} id="award">
      <Card>
        <Facts
          facts={[
            { label: t('award.winner'), value: <Link to={`/organizations/${bidder.id}`}>{bidder.name}</Link> },
            {
              label: t('award.performer'),
              value: performer && <Link to={`/organizations/${performer.id}`}>{performer.name}</Link>,
            },
            {
              label: t('award.amount'),
              value: (
                <strong>
                  <Yuan of={amount} />
                </strong>
              ),
            },
            { label: t('award.published'), value: <Instant at={publishedAt} /> },
            { label: t('award.noticeEnds'), value: <Instant at={noticeEndsAt} /> },
            {
              label: t('award.preferential'),
              value: preferential ? (
                <>
                  <Tag tone="seal">{t('award.isPreferential')}</Tag>
                  <p>
                    {t('award.preferentialWhy', {
                      explanation: group ? localized(group.counterfactual.explanation) : '',
                    })}
                  </p>
                  <Link to="/federations/awards">{t('award.all')}</Link>
                </>
              ) : (
                t('award.notPreferential')
              ),
            },
          ]}
        />
      </Card>
    </Section>
  );
}
