import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Question } from '@chengjie/portal-ui/ui/confirm';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProveIdentityDocument } from '../api/prove-identity.generated.js';
import { useAct } from '../api/use-act.js';
import { SecondFactorForm } from './second-factor-form.js';
import { OwnFactorWaysDocument } from './second-factor.generated.js';
import './second-factor.texts.js';

/**
 * Asks who one is, before an act that is asked again: over the page, so that nothing of it is lost.
 * @param onEnd told whether it was proved; then the act goes on
 */
export function ProveIdentity({ onEnd }: { readonly onEnd: (proven: boolean) => void }) {
  const { t } = useTranslation(['secondFactor', 'common']);
  return (
    <Question title={t('prove.title')} onCancel={() => onEnd(false)}>
      <p>{t('prove.lead')}</p>
      <Asked onProven={() => onEnd(true)} />
      <ButtonRow>
        <Button variant="secondary" onPress={() => onEnd(false)}>
          {t('common:cancel')}
        </Button>
      </ButtonRow>
    </Question>
  );
}

function Asked({ onProven }: { readonly onProven: () => void }) {
  const query = useQuery({ query: OwnFactorWaysDocument, requestPolicy: 'network-only' });
  const { act, pending } = useAct(ProveIdentityDocument, { keyed: false });
  return (
    <Loaded query={query}>
      {({ viewer }) => (
        <SecondFactorForm
          ways={viewer?.secondFactorWays ?? []}
          pending={pending}
          give={async (given) => {
            const outcome = await act(given);
            if (outcome.done) onProven();
            return outcome;
          }}
        />
      )}
    </Loaded>
  );
}
