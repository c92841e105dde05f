import { useIsKept } from '@chengjie/portal-ui/form/kept-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { CorrectScoreSheetDocument, type BidToScoreFragment, type EvaluationPageQuery } from './evaluator.generated.js';
import styles from './evaluator.module.css';
import './scoring.texts.js';
import { SheetForm } from './sheet-form.js';
import { changesOf, correctionOf, sheetInputOf, type SheetChange } from './sheet-input.js';

/** A sheet that was handed in, to be corrected: folded away until it is asked for, or something of it was typed. */
export function CorrectSheet({
  bid,
  sheet,
  projectId,
  criteria,
}: {
  readonly bid: BidToScoreFragment;
  readonly sheet: NonNullable<BidToScoreFragment['mySheet']>;
  readonly projectId: string;
  readonly criteria: NonNullable<EvaluationPageQuery['project']>['criteria'];
}) {
  const { t } = useTranslation(['scoring', 'common']);
  const localized = useLocalized();
  const { act, pending } = useAct(CorrectScoreSheetDocument);
  const keptAs = correctionOf(bid.id);

  function inWords({ before, after, reason }: SheetChange): string {
    if (reason === undefined) return t('correct.points', { before, after });
    return before === after
      ? t('correct.reason', { points: after, reason })
      : t('correct.both', { before, after, reason });
  }

  return (
    <details className={styles.more} open={useIsKept(keptAs)}>
      <summary aria-label={`${t('correct.act')}: ${bid.bidder.name}`}>{t('correct.act')}</summary>
      <p>{t('correct.lead')}</p>
      <SheetForm
        criteria={criteria}
        defaultValues={{ ...sheetInputOf(criteria, sheet.scores), correction: '' }}
        keptAs={keptAs}
        label={t('correct.act')}
        pending={pending}
        question={(scores, form) => {
          const changes = changesOf(sheet.scores, scores);
          if (changes.length === 0)
            form.setError('scores.0.points', { type: 'unchanged', message: t('correct.unchanged') });
          if (changes.length === 0) return undefined;
          return {
            title: t('correct.title', { bidder: bid.bidder.name }),
            text: (
              <>
                <Facts
                  dense
                  facts={[
                    ...criteria.flatMap(({ id, name }) =>
                      changes
                        .filter((change) => change.id === id)
                        .map((change) => ({ label: localized(name), value: inWords(change) })),
                    ),
                    { label: t('correct.correction'), value: form.getValues('correction') },
                  ]}
                />
                <p>{t('correct.lead')}</p>
              </>
            ),
            confirm: t('correct.act'),
          };
        }}
        onAct={(scores, { correction = '' }) => act({ projectId, bidId: bid.id, scores, correction })}
        done={{ done: t('correct.done'), at: bid.id }}
        further={(control) => (
          <TextField
            control={control}
            name="correction"
            long
            label={t('correct.correction')}
            hint={t('correct.correctionHint')}
            minLength={10}
            maxLength={1_000}
            rules={{ required: t('common:form.required') }}
          />
        )}
      />
    </details>
  );
}
