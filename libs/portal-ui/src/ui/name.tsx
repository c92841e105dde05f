import { Fragment, type ReactNode } from 'react';
import { useLangOf, useLanguage } from '../i18n/use-language.js';

/** Chinese within an English text: 延安街道, Changyi District. */
const CHINESE = /(\p{Script=Han}[\p{Script=Han}\d（）〔〕《》·、]*)/u;

/** As in “甲 joins 乙”: references and abbreviations within a title have none. */
const ENGLISH_WORD = /[a-z]{3,}/;

/** A name or title as it was entered: what of it is Chinese is marked so on an English page, to be spoken and drawn as what it is. */
export function Name({ of }: { readonly of: string }) {
  const lang = useLangOf()(of);
  const language = useLanguage();
  if (lang && !ENGLISH_WORD.test(of)) return <span lang={lang}>{of}</span>;
  if (language === 'zh') return of;
  return of
    .split(CHINESE)
    .map((piece, index) => (
      <Fragment key={index}>{CHINESE.test(piece) ? <span lang="zh-CN">{piece}</span> : piece}</Fragment>
    ));
}

/** What stands in a cell or beside a label: a text is marked as a {@link Name} is, anything else marks its own. */
export function Marking({ children }: { readonly children: ReactNode }) {
  return typeof children === 'string' ? <Name of={children} /> : children;
}
