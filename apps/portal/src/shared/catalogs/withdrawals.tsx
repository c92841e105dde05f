import { Name } from '@chengjie/portal-ui/ui/name';
import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { keptAddress } from '../address.js';
import type { ShownWithdrawalFragment } from './withdrawals.generated.js';
import './withdrawals.texts.js';

/** Why a region does not go by an edition of its own, or will not from a day to come. */
export function Withdrawals({
  of,
  path,
}: {
  readonly of: readonly ShownWithdrawalFragment[];
  /** Address of the catalog. */
  readonly path: string;
}) {
  const { t } = useTranslation('withdrawals');
  const regionName = useRegionName();
  const language = useLanguage();
  const [search] = useSearchParams();
  return of.map(({ id, number, effectiveFrom, effective, reason, decidedAt, region, office }) => (
    <Notice
      key={id}
      tone="warning"
      title={t(effective ? 'since' : 'from', {
        ...{ region: regionName(region), number, day: formatDay(effectiveFrom, language) },
      })}
    >
      <p>
        {t('why')}
        <Name of={reason} />
      </p>
      <p>
        {t('by', { office: office.name, day: formatDay(decidedAt, language) })}{' '}
        <Link to={keptAddress(path, search, { region: region.code, edition: number })}>{t('read', { number })}</Link>
      </p>
    </Notice>
  ));
}
