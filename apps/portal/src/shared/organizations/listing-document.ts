import { dayOf } from '@chengjie/kernel';
import type { Further, InWords } from '@chengjie/portal-ui/form/reason-form';
import { useTranslation } from 'react-i18next';
import './listing.texts.js';

/** What is asked of the paper on which something about a list is decided, or based: the names are those of the input. */
export function useDocumentFields(of: 'decision' | 'basis'): readonly Further[] {
  const { t } = useTranslation('listing');
  return [
    { field: 'name', label: t(`${of}.name`), lengths: { least: 2, most: 100 } },
    { field: 'number', label: t(`${of}.number`), lengths: { least: 1, most: 100 } },
    { field: 'issuedOn', label: t(`${of}.issuedOn`), day: true },
  ];
}

/** What was entered of it. */
export function documentOf({ name = '', number = '', issuedOn = '' }: InWords) {
  return { name, number, issuedOn: dayOf(issuedOn) };
}
