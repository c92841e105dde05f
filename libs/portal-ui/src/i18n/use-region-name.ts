import { fullRegionName, regionName } from '@chengjie/kernel';
import { useLanguage } from './use-language.js';

/** What a region is called in the language on show; where it has no English name, its Chinese one. */
export function useRegionName(): (region: { readonly code: string; readonly name: string }) => string {
  const language = useLanguage();
  return (region) => regionName(region, language);
}

/** The names of a region and of those that contain it in the language on show; what has no English name stands in Chinese. */
export function useFullRegionName(): (region: { readonly code: string; readonly fullName: string }) => string {
  const language = useLanguage();
  return (region) => fullRegionName(region, language);
}
