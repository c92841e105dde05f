import { formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized, type Bilingual } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import './functions.texts.js';

/** The guide price of one unit, or that there is none. */
export function GuidePrice({
  price,
  unit,
}: {
  readonly price: { readonly amount: string } | null;
  readonly unit: Bilingual;
}) {
  const { t } = useTranslation('functions');
  const language = useLanguage();
  const localized = useLocalized();
  return (
    <span>
      {price
        ? t('guidePrice', { price: formatYuan(price.amount, language), unit: localized(unit) })
        : t('noGuidePrice')}
    </span>
  );
}
