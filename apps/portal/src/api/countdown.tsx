import { formatSpan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import { useServerNow } from './clock.js';

/** How long until an instant, by the server's clock; not read out at every tick. */
export function Countdown({ until }: { readonly until: string }) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const now = useServerNow();
  if (now === undefined) return <span>{t('time.reading')}</span>;
  const left = Date.parse(until) - now;
  return (
    <span role="timer" aria-live="off">
      {left > 0 ? t('time.left', { span: formatSpan(left, language) }) : t('time.over')}
    </span>
  );
}
