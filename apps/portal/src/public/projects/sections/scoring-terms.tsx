import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import '../notice.texts.js';
import { sumOfPoints } from '../points.js';
import type { ScoringTermsFragment } from '../project-page.generated.js';

/** How bids are compared; where they are scored, each criterion with its points, which add up to 100 with the price. */
export function ScoringTerms({ project }: { readonly project: ScoringTermsFragment }) {
  const { t } = useTranslation('projectNotice');
  const localized = useLocalized();
  const { evaluationMethod, priceWeight, criteria } = project;
  const technical = criteria.some((criterion) => criterion.technical);
  const rows = criteria.map(({ id, name, maxPoints, technical: marked }) => ({
    id,
    name: localized(name),
    points: formatPoints(maxPoints),
    how: marked ? `${t('scoring.panel')}${t('scoring.technical')}` : (t('scoring.panel') as string),
  }));
  if (evaluationMethod === 'COMPREHENSIVE_SCORING') {
    const weight = formatPoints(priceWeight);
    rows.unshift({ id: 'price', name: t('scoring.price'), points: weight, how: t('scoring.priceHow', { weight }) });
  }
  const points = sumOfPoints(rows.map((row) => row.points));
  return (
    <Section title={t('scoring.title')} id="scoring">
      <p>{t(`scoring.${evaluationMethod}`)}</p>
      {technical && <p>{t('scoring.technicalStep')}</p>}
      {rows.length > 0 && (
        <DataTable
          caption={t('scoring.caption')}
          rows={[...rows, { id: 'sum', name: t('scoring.sum'), points, how: t('scoring.sumHow') }]}
          rowId={({ id }) => id}
          columns={[
            { id: 'name', header: t('scoring.criterion'), names: true, cell: ({ name }) => name },
            { id: 'points', header: t('scoring.points'), numeric: true, cell: (row) => row.points },
            { id: 'how', header: t('scoring.how'), cell: ({ how }) => how },
          ]}
        />
      )}
    </Section>
  );
}
