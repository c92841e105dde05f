import type { Titled } from '@chengjie/kernel';
import { useTitle } from '../i18n/use-title.js';
import { Name } from './name.js';

/** What a project or a lot is called in the language on show, marked where that is Chinese on an English page. */
export function TitleOf({ thing }: { readonly thing: Titled }) {
  return <Name of={useTitle()(thing)} />;
}
