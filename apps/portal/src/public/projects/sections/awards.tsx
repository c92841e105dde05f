import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { End, Instant, Yuan } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LotHeading } from '../../../shared/projects/lot-heading.js';
import type { AwardedLotFragment, PreferredGroupFragment } from '../project-page.generated.js';
import '../result.texts.js';

/** The awards that are published, lot by lot. */
export function Awards({
  lots,
  preferredOf,
}: {
  readonly lots: readonly AwardedLotFragment[];
  /** Where the federation step decided in a lot, once it is read. */
  readonly preferredOf: (lotId: string) => readonly PreferredGroupFragment[] | undefined;
}) {
  const { t } = useTranslation('projectResult');
  if (!lots.some(({ award }) => award)) return null;
  return (
    <Section title={t('award.title')} id="award">
      {lots.map(
        (lot) =>
          lot.award && (
            <Fragment key={lot.id}>
              <LotHeading of={lot} lots={lots} section="award" />
              <Award award={lot.award} preferred={preferredOf(lot.id)} />
            </Fragment>
          ),
      )}
    </Section>
  );
}

/** Who won, for how much, until when the notice runs, and whether and why the federation step decided it. */
function Award({
  award,
  preferred,
}: {
  readonly award: NonNullable<AwardedLotFragment['award']>;
  readonly preferred: readonly PreferredGroupFragment[] | undefined;
}) {
  const { t } = useTranslation('projectResult');
  const localized = useLocalized();
  const { bidder, performer, amount, publishedAt, noticeEndsAt, noticeProvisional, preferential, bid } = award;
  const group = preferred?.find(({ federationBidIds }) => federationBidIds.nodes.includes(bid.id));
  return (
    <Card>
      <Facts
        facts={[
          {
            label: t('award.winner'),
            value: (
              <Link to={`/organizations/${bidder.id}`}>
                <Name of={bidder.name} />
              </Link>
            ),
          },
          {
            label: t('award.performer'),
            value: performer && (
              <Link to={`/organizations/${performer.id}`}>
                <Name of={performer.name} />
              </Link>
            ),
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
          {
            label: t('award.noticeEnds'),
            value: (
              <>
                <End at={noticeEndsAt} />
                {noticeProvisional && <p>{t('award.noticeProvisional')}</p>}
              </>
            ),
          },
          {
            label: t('award.preferential'),
            value: preferential ? (
              <>
                <Tag tone="stamp">{t('award.isPreferential')}</Tag>
                <p>
                  <Name
                    of={t('award.preferentialWhy', {
                      explanation: group ? localized(group.counterfactual.explanation) : '',
                    })}
                  />
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
  );
}
