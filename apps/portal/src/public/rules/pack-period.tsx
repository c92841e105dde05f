import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import { forceOf } from './force.js';
import '../../shared/rules/rules.texts.js';

const TONES = { current: 'pine', past: 'grey', future: 'sky' } as const;

/** From when to when a pack is in force, and whether it is now. */
export function PackPeriod({
  pack,
  now,
}: {
  readonly pack: { readonly effectiveFrom: string; readonly effectiveTo: string | null };
  readonly now: string;
}) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const force = forceOf(pack, now);
  const from = formatDay(pack.effectiveFrom, language);
  return (
    <span>
      {pack.effectiveTo ? t('period', { from, to: formatDay(pack.effectiveTo, language) }) : t('since', { from })}{' '}
      <Tag tone={TONES[force]}>{t(force)}</Tag>
    </span>
  );
}

/** Where a pack counts: the whole country, or a region by its code. */
export function usePackRegion(): (code: string) => string {
  const { t } = useTranslation('rules');
  return (code) => (code === 'CN' ? t('country') : code === '22' ? t('province') : t('regionCode', { code }));
}
