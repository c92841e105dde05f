import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { SubmitScoreSheetDocument, type BidToScoreFragment, type EvaluationPageQuery } from './evaluator.generated.js';
import './scoring.texts.js';
import { SheetForm } from './sheet-form.js';
import { draftOf, sheetInputOf } from './sheet-input.js';

/** One's scores of one bid: kept as they are typed, handed in once. */
export function ScoreSheet({
  bid,
  projectId,
  criteria,
  onBegun,
}: {
  readonly bid: BidToScoreFragment;
  readonly projectId: string;
  readonly criteria: NonNullable<EvaluationPageQuery['project']>['criteria'];
  readonly onBegun: (bidId: string, isBegun: boolean) => void;
}) {
  const { t } = useTranslation('scoring');
  const localized = useLocalized();
  const whyNot = bid.availableTransitions.find(({ key }) => key === 'submitScoreSheet')?.disabledReason;
  const { act, pending } = useAct(SubmitScoreSheetDocument);
  return (
    <SheetForm
      criteria={criteria}
      defaultValues={sheetInputOf(criteria, bid.mySheet?.scores ?? [])}
      keptAs={draftOf(bid.id)}
      label={t('submit')}
      onBegun={(isBegun) => onBegun(bid.id, isBegun)}
      pending={pending}
      whyNot={whyNot ? localized(whyNot) : undefined}
      question={() => ({
        title: t('submitTitle', { bidder: bid.bidder.name }),
        text: <p>{t('submitText')}</p>,
        confirm: t('submitConfirm'),
      })}
      onAct={(scores) => act({ projectId, bidId: bid.id, scores })}
      done={{ done: t('submitted'), next: t('submittedNext'), at: bid.id }}
    />
  );
}
