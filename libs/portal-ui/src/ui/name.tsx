import type { ReactNode } from 'react';
import { useLangOf } from '../i18n/use-language.js';

/** A name or title as it was entered: marked as Chinese on an English page, so that it is spoken and drawn as what it is. */
export function Name({ of }: { readonly of: string }) {
  const lang = useLangOf()(of);
  return lang ? <span lang={lang}>{of}</span> : of;
}

/** What stands in a cell or beside a label: a text is marked as a {@link Name} is, anything else marks its own. */
export function Marking({ children }: { readonly children: ReactNode }) {
  return typeof children === 'string' ? <Name of={children} /> : children;
}
