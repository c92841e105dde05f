import { Name } from '@chengjie/portal-ui/ui/name';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { ReasonedAct } from '../../shared/acts/asked-acts.js';
import { EndBidMandateDocument, type ShownMandateFragment } from './memberships.generated.js';
import './memberships.texts.js';

/** A mandate in force; whoever gave it ends it here. */
export function MandateCard({ mandate, given }: { readonly mandate: ShownMandateFragment; readonly given: boolean }) {
  const { t } = useTranslation('memberships');
  const fullName = useFullRegionName();
  const localized = useLocalized();
  const { id: mandateId, federation, performer, function: bought, region, from } = mandate;
  return (
    <Card>
      <h3>
        <Name of={t('mandates.given', { performer: performer.name, federation: federation.name })} />
      </h3>
      <Facts
        dense
        facts={[
          {
            label: t('mandates.function'),
            value: `${bought ? localized(bought.name) : t('mandates.any')} · ${region ? fullName(region) : t('mandates.anywhere')}`,
          },
          { label: t('mandates.since'), value: <Instant at={from} /> },
        ]}
      />
      {given && (
        <ReasonedAct
          document={EndBidMandateDocument}
          input={(reason) => ({ mandateId, reason })}
          act={t('mandates.end')}
          ask={t('mandates.endAsk', { federation: federation.name })}
          text={t('mandates.endText')}
          reasonLabel={t('mandates.reason')}
          done={t('mandates.ended')}
        />
      )}
    </Card>
  );
}
