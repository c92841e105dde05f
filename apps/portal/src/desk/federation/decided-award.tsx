import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Explained } from '@chengjie/portal-ui/ui/explained';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant, Yuan } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './federation-desk.module.css';
import type { DecidedAwardFragment } from './preferential.generated.js';

/** One award that the preference decided: who was equal in what, what decided, and what would have been otherwise. */
export function DecidedAward({ award }: { readonly award: DecidedAwardFragment }) {
  const { t } = useTranslation('preferential');
  const fullName = useFullRegionName();
  const localized = useLocalized();
  const { project, preference, performer } = award;
  const { tieGroup, explanation, equalPrices, counterfactual } = preference;
  return (
    <Card>
      <h3>
        <Link to={`/projects/${project.reference}`}>
          <TitleOf thing={project} />
        </Link>{' '}
        {project.exercise && <Tag tone="amber">{t('award.exercise')}</Tag>}
      </h3>
      <p className={styles.soft}>
        {project.reference} · <Name of={fullName(project.region)} /> · {localized(project.function.name)}
      </p>
      <Facts
        dense
        facts={[
          { label: t('award.amount'), value: <Yuan of={award.amount} /> },
          { label: t('award.performer'), value: performer?.name },
          { label: t('award.publishedAt'), value: <Instant at={award.publishedAt} /> },
          { label: t('award.tied'), value: <TiedBids bids={tieGroup.bids} /> },
          {
            label: t('award.equalIn'),
            value: (
              <>
                <EqualIn values={tieGroup.equalIn} />
                {equalPrices && <p className={styles.soft}>{t('award.equalPrices')}</p>}
              </>
            ),
          },
          { label: t('award.decided'), value: <Explained text={localized(explanation)} /> },
          {
            label: t('award.without'),
            value: (
              <>
                <Tag tone={counterfactual.changed ? 'amber' : 'grey'}>
                  {t(counterfactual.changed ? 'award.changed' : 'award.unchanged')}
                </Tag>{' '}
                {localized(counterfactual.explanation)}
              </>
            ),
          },
        ]}
      />
      <Places of={counterfactual.places} />
      <ButtonRow>
        <LinkButton variant="secondary" to={`/projects/${project.reference}`}>
          {t('award.publicPage')}
        </LinkButton>
        <LinkButton variant="secondary" to={`/projects/${project.reference}/repeat`}>
          {t('award.repeat')}
        </LinkButton>
      </ButtonRow>
    </Card>
  );
}

type TieGroup = DecidedAwardFragment['preference']['tieGroup'];

function TiedBids({ bids }: { readonly bids: TieGroup['bids'] }) {
  const { t } = useTranslation('preferential');
  return (
    <ul className={styles.list}>
      {bids.map(({ id, place, federation, bidderName }) => (
        <li key={id}>
          <Name of={t('award.tiedBid', { place, name: bidderName })} />{' '}
          {federation && <Tag tone="pine">{t('award.federation')}</Tag>}
        </li>
      ))}
    </ul>
  );
}

function EqualIn({ values }: { readonly values: TieGroup['equalIn'] }) {
  const { t } = useTranslation('preferential');
  const language = useLanguage();
  return (
    <ul className={styles.list}>
      {values.map(({ measure, value }) => (
        <li key={measure}>
          {t('award.equal', {
            measure: t(`measure.${measure}`),
            value: measure === 'BID_PRICE' || measure === 'EVALUATED_PRICE' ? formatYuan(value, language) : value,
          })}
        </li>
      ))}
    </ul>
  );
}

function Places({ of }: { readonly of: DecidedAwardFragment['preference']['counterfactual']['places'] }) {
  const { t } = useTranslation('preferential');
  return (
    <DataTable
      caption={t('award.placesCaption')}
      rows={of}
      rowId={({ bid }) => bid.id}
      columns={[
        { id: 'bidder', header: t('award.bidder'), names: true, cell: ({ bid }) => bid.bidderName },
        { id: 'actual', header: t('award.actual'), cell: ({ bid }) => t('award.at', { from: bid.place }) },
        {
          id: 'place',
          header: t('award.place'),
          cell: ({ from, to, chance }) =>
            from === to ? t('award.at', { from }) : t('award.between', { from, to, chance }),
        },
      ]}
    />
  );
}
