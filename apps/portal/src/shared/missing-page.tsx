import { ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Missing } from '@chengjie/portal-ui/ui/page-head';
import { useTranslation } from 'react-i18next';

/** The address leads nowhere. */
export function MissingPage() {
  const { t } = useTranslation('common');
  return (
    <Page title={t('problem.NOT_FOUND.title')}>
      <Missing>{t('problem.NOT_FOUND.text')}</Missing>
      <ButtonRow>
        <LinkButton to="/">{t('nav.home')}</LinkButton>
        <LinkButton to="/projects" variant="secondary">
          {t('nav.projects')}
        </LinkButton>
      </ButtonRow>
    </Page>
  );
}
