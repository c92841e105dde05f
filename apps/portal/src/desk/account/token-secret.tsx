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
  /** Null when the act was said again: only its first answer had it. */
  readonly secret: string | null;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation(['account', 'common']);
  const [copied, setCopied] = useState(false);
  return (
    <Notice tone={secret === null ? 'warning' : 'done'} title={t('tokens.made', { name })}>
      {secret === null ? (
        <p>{t('tokens.lost')}</p>
      ) : (
        <>
          <p>{t('tokens.once')}</p>
          <p>
            <Code>{secret}</Code>
          </p>
        </>
      )}
      <ButtonRow>
        {secret !== null && (
          <Button
            variant="secondary"
            onPress={() =>
              void navigator.clipboard.writeText(secret).then(
                () => setCopied(true),
                () => setCopied(false),
              )
            }
          >
            {t(copied ? 'common:copied' : 'common:copy')}
          </Button>
        )}
        <Button variant="quiet" onPress={onDone}>
          {t('tokens.hide')}
        </Button>
      </ButtonRow>
    </Notice>
  );
}
