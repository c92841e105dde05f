import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Code } from '@chengjie/portal-ui/ui/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The secret of a token that was just made: shown once, to be copied. */
export function TokenSecret({
  name,
  secret,
  onDone,
}: {
  readonly name: string;
  readonly secret: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation(['account', 'common']);
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
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
  );
}
