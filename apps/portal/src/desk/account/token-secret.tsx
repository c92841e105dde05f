import { Attention } from '@chengjie/portal-ui/ui/attention';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Code } from '@chengjie/portal-ui/ui/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A token that was just made. */
export interface MadeToken {
  readonly name: string;
  readonly secret: string;
}

/** Its secret: shown once, to be copied, and the reader is led to it. */
export function TokenSecret({ made, onDone }: { readonly made: MadeToken; readonly onDone: () => void }) {
  const { name, secret } = made;
  const { t } = useTranslation(['account', 'common']);
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Attention to={made}>
      <Notice tone="done" title={t('tokens.made', { name })}>
        <p>{t('tokens.once')}</p>
        <p>
          <Code>{secret}</Code>
        </p>
        <ButtonRow>
          <Button variant="secondary" onPress={copy}>
            {t(copied ? 'common:copied' : 'common:copy')}
          </Button>
          <Button variant="quiet" onPress={onDone}>
            {t('tokens.hide')}
          </Button>
        </ButtonRow>
      </Notice>
    </Attention>
  );
}
