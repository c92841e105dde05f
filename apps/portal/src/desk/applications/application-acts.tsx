import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
import type { ShownApplication } from './application-page.js';
import {
  AskForMaterialDocument,
  NoteAppealDocument,
  RefuseApplicationDocument,
  WithdrawApplicationDocument,
} from './applications.generated.js';
import './applications.texts.js';
import './applying.texts.js';
import { GrantForm } from './grant-form.js';
import { SupplyForm } from './supply-form.js';

/** What one can do with an application, and what stands against it now. */
export function ApplicationActs({ application }: { readonly application: ShownApplication }) {
  const { t } = useTranslation(['applications', 'applying']);
  const { id: applicationId, name, availableTransitions } = application;
  const possible = availableTransitions.filter(({ disabled, key }) => !disabled || key === 'grantApplication');
  if (availableTransitions.every(({ disabled }) => disabled)) return null;
  return (
    <Section title={t('page.acts')} id="acts">
      <PossibleActs
        of={possible}
        acts={{
          supplyMaterial: <SupplyForm application={application} />,
          withdrawApplication: (
            <AskedAct
              document={WithdrawApplicationDocument}
              input={{ applicationId }}
              act={t('applying:acts.withdraw')}
              ask={t('applying:acts.withdrawAsk', { name })}
              text={t('applying:acts.withdrawText')}
              done={t('applying:acts.withdrawn')}
              variant="secondary"
            />
          ),
          grantApplication: <GrantForm application={application} />,
          askForMaterial: (
            <ReasonedAct
              document={AskForMaterialDocument}
              input={(text) => ({ applicationId, text })}
              act={t('applying:acts.ask')}
              ask={t('applying:acts.askAsk', { name })}
              text={t('applying:acts.askText')}
              reasonLabel={t('applying:acts.askLabel')}
              lengths={{ least: 5, most: 2000 }}
              done={t('applying:acts.asked')}
            />
          ),
          refuseApplication: (
            <ReasonedAct
              document={RefuseApplicationDocument}
              input={(reason) => ({ applicationId, reason })}
              act={t('applying:acts.refuse')}
              ask={t('applying:acts.refuseAsk', { name })}
              text={t('applying:acts.refuseText')}
              reasonLabel={t('applying:acts.refuseLabel')}
              lengths={{ least: 10, most: 2000 }}
              done={t('applying:acts.refused')}
            />
          ),
          noteAppeal: (
            <ReasonedAct
              document={NoteAppealDocument}
              input={(appeal) => ({ applicationId, appeal })}
              act={t('applying:acts.appeal')}
              ask={t('applying:acts.appealAsk', { name })}
              text={t('applying:acts.appealText')}
              reasonLabel={t('applying:acts.appealLabel')}
              done={t('applying:acts.appealed')}
            />
          ),
        }}
      />
    </Section>
  );
}
