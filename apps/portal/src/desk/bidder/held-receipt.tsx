import { ActForm, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { problemOf } from '@chengjie/portal-ui/ui/problem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import './bid.texts.js';
import styles from './bidder.module.css';
import { ReceiptOnRecordDocument } from './bids.generated.js';
import {
  findingOf,
  numberOf,
  receiptOfFile,
  type HeldReceipt,
  type ReceiptFinding,
  type RecordedReceipt,
} from './receipt-check.js';

/**
 * Compares a receipt that its holder has kept with the record of the bid: where a whole older state was put back, nothing else
 * shows it.
 */
export function HeldReceiptCheck({ bidId, last }: { readonly bidId: string; readonly last: RecordedReceipt }) {
  const { t } = useTranslation('bid');
  const client = useClient();
  const form = useActForm({ defaultValues: { number: '' } });
  const [file, setFile] = useState<HeldReceipt>();
  const [noFile, setNoFile] = useState(false);
  const [finding, setFinding] = useState<ReceiptFinding>();
  const [refusal, setRefusal] = useState<Refusal>();

  async function read(chosen: File | undefined) {
    const held = chosen && receiptOfFile(await chosen.text());
    setFinding(undefined);
    setFile(held);
    setNoFile(chosen !== undefined && !held);
    if (held) form.setValue('number', held.number, { shouldValidate: true });
  }

  async function check(typed: string) {
    const number = numberOf(typed) ?? '';
    const { data, error } = await client
      .query(ReceiptOnRecordDocument, { id: bidId, number }, { requestPolicy: 'network-only' })
      .toPromise();
    setRefusal(error && { userErrors: [], problem: problemOf(error) });
    const held = file?.number === number ? file : { number };
    setFinding(error ? undefined : findingOf(held, data?.bid?.receiptOnRecord ?? null, last));
  }

  return (
    <Section title={t('held.title')}>
      <Card>
        <p>{t('held.text')}</p>
        <ActForm form={form} onSubmit={({ number }) => check(number)} refusal={refusal}>
          <TextField
            control={form.control}
            name="number"
            label={t('held.number')}
            rules={{ validate: (typed) => numberOf(typed) !== undefined || t('held.malformed') }}
          />
          <label className={styles.heldFile}>
            {t('held.file')}
            <input type="file" accept="application/json" onChange={({ target }) => void read(target.files?.[0])} />
          </label>
          <ButtonRow>
            <Button type="submit" variant="secondary">
              {t('held.check')}
            </Button>
          </ButtonRow>
        </ActForm>
        {noFile && (
          <Notice tone="warning">
            <p>{t('held.noFile')}</p>
          </Notice>
        )}
        {finding && (
          <Notice tone={TONES[finding]}>
            <p>{t(`held.${finding}`, { revision: last.revision, number: last.number })}</p>
          </Notice>
        )}
      </Card>
    </Section>
  );
}

const TONES = { MATCHES: 'done', REPLACED: 'warning', MISSING: 'problem', DIFFERS: 'problem' } as const;
