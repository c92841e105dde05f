import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { Attention } from '@chengjie/portal-ui/ui/attention';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Code } from '@chengjie/portal-ui/ui/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActRefusal } from '../../shared/acts/act-refusal.js';
import { MakeRecoveryCodesDocument } from './second-factors.generated.js';
import './second-factors.texts.js';
import { useBegin } from './use-begin.js';

/** How many codes are left, and how to make new ones. */
export function RecoveryCodes({
  left,
  onCodes,
}: {
  readonly left: number;
  readonly onCodes: (codes: readonly string[] | null) => void;
}) {
  const { t } = useTranslation('secondFactors');
  const { begin, pending } = useBegin(MakeRecoveryCodesDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  return (
    <Card>
      <h3>{t('codes.title')}</h3>
      <p>{t('codes.left', { count: left })}</p>
      <ActRefusal of={refusal} />
      <ConfirmButton
        variant="secondary"
        pending={pending}
        title={t('codes.makeTitle')}
        text={<p>{t('codes.makeText')}</p>}
        confirm={t('codes.make')}
        onConfirm={() =>
          void begin().then((outcome) => {
            setRefusal(outcome.done ? undefined : outcome);
            if (outcome.done) onCodes(outcome.payload.recoveryCodes ?? null);
          })
        }
      >
        {t('codes.make')}
      </ConfirmButton>
    </Card>
  );
}

/** Codes that were just made, to be kept: they are shown this once. */
export function ShownRecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const { t } = useTranslation(['secondFactors', 'common']);
  const [copied, setCopied] = useState(false);
  return (
    <Attention to={codes}>
      <Notice tone="done" title={t('codes.shown')}>
        <p>{t('codes.once')}</p>
        <ul>
          {codes.map((code) => (
            <li key={code}>
              <Code>{code}</Code>
            </li>
          ))}
        </ul>
        <ButtonRow>
          <Button
            variant="secondary"
            onPress={() =>
              void navigator.clipboard.writeText(codes.join('\n')).then(
                () => setCopied(true),
                () => setCopied(false),
              )
            }
          >
            {t(copied ? 'common:copied' : 'common:copy')}
          </Button>
          <Button onPress={onKept}>{t('codes.kept')}</Button>
        </ButtonRow>
      </Notice>
    </Attention>
  );
}
