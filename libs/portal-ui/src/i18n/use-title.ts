import { titlesOf, type Titled } from '@chengjie/kernel';
import { useLanguage } from './use-language.js';

/** What a project or a lot is called in the language on show; without an English title, by its Chinese one. */
export function useTitle(): (of: Titled) => string {
  const language = useLanguage();
  return (of) => titlesOf(of)[language];
}
