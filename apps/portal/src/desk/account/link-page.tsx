import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { Attention } from '@chengjie/portal-ui/ui/attention';
import { Button, ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ActOutcome } from '../../api/use-act.js';
import { PasswordLinkDocument } from './account.generated.js';
import './account.texts.js';
import { LinkMissing } from './link-missing.js';
import { NewPasswordFields } from './new-password-fields.js';
import { useLinkToken } from './use-link-token.js';

/** What says that a link is void: its account may be there by another link of the same person. */
const VOID = ['LINK_NOT_VALID', 'LOGIN_NAME_TAKEN'];

interface LinkPageProps {
  readonly purpose: 'opening' | 'reset';
  readonly setPassword: (input: {
    token: string;
    password: string;
  }) => Promise<ActOutcome<{ readonly loginName: string | null }>>;
  readonly pending: boolean;
}

/** A page that a one-time link leads to: whoever has the link sets a password, and signs in with it afterwards. */
export function LinkPage(props: LinkPageProps) {
  const token = useLinkToken();
  return <PageOfLink key={token} token={token} {...props} />;
}

function PageOfLink({ token, purpose, setPassword, pending }: LinkPageProps & { readonly token: string | undefined }) {
  const { t } = useTranslation(['account', 'common']);
  const form = useActForm({ defaultValues: { password: '', repeat: '' } });
  const [refusal, setRefusal] = useState<Refusal>();
  const [notValid, setNotValid] = useState<object>();
  const [done, setDone] = useState<{ readonly loginName: string }>();
  const query = useQuery({
    query: PasswordLinkDocument,
    variables: { link: { token: token ?? '', purpose: purpose === 'opening' ? 'OPENING' : 'RESET' } },
    pause: token === undefined || done !== undefined,
    requestPolicy: 'network-only',
  });
  const isVoid = notValid !== undefined || query[0].data?.passwordLinkWorks === false;

  async function submit({ password }: { password: string }) {
    if (token === undefined) return;
    const outcome = await setPassword({ token, password });
    const spent = outcome.done ? undefined : outcome.userErrors.find(({ code }) => VOID.includes(code));
    setNotValid(spent);
    if (outcome.done) setDone({ loginName: outcome.payload.loginName ?? '' });
    else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  if (done) {
    return (
      <Page title={t(`${purpose}.title`)}>
        <Attention to={done}>
          <Notice tone="done" title={t('link.done')}>
            <p>{t('link.doneText', done)}</p>
            <ButtonRow>
              <LinkButton to="/sign-in">{t('common:session.signIn')}</LinkButton>
            </ButtonRow>
          </Notice>
        </Attention>
      </Page>
    );
  }
  return (
    <Page title={t(`${purpose}.title`)} lead={isVoid ? undefined : t(`${purpose}.lead`)}>
      {isVoid ? (
        <VoidLink purpose={purpose} since={notValid} />
      ) : token === undefined ? (
        <LinkMissing />
      ) : (
        <Loaded query={query}>
          {() => (
            <Card>
              <ActForm form={form} onSubmit={submit} refusal={refusal}>
                <NewPasswordFields control={form.control} password="password" repeat="repeat" />
                <ButtonRow>
                  <Button type="submit" pending={pending}>
                    {t('link.submit')}
                  </Button>
                </ButtonRow>
              </ActForm>
            </Card>
          )}
        </Loaded>
      )}
    </Page>
  );
}

/** A link that works no more, mostly since it did its work: one signs in, or sets the password anew. */
function VoidLink({
  purpose,
  since,
}: {
  readonly purpose: 'opening' | 'reset';
  /** The act that found it so; none where it was void when it was opened. */
  readonly since: object | undefined;
}) {
  const { t } = useTranslation(['account', 'common']);
  const notice = (
    <Notice tone="problem" title={t('link.notValid')}>
      <p>{t('link.notValidText')}</p>
      <ButtonRow>
        <LinkButton to="/sign-in">{t('common:session.signIn')}</LinkButton>
        <LinkButton to="/forgotten-password" variant="secondary">
          {t('link.forgotten')}
        </LinkButton>
        {purpose === 'opening' && (
          <LinkButton to="/request-account" variant="secondary">
            {t('opening.anew')}
          </LinkButton>
        )}
      </ButtonRow>
    </Notice>
  );
  return since ? <Attention to={since}>{notice}</Attention> : notice;
}
