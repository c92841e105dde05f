import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button } from '@chengjie/portal-ui/ui/button';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { ChoiceFilter, Filters } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Card, Page, Section } from '@chengjie/portal-ui/ui/page';
import { Missing } from '@chengjie/portal-ui/ui/page-head';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import { oneOf } from '../../shared/address.js';
import type * as Schema from '../../api/schema.generated.js';
import { everyOf } from '../../shared/every-of.js';
import { CertaintyLegend } from '../../shared/rules/certainty.js';
import { PackPeriod, usePackRegion } from './pack-period.js';
import { ProcedureRules } from './procedure-rules.js';
import { RuleTable } from '../../shared/rules/rule-table.js';
import { RulePackPageDocument } from './rules.generated.js';
import '../../shared/rules/rules.texts.js';

const REGIMES = everyOf<Schema.Regime>({ STATUTORY: true, BELOW_THRESHOLD: true, GRANT: true });

/** All rules of a pack, with their words, sources and certainty; those of procedures for one category at a time. */
export function RulePackPage() {
  const { t } = useTranslation(['rules', 'common', 'terms']);
  const localized = useLocalized();
  const regionOf = usePackRegion();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const regime = oneOf(REGIMES, search.get('regime')) ?? 'STATUTORY';
  const chosen = search.get('procedure');
  const query = useQuery({ query: RulePackPageDocument, variables: { id, regime } });
  const [{ data }] = query;
  return (
    <Page
      title={data ? (data.rulePack ? localized(data.rulePack.title) : t('missing')) : t('loading')}
      crumbs={[{ to: '/rules', label: t('common:nav.rules') }]}
      lead={data?.rulePack && <PackPeriod pack={data.rulePack} now={data.serverTime} />}
      actions={
        <Button variant="secondary" onPress={() => print()}>
          {t('common:print')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ rulePack }) =>
          rulePack ? (
            <>
              <Card>
                <Facts
                  dense
                  facts={[
                    { label: t('column.region'), value: regionOf(rulePack.region) },
                    { label: t('changes'), value: localized(rulePack.changes) },
                  ]}
                />
              </Card>
              <Section title={t('certainty.title')}>
                <CertaintyLegend />
              </Section>
              <Section title={t('general')} id="general">
                <RuleTable name={t('general')} rules={rulePack.rules} />
              </Section>
              <Section title={t('byProcedure')} id="procedures">
                <Filters>
                  <ChoiceFilter
                    name="regime"
                    label={t('regime')}
                    all={t('terms:regime.STATUTORY')}
                    options={REGIMES.filter((value) => value !== 'STATUTORY').map((value) => ({
                      value,
                      label: t(`terms:regime.${value}`),
                    }))}
                  />
                  <ChoiceFilter
                    name="procedure"
                    label={t('procedure')}
                    options={rulePack.procedures.map(({ procedure: value }) => ({
                      value,
                      label: t(`terms:procedure.${value}`),
                    }))}
                  />
                </Filters>
                {rulePack.procedures
                  .filter(({ procedure }) => chosen === null || procedure === chosen)
                  .map((procedure) => (
                    <ProcedureRules key={procedure.procedure} of={procedure} />
                  ))}
              </Section>
            </>
          ) : (
            <Missing>
              {t('missingText')} <Link to="/rules">{t('common:nav.rules')}</Link>
            </Missing>
          )
        }
      </Loaded>
    </Page>
  );
}
