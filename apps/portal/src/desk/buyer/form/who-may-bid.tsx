import { asksForWholeRegion } from '@chengjie/kernel';
import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type * as Schema from '../../../api/schema.generated.js';
import { ProjectFormOrganizationsDocument, ProjectFormRegionDocument } from './project-form.generated.js';
import { useRules } from './use-rules.js';
import './who-may-bid.texts.js';

/** Whom region and conditions admit, and how many organizations of the register that is now, as matching says of the published project. */
export function WhoMayBid({
  regionCode,
  functionId,
  eligibility,
}: {
  readonly regionCode: string;
  readonly functionId: string;
  readonly eligibility: Schema.EligibilityInput;
}) {
  const { t } = useTranslation('whoMayBid');
  const language = useLanguage();
  const known = regionCode !== '' && functionId !== '' && eligibility.tracks.length > 0;
  const [{ data }] = useQuery({
    query: ProjectFormOrganizationsDocument,
    variables: { terms: { regionCode, functionId, eligibility } },
    pause: !known,
  });
  if (!known) return <Notice>{t('countLater')}</Notice>;
  const count = data?.viewer?.eligibleOrganizationCount;
  if (count === undefined || count === null) return null;
  const admitted = <Admitted regionCode={regionCode} of={eligibility} />;
  return (
    <div aria-live="polite">
      {count === 0 ? (
        <Notice tone="warning" title={t('countNone')}>
          {admitted}
        </Notice>
      ) : (
        <Notice title={t('count', { number: formatCount(count, language) })}>
          {admitted}
          <p>{t('countNote')}</p>
        </Notice>
      )}
    </div>
  );
}

/** What one has to hold of the region, by the rules in force. */
function Admitted({ regionCode, of }: { readonly regionCode: string; readonly of: Schema.EligibilityInput }) {
  const { t } = useTranslation('whoMayBid');
  const fullName = useFullRegionName();
  const { pack } = useRules(regionCode);
  const [{ data }] = useQuery({ query: ProjectFormRegionDocument, variables: { code: regionCode } });
  if (!pack || !data?.region) return null;
  const asked = of.qualificationRequired || of.serviceAreaRequired;
  const region = fullName(data.region);
  return <p>{t(`admits.${asked ? (asksForWholeRegion(pack) ? 'whole' : 'part') : 'any'}`, { region })}</p>;
}
