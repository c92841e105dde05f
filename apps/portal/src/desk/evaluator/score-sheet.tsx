import { ActForm, showAtFields, useActForm, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmDialog } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { CriterionFields } from './criterion-fields.js';
import { SubmitScoreSheetDocument, type BidToScoreFragment, type EvaluationPageQuery } from './evaluator.generated.js';
import styles from './evaluator.module.css';
import { draftOf, fieldOfError, missingFields, scoresOf, sheetInputOf, type SheetInput } from './sheet-input.js';

/** One's scores of one bid by the frozen criteria: kept as they are typed, handed in once. */
export function ScoreSheet({
  bid,
  projectId,
  criteria,
}: {
  readonly bid: BidToScoreFragment;
  readonly projectId: string;
  readonly criteria: NonNullable<EvaluationPageQuery['project']>['criteria'];
}) {
  const { t } = useTranslation('scoring');
  const localized = useLocalized();
  const whyNot = bid.availableTransitions.find(({ key }) => key === 'submitScoreSheet')?.disabledReason;
  const held = bid.mySheet?.scores ?? [];
  const form = useActForm<SheetInput>({ defaultValues: sheetInputOf(criteria, held) });
  const kept = useKeptForm(form, draftOf(bid.id));
  const values = useWatch({ control: form.control }) as SheetInput;
  const handing = useAct(SubmitScoreSheetDocument);
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, setAsking] = useState(false);

  async function send() {
    const scores = scoresOf(criteria, values);
    const outcome = await handing.act({ projectId, bidId: bid.id, scores });
    if (outcome.done) {
      kept.forget();
      tell({ done: t('submitted'), next: t('submittedNext'), at: bid.id });
      return setRefusal(undefined);
    }
    const userErrors = showAtFields(form, outcome.userErrors, (path) => fieldOfError(path, criteria, scores));
    setRefusal({ ...outcome, userErrors });
  }

  function ask(input: SheetInput) {
    const missing = missingFields(input);
    for (const field of missing) form.setError(field, { type: 'missing', message: t('missing') });
    if (missing.length === 0) setAsking(true);
  }

  return (
    <>
      <ActForm form={form} refusal={refusal} kept={kept} onSubmit={async (input) => ask(input)}>
        <div className={styles.sheet}>
          {criteria.map((criterion, index) => (
            <CriterionFields key={criterion.id} control={form.control} index={index} criterion={criterion} />
          ))}
        </div>
        <ButtonRow>
          <Button type="submit" pending={handing.pending} disabled={Boolean(whyNot)}>
            {t('submit')}
          </Button>
        </ButtonRow>
        {whyNot && <p>{localized(whyNot)}</p>}
      </ActForm>
      <ConfirmDialog
        open={asking}
        onCancel={() => setAsking(false)}
        title={t('submitTitle', { bidder: bid.bidder.name })}
        text={<p>{t('submitText')}</p>}
        confirm={t('submitConfirm')}
        onConfirm={() => {
          setAsking(false);
          void send();
        }}
      />
    </>
  );
}
