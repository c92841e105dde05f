import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import { SecondStepForm } from '../../session/second-step-form.js';
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
  return (
    <Page title={t('step.title')} lead={t('step.lead')}>
      <Card>
        <SecondStepForm ways={ways} onDone={onDone} />
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
