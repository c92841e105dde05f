import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { CheckboxesField } from '@chengjie/portal-ui/form/choice-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Done } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Card, Page, Section } from '@chengjie/portal-ui/ui/page';
import { Code, Instant } from '@chengjie/portal-ui/ui/values';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWholeLists } from '../../api/use-whole-lists.js';
import { useSession } from '../../session/session.js';
import { AskedAct } from '../../shared/acts/asked-acts.js';
import { useToldAct } from '../../shared/acts/use-told-act.js';
import { Withdrawals } from '../../shared/catalogs/withdrawals.js';
import {
  FunctionsAboveDocument,
  KeptEditionsDocument,
  PublishFunctionEditionDocument,
  PublishOrganizationEditionDocument,
  WithdrawFunctionEditionDocument,
  WithdrawOrganizationEditionDocument,
  type FunctionsAboveQuery,
  type KeptEditionsQuery,
} from './catalogs.generated.js';
import './catalogs.texts.js';
import { WithdrawEdition } from './withdraw-edition.js';

/** A first edition is in force too, though there was none yet. */
const PUBLISHED_BY = { additionalTypenames: ['FunctionCatalogEdition', 'OrganizationCatalogEdition'] };

/** The editions of both catalogs of one's region: which is in force, and how the next one is published. */
export function EditionsPage() {
  const { t } = useTranslation('keptCatalogs');
  const { viewer } = useSession();
  const fullName = useFullRegionName();
  const own = viewer?.acting?.region;
  const regionCode = own?.code ?? '';
  const region = own ? fullName(own) : '';
  const query = useQuery({
    query: KeptEditionsDocument,
    variables: { regionCode },
    pause: regionCode === '',
    requestPolicy: 'cache-and-network',
    context: PUBLISHED_BY,
  });
  return (
    <Page title={t('editions.title')} lead={t('editions.lead')}>
      <Loaded query={query}>
        {({ functionCatalog, organizationCatalog, functionWithdrawals, organizationWithdrawals }) => (
          <>
            <Section title={t('editions.functions')} id="functions">
              <Done at="functions" />
              <Withdrawals of={functionWithdrawals} path="/functions" />
              <InForce of={functionCatalog} own={regionCode} to="/functions" />
              {regionCode.length === 2 ? (
                <AskedAct
                  document={PublishFunctionEditionDocument}
                  input={{ regionCode, functionIds: null }}
                  act={t('editions.publish')}
                  names={t('editions.publishFunctions')}
                  ask={t('editions.askFunctions', { region })}
                  text={t('editions.textFunctions')}
                  done={t('editions.done')}
                  at="functions"
                />
              ) : (
                <ChooseFunctions regionCode={regionCode} region={region} />
              )}
              <WithdrawEdition
                document={WithdrawFunctionEditionDocument}
                of={functionCatalog}
                own={regionCode}
                withdrawals={functionWithdrawals}
                names={t('withdraw.functions')}
                at="functions"
              />
            </Section>
            {regionCode.length > 2 && (
              <Section title={t('editions.organizations')} id="organizations">
                <Done at="organizations" />
                <Withdrawals of={organizationWithdrawals} path="/organizations" />
                <InForce of={organizationCatalog} own={regionCode} to="/organizations" />
                <AskedAct
                  document={PublishOrganizationEditionDocument}
                  input={{ regionCode }}
                  act={t('editions.publish')}
                  names={t('editions.publishOrganizations')}
                  ask={t('editions.askOrganizations', { region })}
                  text={t('editions.textOrganizations')}
                  done={t('editions.done')}
                  at="organizations"
                />
                <WithdrawEdition
                  document={WithdrawOrganizationEditionDocument}
                  of={organizationCatalog}
                  own={regionCode}
                  withdrawals={organizationWithdrawals}
                  names={t('withdraw.organizations')}
                  at="organizations"
                />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function InForce({
  of,
  own,
  to,
}: {
  readonly of: KeptEditionsQuery['functionCatalog'];
  readonly own: string;
  readonly to: string;
}) {
  const { t } = useTranslation('keptCatalogs');
  const fullName = useFullRegionName();
  if (!of) return <p>{t('editions.none')}</p>;
  const { number, entryCount, publishedAt, contentHash, region } = of;
  return (
    <Card>
      <Facts
        dense
        facts={[
          {
            label: t('editions.inForce'),
            value: (
              <Link to={`${to}?region=${region.code}`}>
                {t('editions.number', { region: fullName(region), number })}
              </Link>
            ),
          },
          { label: t('editions.entries'), value: entryCount },
          { label: t('editions.at'), value: <Instant at={publishedAt} /> },
          { label: t('editions.hash'), value: <Code>{contentHash}</Code> },
          { label: t('editions.own'), value: region.code === own ? undefined : t('editions.above') },
        ]}
      />
    </Card>
  );
}

/** A city or county chooses from what the edition above lists. */
function ChooseFunctions({ regionCode, region }: { readonly regionCode: string; readonly region: string }) {
  const { t } = useTranslation('keptCatalogs');
  const above = regionCode.slice(0, -2);
  const query = useWholeLists(
    useQuery({ query: FunctionsAboveDocument, variables: { regionCode: above } }),
    functionsOf,
    FunctionsAboveDocument,
    { regionCode: above },
  );
  return (
    <Loaded query={query}>
      {({ functionCatalog }) =>
        functionCatalog ? (
          <ChoiceForm regionCode={regionCode} region={region} catalog={functionCatalog} />
        ) : (
          <p>{t('editions.noneAbove')}</p>
        )
      }
    </Loaded>
  );
}

function functionsOf({ functionCatalog }: FunctionsAboveQuery) {
  return [functionCatalog?.functions];
}

function ChoiceForm({
  regionCode,
  region,
  catalog,
}: {
  readonly regionCode: string;
  readonly region: string;
  readonly catalog: NonNullable<FunctionsAboveQuery['functionCatalog']>;
}) {
  const { t } = useTranslation('keptCatalogs');
  const fullName = useFullRegionName();
  const localized = useLocalized();
  const all = catalog.functions.nodes.map(({ function: { id } }) => id);
  const form = useActForm<{ functionIds: string[] }>({ defaultValues: { functionIds: all } });
  const kept = useKeptForm(form, ['publishFunctionEdition', regionCode]);
  const { carryOut, pending } = useToldAct(PublishFunctionEditionDocument);
  const [refusal, setRefusal] = useState<Refusal>();

  async function publish({ functionIds }: { functionIds: string[] }) {
    const refused = await carryOut({ regionCode, functionIds }, { done: t('editions.done'), at: 'functions' });
    if (!refused) kept.forget();
    setRefusal(refused && { ...refused, userErrors: showAtFields(form, refused.userErrors) });
  }

  return (
    <AskedForm
      form={form}
      refusal={refusal}
      kept={kept}
      onAct={publish}
      question={({ functionIds }) => ({
        title: t('editions.askFunctions', { region }),
        text: <p>{t('editions.textChosen', { count: functionIds.length, all: all.length })}</p>,
        confirm: t('editions.publish'),
      })}
    >
      <CheckboxesField
        control={form.control}
        name="functionIds"
        label={t('editions.choose')}
        hint={t('editions.chooseFrom', { region: fullName(catalog.region), number: catalog.number })}
        choices={catalog.functions.nodes.map(({ code, name, function: { id } }) => ({
          value: id,
          label: localized(name),
          hint: code,
        }))}
        rules={{ validate: (chosen) => (chosen as string[]).length > 0 || t('form.some') }}
      />
      <ButtonRow>
        <Button type="submit" pending={pending} label={t('editions.publishFunctions')}>
          {t('editions.publish')}
        </Button>
      </ButtonRow>
    </AskedForm>
  );
}
