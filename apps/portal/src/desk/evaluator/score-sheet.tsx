import { ActForm, showAtFields, useActForm, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { useUnsaved } from '@chengjie/portal-ui/form/leave-guard';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmDialog } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { CriterionFields } from './criterion-fields.js';
import {
  SaveScoreSheetDocument,
  SubmitScoreSheetDocument,
  type BidToScoreFragment,
  type EvaluationPageQuery,
} from './evaluator.generated.js';
import styles from './evaluator.module.css';
import { fieldOfError, isSaved, missingFields, scoresOf, sheetInputOf, type SheetInput } from './sheet-input.js';
import { useKeeping, useKeptSheet } from './use-kept-sheet.js';

/**
 * One's scores of one bid by the frozen criteria: kept as a draft as often as one likes, handed in once. What is not on
 * the platform yet stays on the device.
 */
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
  const { kept, key } = useKeptSheet(bid.id, criteria.length);
  const form = useActForm<SheetInput>({ defaultValues: kept ?? sheetInputOf(criteria, held) });
  const values = useWatch({ control: form.control }) as SheetInput;
  const saved = isSaved(criteria, values, held);
  const keeps = useKeeping(key, values, saved);
  useUnsaved(!saved, { text: t('leaving') });
  const drafting = useAct(SaveScoreSheetDocument);
  const handing = useAct(SubmitScoreSheetDocument);
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, setAsking] = useState(false);

  async function send({ act }: typeof drafting) {
    const scores = scoresOf(criteria, values);
    const outcome = await act({ projectId, bidId: bid.id, scores });
    if (outcome.done) {
      if (act === handing.act) tell({ done: t('submitted'), next: t('submittedNext'), at: bid.id });
      return setRefusal(undefined);
    }
    const userErrors = showAtFields(form, outcome.userErrors, (path) => fieldOfError(path, criteria, scores));
    setRefusal({ ...outcome, userErrors });
  }

  async function saveDraft() {
    if (await form.trigger()) await send(drafting);
  }

  function ask(input: SheetInput) {
    const missing = missingFields(input);
    for (const field of missing) form.setError(field, { type: 'missing', message: t('missing') });
    if (missing.length === 0) setAsking(true);
  }

  return (
    <>
      <ActForm form={form} refusal={refusal} onSubmit={async (input) => ask(input)}>
        <div className={styles.sheet}>
          {criteria.map((criterion, index) => (
            <CriterionFields key={criterion.id} control={form.control} index={index} criterion={criterion} />
          ))}
        </div>
        <KeptWhere saved={saved} keeps={keeps} begun={bid.mySheet !== null} />
        <ButtonRow>
          <Button variant="secondary" pending={drafting.pending} onPress={() => void saveDraft()}>
            {t('save')}
          </Button>
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
          void send(handing);
        }}
      />
    </>
  );
}

/** Says where what is typed is kept by now. */
function KeptWhere({
  saved,
  keeps,
  begun,
}: {
  readonly saved: boolean;
  readonly keeps: boolean;
  readonly begun: boolean;
}) {
  const { t } = useTranslation('scoring');
  if (saved) return <p role="status">{t(begun ? 'saved' : 'fresh')}</p>;
  return (
    <Notice tone="warning">
      <p>{t(keeps ? 'unsaved' : 'notKept')}</p>
    </Notice>
  );
}
