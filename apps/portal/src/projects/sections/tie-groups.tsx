import { useTranslation } from 'react-i18next';
import { formatYuan } from '../../i18n/format.js';
import { formatList } from '../../i18n/format-list.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Card } from '../../ui/page.js';
import { Tag } from '../../ui/tag.js';
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
            {bids.map(({ id, bidder, federation }) => (
              <li key={id}>
                {bidder.name} {federation && <Tag tone="pine">{t('ranking.federation')}</Tag>}
              </li>
            ))}
          </ol>
          {equalPrices && <p>{t('ranking.equalPrices')}</p>}
        </Card>
      ))}
    </>
  );
}
