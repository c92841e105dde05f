import { Attention } from '@chengjie/portal-ui/ui/attention';
import { ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './requests.texts.js';

/** What is said once a link was asked for: where it goes, and what to do if it does not come. */
export function MailSent({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useTranslation(['requests', 'common']);
  const [said] = useState({});
  return (
    <Page title={title}>
      <Attention to={said}>
        <Notice tone="done" title={t('sent')}>
          <p>{text}</p>
          <p>{t('notCome')}</p>
          <ButtonRow>
            <LinkButton to="/sign-in" variant="secondary">
              {t('common:session.signIn')}
            </LinkButton>
          </ButtonRow>
        </Notice>
      </Attention>
    </Page>
  );
}
