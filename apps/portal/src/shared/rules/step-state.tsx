import { formatDay, formatSentences } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StepStateFragment } from './step-decision.generated.js';
import './step-decisions.texts.js';

/** Until when notices have the federation step, and by which pack. */
export function StepState({ step }: { readonly step: StepStateFragment }) {
  const { t } = useTranslation('stepDecisions');
  const regionName = useRegionName();
  const language = useLanguage();
  const localized = useLocalized();
  const { ended, until, daysLeft, near, region, rulePack } = step;
  const said = { region: regionName(region), day: until ? formatDay(until, language) : '' };
  const [now, over] = until === null ? (['endless', 'ended'] as const) : (['until', 'over'] as const);
  return (
    <>
      <p>
        {formatSentences([t(ended ? over : now, said), t('kept'), t('pack')], language)}{' '}
        <Link to={`/rules/${rulePack.id}`}>{localized(rulePack.title)}</Link>
      </p>
      {near && (
        <Notice tone="warning">
          <p>{t('near', { days: daysLeft ?? 0 })}</p>
        </Notice>
      )}
    </>
  );
}
