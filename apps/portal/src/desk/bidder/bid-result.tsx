import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Explained } from '@chengjie/portal-ui/ui/explained';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { useActorName } from '../../shared/actor-name.js';
import { CorrectedSheets } from '../../shared/projects/corrected-sheets.js';
import styles from './bidder.module.css';
import type { OwnBidPageQuery } from './bids.generated.js';

type Result = NonNullable<NonNullable<OwnBidPageQuery['bid']>['result']>;

/** What a bid came to in the evaluation: place, every score, and every reason that an evaluator gave. */
export function BidResult({ result, reference }: { readonly result: Result; readonly reference: string }) {
  const { t } = useTranslation('bids');
  const localized = useLocalized();
  const { awarded, outcome, place, validBidCount: count } = result;
  return (
    <Section
      title={t('result.title')}
      aside={outcome === 'RANKED' && <Tag tone={awarded ? 'won' : 'grey'}>{t(awarded ? 'awarded' : 'notAwarded')}</Tag>}
    >
      <Card>
        <Facts
          facts={[
            { label: t('result.place'), value: place === null ? null : t('place', { place, count }) },
            { label: t('result.totalScore'), value: result.totalScore },
            { label: t('result.priceScore'), value: result.priceScore },
            { label: t('result.explanation'), value: <Explained text={localized(result.explanation)} /> },
          ]}
        />
        <ButtonRow>
          <LinkButton to={`/projects/${reference}`} variant="secondary">
            {t('result.ranking')}
          </LinkButton>
        </ButtonRow>
      </Card>
      {result.scores.length > 0 && (
        <DataTable
          caption={t('result.caption')}
          captionVisible
          rows={result.scores}
          rowId={({ criterionId }) => criterionId}
          columns={[
            { id: 'name', header: t('result.criterion'), names: true, cell: ({ name }) => localized(name) },
            {
              id: 'score',
              header: t('result.score'),
              numeric: true,
              cell: ({ average, maxPoints }) => t('result.of', { average, maximum: formatPoints(maxPoints) }),
            },
            { id: 'sheets', header: t('result.sheets'), cell: ({ sheets }) => <Sheets of={sheets} /> },
          ]}
        />
      )}
      <CorrectedSheets
        of={result.correctedSheets}
        criteria={result.scores.map(({ criterionId: id, name }) => ({ id, name }))}
        names={t('result.title')}
      />
    </Section>
  );
}

function Sheets({ of }: { readonly of: Result['scores'][number]['sheets'] }) {
  const { t } = useTranslation('bids');
  const actorName = useActorName();
  return (
    <ul className={styles.reasons}>
      {of.map(({ evaluator: label, points: given, reason }) => {
        const points = formatPoints(given);
        const evaluator = actorName(label);
        return (
          <li key={label}>
            {reason === '' ? (
              t('result.sheetOnly', { evaluator, points })
            ) : (
              <Name of={t('result.sheet', { evaluator, points, reason })} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
