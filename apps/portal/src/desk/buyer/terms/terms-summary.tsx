import { useStatedAmount } from '@chengjie/portal-ui/form/number-fields';
import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { useLocalized, type Bilingual } from '@chengjie/portal-ui/i18n/use-language';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Prose } from '@chengjie/portal-ui/ui/prose';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../../api/schema.generated.js';
import '../../../api/terms.texts.js';
import { LadderInWords, type WordedStep } from './ladder-in-words.js';
import './terms.texts.js';

/** The terms of a project as they are shown before saving, before publishing and afterwards. */
export interface ShownTerms extends Omit<
  Schema.ProjectTermsInput,
  'regionCode' | 'functionId' | 'tieLadder' | 'exerciseFactor' | 'eligibility' | 'criteria' | 'procedureApproval'
> {
  readonly procedureApproval: Schema.ProcedureApprovalInput | null;
  readonly region: { readonly code: string; readonly fullName: string };
  /** Code, name and version of the function. */
  readonly functionName: string;
  readonly serviceStandard?: string | undefined;
  readonly exerciseFactor: number | null;
  readonly eligibility: Omit<Schema.EligibilityInput, 'minimumRating'> & { readonly minimumRating: number | null };
  readonly criteria: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly maxPoints: string;
    readonly technical?: boolean | null | undefined;
  }[];
  readonly tieLadder: readonly WordedStep[];
}

/** All terms of a project, to be read before they are saved or frozen. */
export function TermsSummary({ terms, level = 2 }: { readonly terms: ShownTerms; readonly level?: 2 | 3 }) {
  const { t } = useTranslation(['buyerTerms', 'terms', 'common']);
  const fullName = useFullRegionName();
  const stated = useStatedAmount();
  const yesNo = (value: boolean) => t(value ? 'common:yes' : 'common:no');
  const { eligibility } = terms;
  return (
    <>
      <Card>
        <Facts
          facts={[
            { label: t('title'), value: terms.title },
            { label: t('titleEn'), value: terms.titleEn && <span lang="en">{terms.titleEn}</span> },
            { label: t('region'), value: fullName(terms.region) },
            { label: t('function'), value: terms.functionName },
            { label: t('standard'), value: terms.serviceStandard },
            { label: t('description'), value: <Prose of={terms.description} /> },
            { label: t('transferMode'), value: t(`terms:mode.${terms.transferMode}`) },
            { label: t('regime'), value: t(`terms:regime.${terms.regime}`) },
            { label: t('procedure'), value: t(`terms:procedure.${terms.procedure}`) },
            {
              label: t('approval'),
              value: terms.procedureApproval && t('approvalText', { ...terms.procedureApproval }),
            },
            { label: t('fundingSource'), value: t(`terms:funding.${terms.fundingSource}`) },
            { label: t('civilAffairs'), value: yesNo(terms.civilAffairsMoney) },
            { label: t('terms:budget'), value: stated(terms.budget.amount) },
            {
              label: t('exercise'),
              value: terms.exerciseFactor === null ? null : t('exerciseFactor', { factor: terms.exerciseFactor }),
            },
          ]}
        />
      </Card>
      <Section title={t('conditions')} level={level}>
        <Card>
          <Facts
            facts={[
              { label: t('only'), value: yesNo(terms.socialOrganizationsOnly) },
              {
                label: t('tracks'),
                value: eligibility.tracks.map((track) => t(`terms:track.${track}`)).join(t('list')),
              },
              {
                label: t('kinds'),
                value: eligibility.kinds.map((kind) => t(`terms:kind.${kind}`)).join(t('list')) || t('anyKind'),
              },
              {
                label: t('rating'),
                value:
                  eligibility.minimumRating === null
                    ? t('anyKind')
                    : t('ratingValue', { rating: eligibility.minimumRating }),
              },
              { label: t('qualification'), value: yesNo(eligibility.qualificationRequired) },
              { label: t('serviceArea'), value: yesNo(eligibility.serviceAreaRequired) },
            ]}
          />
        </Card>
      </Section>
      <Scoring terms={terms} level={level} />
      <Section title={t('ladder')} level={level}>
        <Card>
          <LadderInWords ladder={terms.tieLadder} criteria={terms.criteria} />
        </Card>
      </Section>
    </>
  );
}

function Scoring({ terms, level }: { readonly terms: ShownTerms; readonly level: 2 | 3 }) {
  const { t } = useTranslation(['buyerTerms', 'terms']);
  const localized = useLocalized();
  const rows = [
    ...(terms.evaluationMethod === 'COMPREHENSIVE_SCORING'
      ? [{ id: 'price', name: t('price'), points: formatPoints(terms.priceWeight) }]
      : []),
    ...terms.criteria.map(({ id, name, maxPoints, technical }) => ({
      ...{ id, points: formatPoints(maxPoints) },
      name: technical ? t('technicalCriterion', { name: localized(name) }) : localized(name),
    })),
  ];
  return (
    <Section title={t('scoring')} level={level}>
      <Card>
        <Facts facts={[{ label: t('method'), value: t(`terms:method.${terms.evaluationMethod}`) }]} />
      </Card>
      {rows.length > 0 && (
        <DataTable
          caption={t('criteriaCaption')}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            { id: 'name', header: t('criterion'), names: true, cell: ({ name }) => name },
            { id: 'points', header: t('points'), numeric: true, cell: ({ points }) => points },
          ]}
        />
      )}
    </Section>
  );
}
