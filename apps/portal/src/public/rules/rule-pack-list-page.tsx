import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { CertaintyLegend } from '../../shared/rules/certainty.js';
import { StepDecisionTable } from '../../shared/rules/step-decision-table.js';
import { StepState } from '../../shared/rules/step-state.js';
import { PackPeriod, usePackRegion } from './pack-period.js';
import { RulePackListPageDocument } from './rules.generated.js';
import '../../shared/rules/rules.texts.js';

/** Whose federation step is told: Jilin, which has the policy. */
const PROVINCE = '22';

/** All rule packs with their dates and what changed with each, the latest first; and how long the federation step goes on. */
export function RulePackListPage() {
  const { t } = useTranslation(['rules', 'stepDecisions']);
  const localized = useLocalized();
  const regionOf = usePackRegion();
  const query = useQuery({
    query: RulePackListPageDocument,
    variables: { regionCode: PROVINCE, after: useCursor() },
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <p>{t('regional')}</p>
      <Loaded query={query}>
        {({ rulePacks, serverTime, federationStep, federationStepDecisions }) => (
          <>
            <DataTable
              caption={t('caption')}
              rows={rulePacks.toReversed()}
              rowId={({ id }) => id}
              columns={[
                {
                  id: 'pack',
                  header: t('column.pack'),
                  names: true,
                  cell: ({ id, title }) => <Link to={`/rules/${id}`}>{localized(title)}</Link>,
                },
                { id: 'region', header: t('column.region'), cell: ({ region }) => regionOf(region) },
                {
                  id: 'period',
                  header: t('column.period'),
                  cell: (pack) => <PackPeriod pack={pack} now={serverTime} />,
                },
                { id: 'changes', header: t('column.changes'), cell: ({ changes }) => localized(changes) },
              ]}
            />
            {federationStep && (
              <Section title={t('stepDecisions:title')} id="federation-step">
                <StepState step={federationStep} />
                <StepDecisionTable decisions={federationStepDecisions.nodes} />
                <Pager of={federationStepDecisions} />
              </Section>
            )}
          </>
        )}
      </Loaded>
      <Section title={t('certainty.title')}>
        <CertaintyLegend />
      </Section>
    </Page>
  );
}
