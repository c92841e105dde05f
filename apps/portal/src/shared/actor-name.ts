import { useTranslation } from 'react-i18next';
import '../api/terms.texts.js';

/** What the API calls an act of the clock. */
const SYSTEM = 'system';
/** What it calls a seat of a panel, whose holder is not told yet. */
const SEAT = /^评审 (\d+)$/;

/** Who did something, as the API records it, in the language on show: what is no name there has words here. */
export function useActorName(): (label: string) => string {
  const { t } = useTranslation('terms');
  return (label) => {
    const number = SEAT.exec(label)?.[1];
    if (number !== undefined) return t('seat', { number });
    return label === SYSTEM ? t('system') : label;
  };
}
