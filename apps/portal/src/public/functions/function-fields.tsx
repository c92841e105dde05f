import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import type { FactValue } from '@chengjie/portal-ui/ui/facts';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import type { FunctionVersionFragment } from './function-page.generated.js';
import './functions.texts.js';
import { GuidePrice } from './guide-price.js';

/** What differs between versions: all that is asked of one but what names it. */
export type FunctionField = Exclude<keyof FunctionVersionFragment, 'id' | 'code' | 'createdAt'>;

const READ_IN_ORDER: { readonly [Field in FunctionField]: true } = {
  name: true,
  kind: true,
  department: true,
  legalBasis: true,
  serviceStandard: true,
  unit: true,
  guidePrice: true,
  transferModes: true,
  tracks: true,
  capabilities: true,
};

/** Fields of a function that differ between versions, in the order in which they are read; one that is forgotten does not compile. */
export const FUNCTION_FIELDS = Object.keys(READ_IN_ORDER) as FunctionField[];

/** Shows a field of a function in words. */
export function useFunctionField(): (field: FunctionField, version: FunctionVersionFragment) => FactValue {
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
