import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { useFullRegionName, useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { OwnAreasDocument, type BidPageQuery } from './bid-page.generated.js';
import './bidding.texts.js';
import { Conditions } from './conditions.js';

/** Says to an organization that cannot bid, before it reads what is asked, on which conditions that is; where it is the area, both of them. */
export function NoWay({
  project: { myEligibility, region },
  organizationId,
}: {
  readonly project: NonNullable<BidPageQuery['project']>;
  readonly organizationId: string;
}) {
  const { t } = useTranslation('bidding');
  const language = useLanguage();
  const regionName = useRegionName();
  const fullName = useFullRegionName();
  const unmet = (myEligibility?.conditions ?? []).filter(({ met }) => !met);
  const byArea = unmet.some(({ code }) => code === 'AREA_SERVED' || code === 'AREA_SERVED_WHOLLY');
  const [{ data }] = useQuery({ query: OwnAreasDocument, variables: { id: organizationId }, pause: !byArea });
  const areas = data?.organization?.areas;
  return (
    <Notice tone="warning" title={t('eligibility.none')}>
      <p>{t('eligibility.noneLead')}</p>
      <Conditions conditions={unmet} />
      {areas && (
        <Facts
          dense
          facts={[
            { label: t('eligibility.ownArea'), value: formatList(areas.map(regionName), language) },
            { label: t('eligibility.askedArea'), value: fullName(region) },
          ]}
        />
      )}
    </Notice>
  );
}
