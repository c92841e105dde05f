import { ActForm, showAtFields, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmDialog } from '@chengjie/portal-ui/ui/confirm';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import type * as Schema from '../../api/schema.generated.js';
import { FindBidInvalidDocument, type BidToScoreFragment } from './evaluator.generated.js';
import styles from './evaluator.module.css';

/** The grounds in the order in which reviews come upon them. */
const CODES: readonly Schema.BidInvalidityCode[] = [
  'NOT_QUALIFIED',
  'NOT_RESPONSIVE',
  'ABNORMALLY_LOW_PRICE',
  'COLLUSION',
  'CONFLICT_OF_INTEREST',
  'FALSE_INFORMATION',
  'OTHER',
];

interface Finding {
  readonly code: Schema.BidInvalidityCode | '';
  readonly reason: string;
}

/** Compliance review: finds a bid invalid, with the ground and the reason that its bidder reads. */
export function FindInvalid({ bid }: { readonly bid: BidToScoreFragment }) {
  const { t } = useTranslation(['scoring', 'common']);
  const form = useForm<Finding>({ defaultValues: { code: '', reason: '' } });
  const { act, pending } = useAct(FindBidInvalidDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, setAsking] = useState(false);
  const required = t('common:form.required');

  async function find({ code, reason }: Finding) {
    if (code === '') return;
    const outcome = await act({ bidId: bid.id, code, reason });
    if (!outcome.done) setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <details className={styles.more}>
      <summary>{t('invalidate.title')}</summary>
      <p>{t('invalidate.lead')}</p>
      <ActForm form={form} refusal={refusal} onSubmit={async () => setAsking(true)}>
        <SelectField
          control={form.control}
          name="code"
          label={t('invalidate.code')}
          options={CODES.map((code) => ({ value: code, label: t(`invalidate.codes.${code}`) }))}
          rules={{ required }}
        />
        <TextField
          control={form.control}
          name="reason"
          long
          label={t('invalidate.reason')}
          hint={t('invalidate.reasonHint')}
          maxLength={1_000}
          rules={{ required }}
        />
        <ButtonRow>
          <Button type="submit" variant="danger" pending={pending}>
            {t('invalidate.submit')}
          </Button>
        </ButtonRow>
      </ActForm>
      <ConfirmDialog
        open={asking}
        onCancel={() => setAsking(false)}
        variant="danger"
        title={t('invalidate.confirmTitle', { name: bid.bidder.name })}
        text={<p>{t('invalidate.confirmText')}</p>}
        confirm={t('invalidate.submit')}
        onConfirm={() => {
          setAsking(false);
          void find(form.getValues());
        }}
      />
    </details>
  );
}
