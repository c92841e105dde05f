import { dayOf } from '@chengjie/kernel';
import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { DateField } from '@chengjie/portal-ui/form/date-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useAct } from '../../api/use-act.js';
import { useWholeLists } from '../../api/use-whole-lists.js';
import { useSession } from '../../session/session.js';
import { ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
import { RegionField } from '../../shared/regions/region-field.js';
import {
  GrantQualificationDocument,
  RegisterFunctionsDocument,
  RegisterQualificationsDocument,
  RevokeQualificationDocument,
  type RegisterFunctionsQuery,
} from './register.generated.js';
import { RegisterOrganizationPage } from './register-page.js';
import './register.texts.js';

/** What an organization is qualified for (承接资质), granted and revoked. */
export function QualificationsPage() {
  const { t } = useTranslation(['register', 'common']);
  const fullName = useFullRegionName();
  const language = useLanguage();
  const localized = useLocalized();
  const { id = '' } = useParams();
  const query = found(
    useQuery({ query: RegisterQualificationsDocument, variables: { id }, requestPolicy: 'cache-and-network' }),
    'organization',
  );
  const possible = (query[0].data?.organization?.availableTransitions ?? []).filter(({ key }) =>
    key.endsWith('Qualification'),
  );
  const revokes = possible.some(({ key, disabled }) => key === 'revokeQualification' && !disabled);
  return (
    <RegisterOrganizationPage organization={query[0].data?.organization}>
      <Loaded query={query}>
        {({ organization: { qualifications } }) => (
          <Section title={t('tabs.qualifications')} id="qualifications">
            <DataTable
              caption={t('qualification.caption')}
              rows={qualifications}
              rowId={(row) => row.id}
              empty={<p>{t('qualification.none')}</p>}
              columns={[
                {
                  id: 'function',
                  header: t('qualification.function'),
                  names: true,
                  cell: ({ function: of }) => `${localized(of.name)} (${of.code})`,
                },
                { id: 'region', header: t('qualification.region'), cell: ({ region }) => fullName(region) },
                { id: 'from', header: t('history.from'), cell: ({ grantedOn }) => formatDay(grantedOn, language) },
                {
                  id: 'until',
                  header: t('qualification.until'),
                  cell: ({ validUntil }) => (validUntil ? formatDay(validUntil, language) : t('qualification.open')),
                },
                ...(revokes
                  ? [
                      {
                        id: 'act',
                        header: t('qualification.revoke'),
                        cell: (row: (typeof qualifications)[number]) => (
                          <ReasonedAct
                            document={RevokeQualificationDocument}
                            input={(reason) => ({ id: row.id, reason })}
                            act={t('qualification.revoke')}
                            names={t('qualification.revokeThis', { name: localized(row.function.name) })}
                            ask={t('qualification.revokeAsk', { name: localized(row.function.name) })}
                            text={t('qualification.revokeText')}
                            reasonLabel={t('publicReason')}
                            lengths={{ least: 1, most: 500 }}
                            done={t('qualification.revoked')}
                          />
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
        )}
      </Loaded>
      <PossibleActs of={possible} acts={{ grantQualification: <Grant organizationId={id} /> }} />
    </RegisterOrganizationPage>
  );
}

function Grant({ organizationId }: { readonly organizationId: string }) {
  const { t } = useTranslation(['register', 'common']);
  const localized = useLocalized();
  const { viewer } = useSession();
  const root = viewer?.acting?.region.code ?? '';
  const empty = { functionId: '', regionCode: root, validUntil: '' };
  const form = useActForm({ defaultValues: empty });
  const kept = useKeptForm(form, ['grantQualification', organizationId]);
  const regionCode = useWatch({ control: form.control, name: 'regionCode' });
  const [{ data }] = useWholeLists(
    useQuery({ query: RegisterFunctionsDocument, variables: { regionCode }, pause: regionCode === '' }),
    functionsOf,
    RegisterFunctionsDocument,
    { regionCode },
  );
  const { act, pending } = useAct(GrantQualificationDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const tell = useTellDone();

  async function grant({ functionId, validUntil, regionCode: code }: typeof empty) {
    const outcome = await act({
      organizationId,
      functionId,
      regionCode: code,
      validUntil: validUntil.trim() ? dayOf(validUntil) : null,
    });
    if (outcome.done) {
      tell({ done: t('qualification.granted') });
      kept.forget();
      form.reset(empty);
      setRefusal(undefined);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <Section title={t('qualification.grant')} id="grant">
      <p>{t('qualification.grantLead')}</p>
      <Card>
        <ActForm form={form} onSubmit={grant} refusal={refusal} kept={kept}>
          <RegionField control={form.control} name="regionCode" label={t('qualification.region')} root={root} />
          <SelectField
            control={form.control}
            name="functionId"
            label={t('qualification.function')}
            options={(data?.functionCatalog?.functions.nodes ?? []).map(({ code, name, function: of }) => ({
              value: of.id,
              label: `${localized(name)} (${code})`,
            }))}
            rules={{ required: t('common:form.required') }}
          />
          <DateField
            control={form.control}
            name="validUntil"
            optional
            label={t('qualification.until')}
            hint={t('qualification.untilHint')}
          />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {t('qualification.grant')}
            </Button>
          </ButtonRow>
        </ActForm>
      </Card>
    </Section>
  );
}

function functionsOf({ functionCatalog }: RegisterFunctionsQuery) {
  return [functionCatalog?.functions];
}
