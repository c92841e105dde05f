import { evaluate, EvaluationInputError, type EvaluationResult } from '@chengjie/evaluation';
import { fenToYuan } from '@chengjie/kernel';
import { SelectBox } from '@chengjie/portal-ui/form/select-field';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LadderStepValues } from './ladder.js';
import { previewInput, SCENARIOS, type Scenario } from './preview-input.js';
import { problemsOf } from './problems.js';
import './scoring.texts.js';
import { stepOf } from './steps.js';
import { TieInSteps } from './tie-in-steps.js';
import { scoringOf, type TermsValues } from './values.js';

/** Example bids, ranked at once by the very program that ranks the real ones. */
export function LadderPreview({
  terms,
  ladder,
}: {
  readonly terms: TermsValues;
  readonly ladder: readonly LadderStepValues[];
}) {
  const { t } = useTranslation('projectScoring');
  const [scenario, setScenario] = useState<Scenario>('ONE_FEDERATION');
  const scoring = useMemo(() => scoringOf(terms), [terms]);
  const ready = !problemsOf(terms).some(({ path }) => stepOf(path) === 'evaluation');
  const result = useMemo(
    () =>
      ready && terms.evaluationMethod !== ''
        ? resultOf(() =>
            evaluate(
              previewInput(
                {
                  method: terms.evaluationMethod || 'FIXED_PRICE',
                  procedure: terms.procedure || 'OPEN_TENDER',
                  regime: terms.regime || 'STATUTORY',
                  budget: terms.budget.amount,
                  ...{ ...scoring, ladder },
                },
                scenario,
                {
                  federation: (letter) => t('ladder.federationName', { letter }),
                  organization: (letter) => t('ladder.organizationName', { letter }),
                },
              ),
            ),
          )
        : undefined,
    [ready, terms.evaluationMethod, terms.procedure, terms.regime, terms.budget.amount, scoring, ladder, scenario, t],
  );
  return (
    <>
      <SelectBox
        label={t('ladder.scenario')}
        options={SCENARIOS.map((value) => ({ value, label: t(`ladder.scenarios.${value}`) }))}
        value={scenario}
        onChange={(value) => setScenario(value as Scenario)}
      />
      {result ? (
        <div aria-live="polite">
          <Ranking result={result} />
          <TieInSteps result={result} criteria={scoring.criteria} ladder={ladder} />
          <p>
            <small>{t('ladder.example')}</small>
          </p>
        </div>
      ) : (
        <Notice>{t('ladder.notYet')}</Notice>
      )}
    </>
  );
}

/** Terms that cannot be ranked yet have no result; everything else that goes wrong is a fault. */
function resultOf(run: () => EvaluationResult): EvaluationResult | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof EvaluationInputError) return undefined;
    throw error;
  }
}

function Ranking({ result }: { readonly result: EvaluationResult }) {
  const { t } = useTranslation('projectScoring');
  const localized = useLocalized();
  return (
    <DataTable
      caption={t('ladder.rankingCaption')}
      rows={result.ranking}
      rowId={({ bidId }) => bidId}
      columns={[
        { id: 'place', header: t('ladder.place'), numeric: true, cell: ({ place }) => place },
        { id: 'bidder', header: t('ladder.bidder'), names: true, cell: ({ bidderName }) => bidderName },
        { id: 'total', header: t('ladder.total'), numeric: true, cell: ({ total }) => total ?? '—' },
        {
          id: 'price',
          header: t('ladder.price'),
          numeric: true,
          cell: ({ bidPriceFen }) => <Yuan of={{ amount: fenToYuan(bidPriceFen) }} />,
        },
        {
          id: 'decided',
          header: t('ladder.decided'),
          cell: ({ place }) => {
            const decision = result.decisions[place - 1];
            return decision ? localized(decision.explanation) : '—';
          },
        },
      ]}
    />
  );
}
