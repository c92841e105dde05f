import { titlesOf, type Titled } from '@chengjie/kernel';
import { useLanguage } from './use-language.js';

/** What a project or a lot is called in the language on show; without an English title, by its Chinese one. */
export function useTitle(): (of: Titled) => string {
  const language = useLanguage();
  return (of) => titlesOf(of)[language];
}

/** The same in the other language of the portal. */
export function useOtherTitle(): (of: Titled) => string {
  const language = useLanguage();
  return (of) => titlesOf(of)[language === 'zh' ? 'en' : 'zh'];
}

/** The title behind the reference, where a sentence or a fact names a project. */
export function useNumberedTitle(): (of: Titled & { readonly reference: string }) => string {
  const titleOf = useTitle();
  return (of) => `${of.reference} ${titleOf(of)}`;
}
