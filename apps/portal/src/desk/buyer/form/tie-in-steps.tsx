import type { EvaluationResult, TieGroup } from '@chengjie/evaluation';
import { formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useLadderWords } from '../terms/ladder-in-words.js';
import type { LadderStepValues } from './ladder.js';
import './scoring.texts.js';

/** Each tie of a result: in what the bids are equal, and what each step of the ladder made of them. */
export function TieInSteps({
  result,
  ...notice
}: {
  readonly result: EvaluationResult;
  readonly ladder: readonly LadderStepValues[];
  readonly criteria: readonly { readonly id: string; readonly name: { readonly zh: string; readonly en: string } }[];
}) {
  const { t } = useTranslation('projectScoring');
  const names = new Map(result.ranking.map(({ bidId, bidderName }) => [bidId, bidderName]));
  if (result.tieGroups.length === 0) return <p>{t('ladder.noTie')}</p>;
  return (
    <Section title={t('ladder.how')} level={3}>
      {result.tieGroups.map((group) => (
        <Card key={group.firstPlace}>
          <Group group={group} names={names} {...notice} />
        </Card>
      ))}
    </Section>
  );
}

function Group({
  group,
  names,
  ladder,
  criteria,
}: {
  readonly group: TieGroup;
  readonly names: ReadonlyMap<string, string>;
  readonly ladder: readonly LadderStepValues[];
  readonly criteria: Parameters<typeof useLadderWords>[0];
}) {
  const { t } = useTranslation(['projectScoring', 'buyerTerms']);
  const words = useLadderWords(criteria);
  const language = useLanguage();
  const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(t('buyerTerms:list'));
  const equal = group.equalIn
    .map(({ measure, value }) => {
      const isPrice = measure === 'BID_PRICE' || measure === 'EVALUATED_PRICE';
      return t(`ladder.measure.${measure}`, { value: isPrice ? formatYuan(value, language) : value });
    })
    .join(t('buyerTerms:list'));
  return (
    <>
      <p>{t('ladder.group', { bids: list(group.bidIds), equal })}</p>
      <ol>
        {group.steps.map(({ ladderStepIndex, bidIds, parts }) => {
          const step = ladder[ladderStepIndex];
          if (!step) return null;
          return (
            <li key={`${ladderStepIndex} ${bidIds.join()}`}>
              {parts.length === 1
                ? t('ladder.partsSame', { step: words(step), bids: list(bidIds) })
                : t('ladder.partsTold', {
                    step: words(step),
                    bids: list(bidIds),
                    parts: parts.map(list).join(t('ladder.then')),
                  })}
            </li>
          );
        })}
      </ol>
    </>
  );
}
