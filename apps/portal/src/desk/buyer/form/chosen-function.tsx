import { formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import '../../../api/terms.texts.js';
import '../terms/terms.texts.js';
import './form.texts.js';
import type { FunctionChoiceFragment } from './project-form.generated.js';

/** What the chosen function says, so that the notice does not say otherwise. */
export function ChosenFunction({ of }: { readonly of: FunctionChoiceFragment }) {
  const { t } = useTranslation(['projectForm', 'terms', 'buyerTerms']);
  const localized = useLocalized();
  const language = useLanguage();
  const list = (texts: readonly string[]) => texts.join(t('buyerTerms:list'));
  const unit = localized(of.unit);
  return (
    <Section title={t('function.chosen')}>
      <Card>
        <Facts
          dense
          facts={[
            { label: t('function.label'), value: `${of.code} ${localized(of.name)}` },
            { label: t('function.standard'), value: of.serviceStandard },
            { label: t('function.unit'), value: unit },
            {
              label: t('function.guidePrice'),
              value: of.guidePrice
                ? t('function.guidePriceValue', { amount: formatYuan(of.guidePrice.amount, language), unit })
                : null,
            },
            { label: t('function.tracks'), value: list(of.tracks.map((track) => t(`terms:track.${track}`))) },
            { label: t('function.modes'), value: list(of.transferModes.map((mode) => t(`terms:mode.${mode}`))) },
            { label: t('function.capabilities'), value: list(of.capabilities) || null },
            { label: t('function.department'), value: of.department },
            { label: t('function.basis'), value: of.legalBasis },
          ]}
        />
      </Card>
    </Section>
  );
}
