import { ActForm, showAtFields, useActForm, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { useUnsaved } from '@chengjie/portal-ui/form/leave-guard';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card } from '@chengjie/portal-ui/ui/page';
import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { useSession } from '../../session/session.js';
import { BidFields } from './bid-fields.js';
import { provesSubmission } from './bid-proof.js';
import { EMPTY_BID, inputOf, submissionOf, type BidInput } from './bid-input.js';
import { SubmitBidDocument, type BidPageQuery, type LotToBidForFragment } from './bid-page.generated.js';
import { DraftCard } from './draft-card.js';
import { newDrawSecret } from './draw-secret.js';
import { LastLook } from './last-look.js';
import { LOT } from './lot-choice.js';
import { isOwned } from './owned-bid.js';
import type { useBidDraft } from './use-bid-draft.js';
import type { Performer, Ways } from './ways.js';

export interface BidFormProps {
  readonly project: NonNullable<BidPageQuery['project']>;
  readonly lot: LotToBidForFragment;
  readonly ways: Ways;
  /** The members of these ways, as they stand to a bid for the lot. */
  readonly performers: readonly Performer[];
  readonly deviceDraft: ReturnType<typeof useBidDraft>;
  /** Told whether the receipt is of what was submitted. */
  readonly onSealed: (proven: boolean) => void;
  /** For a bid that is in already: leave it as it is. */
  readonly onCancel?: () => void;
}

/** Fills in a bid, keeps it as a draft on this device, and after a last look seals it in. */
export function BidForm({ project, lot, ways, performers, deviceDraft, onSealed, onCancel }: BidFormProps) {
  const { t } = useTranslation('bid');
  const { draft, keep, forget } = deviceDraft;
  const [restored] = useState(draft !== undefined);
  const form = useActForm<BidInput>({
    defaultValues:
      draft?.input ??
      (lot.myBid && isOwned(lot.myBid)
        ? inputOf(lot.myBid)
        : { ...EMPTY_BID, capacity: ways.self ? 'SELF' : 'VIA_FEDERATION' }),
  });
  const values = useWatch({ control: form.control }) as BidInput;
  const [looking, setLooking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [notKept, setNotKept] = useState(false);
  const { act, pending } = useAct(SubmitBidDocument);
  const { otherPerson } = useSession();
  const unsaved = form.formState.isDirty;
  useUnsaved(unsaved, { parameter: LOT });
  const mustSignIn = otherPerson || refusal?.problem === 'SIGNED_OUT';
  useEffect(() => {
    // Signing in again leaves this page: what was typed waits on the device for its author.
    if (mustSignIn && unsaved) void keep(values).then((kept) => kept && form.reset(values, { keepErrors: true }));
  }, [form, keep, mustSignIn, unsaved, values]);
  /** Kept until the bid is in: said again after a lost connection, it is the same bid. */
  const drawSecret = useRef<string>(undefined);

  async function seal() {
    setRefusal(undefined);
    drawSecret.current ??= newDrawSecret();
    const submission = submissionOf(values, lot.id, drawSecret.current);
    const outcome = await act(submission);
    if (outcome.done) {
      drawSecret.current = undefined;
      forget();
      form.reset(values);
      onSealed(provesSubmission(submission, outcome.payload.bid?.receipt));
      return;
    }
    setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
    // What the rules refuse is put right in the form; after a lost connection the same is simply said again.
    if (!outcome.problem) setLooking(false);
  }

  async function saveDraft() {
    const kept = await keep(values);
    setNotKept(!kept);
    if (kept) form.reset(values, { keepErrors: true });
  }

  if (looking) {
    return (
      <LastLook
        project={project}
        lot={lot}
        input={values}
        members={performers}
        refusal={refusal}
        pending={pending}
        onConfirm={() => void seal()}
        onBack={() => setLooking(false)}
      />
    );
  }
  return (
    <>
      {restored && <Notice>{t('draft.restored')}</Notice>}
      <Card tone="sealed">
        <ActForm
          form={form}
          refusal={refusal}
          onSubmit={async () => {
            setRefusal(undefined);
            setLooking(true);
          }}
        >
          <BidFields form={form} values={values} self={ways.self} performers={performers} ceiling={lot.budget.amount} />
          <p>{t('form.sealedNote')}</p>
          <ButtonRow>
            <Button type="submit">{t('form.look')}</Button>
            <Button variant="secondary" onPress={() => void saveDraft()}>
              {t('form.saveDraft')}
            </Button>
            {onCancel && (
              <Button variant="quiet" onPress={onCancel}>
                {t('form.cancelReplace')}
              </Button>
            )}
          </ButtonRow>
        </ActForm>
      </Card>
      {notKept && <Notice tone="problem">{t('draft.notKept')}</Notice>}
      <DraftCard draft={draft} title={lot.title} onDelete={forget} />
    </>
  );
}
