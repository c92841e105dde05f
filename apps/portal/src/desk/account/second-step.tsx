import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import { useAct } from '../../api/use-act.js';
import { SecondFactorForm } from '../../session/second-factor-form.js';
import { FinishSignInDocument } from '../../session/second-factor.generated.js';
import '../../session/second-factor.texts.js';

/** The second step of signing in: the second factor. */
export function SecondStep({
  ways,
  onDone,
  onAgain,
}: {
  readonly ways: readonly Schema.SecondFactorWay[];
  readonly onDone: () => Promise<void>;
  readonly onAgain: () => void;
}) {
  const { t } = useTranslation('secondFactor');
  const { act, pending } = useAct(FinishSignInDocument, { keyed: false, nameless: true });
  return (
    <Page title={t('step.title')} lead={t('step.lead')}>
      <Card>
        <SecondFactorForm
          nameless
          ways={ways}
          pending={pending}
          give={async (given) => {
            const outcome = await act({ ...given, issueToken: false });
            if (outcome.done) await onDone();
            return outcome;
          }}
        />
        <p>{t('step.lost')}</p>
        <ButtonRow>
          <Button variant="quiet" onPress={onAgain}>
            {t('step.again')}
          </Button>
        </ButtonRow>
      </Card>
    </Page>
  );
}
