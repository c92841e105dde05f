import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/** A page could not be drawn, or its code could not be fetched. */
export function BrokenPage() {
  const { t } = useTranslation('common');
  const error = useRouteError();
  useEffect(() => {
    // For whoever looks into it with the browser's own tools.
    reportError(error);
  }, [error]);
  return (
    <Page title={t('problem.FAILED.title')}>
      <p>{t('problem.FAILED.text')}</p>
      <ButtonRow>
        <Button onPress={() => location.reload()}>{t('retry')}</Button>
      </ButtonRow>
    </Page>
  );
}
