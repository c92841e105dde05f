import { timeToConfirm } from '@chengjie/law';
import { formatHours, formatSpan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';

/** In words, how long a second person has to confirm what one officer proposes: 72 hours, in an exercise divided. */
export function useTimeToConfirm(exerciseFactor: number | null): string {
  const language = useLanguage();
  const time = timeToConfirm(exerciseFactor);
  return exerciseFactor === null ? formatHours(time, language) : formatSpan(time, language);
}
