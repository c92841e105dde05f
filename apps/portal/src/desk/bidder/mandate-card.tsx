import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { EndBidMandateDocument, type ShownMandateFragment } from './memberships.generated.js';
import './memberships.texts.js';

/** A mandate in force; whoever gave it ends it here. */
export function MandateCard({ mandate, given }: { readonly mandate: ShownMandateFragment; readonly given: boolean }) {
  const { t } = useTranslation('memberships');
  const localized = useLocalized();
  const tell = useTellDone();
  const { act, pending } = useAct(EndBidMandateDocument);
  const { id: mandateId, federation, performer, function: bought, region, from } = mandate;
  return (
    <Card>
      <h3>{t('mandates.given', { performer: performer.name, federation: federation.name })}</h3>
      <Facts
        dense
        facts={[
          {
            label: t('mandates.function'),
            value: `${bought ? localized(bought.name) : t('mandates.any')} · ${region?.fullName ?? t('mandates.anywhere')}`,
          },
          { label: t('mandates.since'), value: <Instant at={from} /> },
        ]}
      />
      {given && (
        <details>
          <summary>{t('mandates.end')}</summary>
          <ReasonForm
            reasonLabel={t('mandates.reason')}
            text={t('mandates.endText')}
            act={t('mandates.end')}
            ask={t('mandates.endAsk')}
            pending={pending}
            onAct={async ({ reason }) => {
              const outcome = await act({ mandateId, reason });
              if (!outcome.done) return outcome;
              tell({ done: t('mandates.ended') });
              return undefined;
            }}
          />
        </details>
      )}
    </Card>
  );
}
