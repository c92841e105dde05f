import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { formatDay, formatYuan } from '@chengjie/portal-ui/i18n/format';
import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Explained } from '@chengjie/portal-ui/ui/explained';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '../projects/result.texts.js';
import styles from './federations.module.css';
import type { PreferredAwardFragment } from './federations.generated.js';
import './federations.texts.js';

/** One preferential award: who was equal and in what, which step decided, and what would have been without it. */
export function PreferredAward({ award }: { readonly award: PreferredAwardFragment }) {
  const { t } = useTranslation(['federations', 'projectResult']);
  const fullName = useFullRegionName();
  const language = useLanguage();
  const localized = useLocalized();
  const { project, amount, publishedAt, performer, preference } = award;
  const { tieGroup, explanation, counterfactual, equalPrices } = preference;
  const wouldBe = new Map(counterfactual.places.map((place) => [place.bid.id, place]));
  return (
    <Card>
      <div className={styles.head}>
        <h3>
          <Link to={`/projects/${project.reference}`}>
            <TitleOf thing={project} />
          </Link>
        </h3>
        <span className={styles.amount}>
          <Yuan of={amount} />
        </span>
      </div>
      <p className={styles.soft}>
        <span>{t('award.published', { day: formatDay(publishedAt, language) })}</span>
        <Link to={`/regions/${project.region.code}`}>
          <Name of={fullName(project.region)} />
        </Link>
        <Link to={`/functions/${project.function.code}`}>
          <Name of={localized(project.function.name)} />
        </Link>
        {performer && (
          <Link to={`/organizations/${performer.id}`}>
            <Name of={t('award.performer', { name: performer.name })} />
          </Link>
        )}
      </p>
      <h4>{t('award.equal')}</h4>
      <p>
        {formatList(
          tieGroup.equalIn.map(({ measure, value }) => {
            const price = measure === 'BID_PRICE' || measure === 'EVALUATED_PRICE';
            return t(`projectResult:ranking.measure.${measure}`, {
              value: price ? formatYuan(value, language) : value,
            });
          }),
          language,
        )}
      </p>
      <h4>{t('award.group')}</h4>
      <DataTable
        caption={t('award.group')}
        rows={tieGroup.bids}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'bidder',
            header: t('award.bidder'),
            names: true,
            cell: ({ bidder, bidderName, federation }) => (
              <span>
                <Link to={`/organizations/${bidder.id}`}>
                  <Name of={bidderName} />
                </Link>{' '}
                {federation && <Tag tone="pine">{t('award.federation')}</Tag>}
              </span>
            ),
          },
          { id: 'is', header: t('award.is'), cell: ({ place }) => t('award.place', { place }) },
          {
            id: 'wouldBe',
            header: t('award.wouldBe'),
            cell: ({ id }) => {
              const place = wouldBe.get(id);
              return place && t(place.from === place.to ? 'award.certain' : 'award.drawn', { ...place });
            },
          },
        ]}
      />
      <h4>{t('award.decided')}</h4>
      <Explained text={localized(explanation)} />
      <h4>{t('award.without')}</h4>
      <p>
        <Name of={localized(counterfactual.explanation)} />
      </p>
      {equalPrices && <p className={styles.flag}>{t('award.flagged')}</p>}
      <p className="no-print">
        <Link to={`/projects/${project.reference}/repeat`}>{t('award.repeat')}</Link>
      </p>
    </Card>
  );
}
