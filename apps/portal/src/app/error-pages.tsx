import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button, ButtonRow, LinkButton } from '../ui/button.js';
import { Page } from '../ui/page.js';

/** The address leads nowhere. */
export function MissingPage() {
  const { t } = useTranslation('common');
  return (
    <Page title={t('problem.NOT_FOUND.title')}>
      <p>{t('problem.NOT_FOUND.text')}</p>
      <ButtonRow>
        <LinkButton to="/">{t('nav.home')}</LinkButton>
        <LinkButton to="/projects" variant="secondary">
          {t('nav.projects')}
        </LinkButton>
      </ButtonRow>
    </Page>
  );
}

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
