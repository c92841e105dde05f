import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import type { FunctionVersionFragment } from './function-page.generated.js';
import './functions.texts.js';
import { GuidePrice } from './guide-price.js';

/** Fields of a function that differ between versions, in the order in which they are read. */
export const FUNCTION_FIELDS = [
  'name',
  'kind',
  'department',
  'legalBasis',
  'serviceStandard',
  'unit',
  'guidePrice',
  'transferModes',
  'tracks',
  'capabilities',
] as const;

export type FunctionField = (typeof FUNCTION_FIELDS)[number];

/** Shows a field of a function in words. */
export function useFunctionField(): (field: FunctionField, version: FunctionVersionFragment) => ReactNode {
  const { t } = useTranslation(['functions', 'terms', 'catalogs']);
  const language = useLanguage();
  const localized = useLocalized();
  return (field, version) => {
    switch (field) {
      case 'name':
      case 'unit':
        return localized(version[field]);
      case 'kind':
        return t(`terms:kind.${version.kind}`);
      case 'guidePrice':
        return <GuidePrice price={version.guidePrice} unit={version.unit} />;
      case 'transferModes':
        return formatList(
          version.transferModes.map((mode) => t(`terms:mode.${mode}`)),
          language,
        );
      case 'tracks':
        return formatList(
          version.tracks.map((track) => t(`tracks.${track}`)),
          language,
        );
      case 'capabilities':
        return version.capabilities.length === 0 ? t('one.noCapabilities') : version.capabilities.join('；');
      default:
        return version[field];
    }
  };
}
