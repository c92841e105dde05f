import { Name } from '@chengjie/portal-ui/ui/name';
import { formatYuan } from '@chengjie/portal-ui/i18n/format';
import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import type { TieGroupRowFragment } from '../project-page.generated.js';
import '../result.texts.js';

/** Who was equal to whom, and in what. */
export function TieGroups({ groups }: { readonly groups: readonly TieGroupRowFragment[] }) {
  const { t } = useTranslation('projectResult');
  const language = useLanguage();
  if (groups.length === 0) return null;
  const valueOf = ({ measure, value }: TieGroupRowFragment['equalIn'][number]) => {
    const price = measure === 'BID_PRICE' || measure === 'EVALUATED_PRICE';
    return t(`ranking.measure.${measure}`, { value: price ? formatYuan(value, language) : value });
  };
  return (
    <>
      <h3>{t('ranking.ties')}</h3>
      <p>{t('ranking.tiesText')}</p>
      {groups.map(({ bids, equalIn, equalPrices }) => (
        <Card key={bids[0]?.id}>
          <p>
            {t('ranking.tie', {
              places: formatList(
                bids.map(({ place }) => String(place)),
                language,
              ),
              values: formatList(equalIn.map(valueOf), language),
            })}
          </p>
          <ol start={bids[0]?.place}>
            {bids.map(({ id, bidderName, federation }) => (
              <li key={id}>
                <Name of={bidderName} /> {federation && <Tag tone="pine">{t('ranking.federation')}</Tag>}
              </li>
            ))}
          </ol>
          {equalPrices && <p>{t('ranking.equalPrices')}</p>}
        </Card>
      ))}
    </>
  );
}
