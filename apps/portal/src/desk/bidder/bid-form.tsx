import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import { useGuarded, type Refusal } from '@chengjie/portal-ui/form/refusal';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Card } from '@chengjie/portal-ui/ui/page';
import { useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { BidFields } from './bid-fields.js';
import { provesSubmission } from './bid-proof.js';
import { draftOf, EMPTY_BID, inputOf, submissionOf, type BidInput } from './bid-input.js';
import { SubmitBidDocument, type BidPageQuery, type LotToBidForFragment } from './bid-page.generated.js';
import { newDrawSecret } from './draw-secret.js';
import { LastLook } from './last-look.js';
import { LOT } from './lot-choice.js';
import { isOwned } from './owned-bid.js';
import type { Performer, Ways } from './ways.js';

export interface BidFormProps {
  readonly project: NonNullable<BidPageQuery['project']>;
  readonly lot: LotToBidForFragment;
  readonly ways: Ways;
  /** The members of these ways, as they stand to a bid for the lot. */
  readonly performers: readonly Performer[];
  /** Told whether the receipt is of what was submitted. */
  readonly onSealed: (proven: boolean) => void;
  /** For a bid that is in already: leave it as it is. */
  readonly onCancel?: () => void;
}

/** Fills in a bid, and after a last look seals it in. */
export function BidForm({ project, lot, ways, performers, onSealed, onCancel }: BidFormProps) {
  const { t } = useTranslation('bid');
  const form = useActForm<BidInput>({
    defaultValues:
      lot.myBid && isOwned(lot.myBid)
        ? inputOf(lot.myBid)
        : { ...EMPTY_BID, capacity: ways.self ? 'SELF' : 'VIA_FEDERATION' },
  });
  const kept = useKeptForm(form, draftOf(lot.id), { parameter: LOT });
  const values = useWatch({ control: form.control }) as BidInput;
  const [looking, setLooking] = useState(false);
  const [refused, setRefusal] = useState<Refusal>();
  const [refusal, guarded] = useGuarded(refused);
  const { act, pending } = useAct(SubmitBidDocument);
  /** Kept until the bid is in: said again after a lost connection, it is the same bid. */
  const drawSecret = useRef<string>(undefined);

  async function seal() {
    setRefusal(undefined);
    drawSecret.current ??= newDrawSecret();
    const submission = submissionOf(values, lot.id, drawSecret.current);
    const outcome = await act(submission);
    if (outcome.done) {
      drawSecret.current = undefined;
      kept.forget();
      form.reset(values);
      onSealed(provesSubmission(submission, outcome.payload.bid?.receipt));
      return;
    }
    setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
    // What the rules refuse is put right in the form; after a lost connection the same is simply said again.
    if (!outcome.problem) setLooking(false);
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
        onConfirm={() => void guarded(seal)}
        onBack={() => setLooking(false)}
      />
    );
  }
  return (
    <Card tone="sealed">
      <ActForm
        form={form}
        refusal={refusal}
        kept={kept}
        onSubmit={async () => {
          setRefusal(undefined);
          setLooking(true);
        }}
      >
        <BidFields form={form} values={values} self={ways.self} performers={performers} ceiling={lot.budget.amount} />
        <p>{t('form.sealedNote')}</p>
        <ButtonRow>
          <Button type="submit">{t('form.look')}</Button>
          {onCancel && (
            <Button variant="quiet" onPress={onCancel}>
              {t('form.cancelReplace')}
            </Button>
          )}
        </ButtonRow>
      </ActForm>
    </Card>
  );
}
