import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';

/** Who acts on this page, in words: person, role, and whom it is held for. Undefined for visitors. */
export const ActingAsContext = createContext<string | undefined>(undefined);

/** Names who acts, where one looks for the last time before an act. */
export function ActingAs() {
  const { t } = useTranslation('common');
  const who = use(ActingAsContext);
  return who && <p>{t('acting.as', { who })}</p>;
}
