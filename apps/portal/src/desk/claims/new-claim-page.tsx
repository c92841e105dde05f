import { dayOf } from '@chengjie/kernel';
import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../../api/use-act.js';
import { UnlessClaiming } from '../../shared/claims/open-claim.js';
import { ClaimOffices } from './claim-offices.js';
import { ClaimOrganizationDocument, OrganizationToClaimDocument } from './claims.generated.js';
import './claims.texts.js';
import { DocumentFields, NO_DOCUMENT, type EnteredClaim } from './document-fields.js';

/** Claims an organization, with grounds and documents. */
export function NewClaimPage() {
  const { t } = useTranslation('claims');
  const regionName = useRegionName();
  const { organizationId = '' } = useParams();
  const query = useQuery({ query: OrganizationToClaimDocument, variables: { id: organizationId } });
  const [{ data }] = query;
  const name = data?.organization?.name;
  return (
    <Page
      title={name ? t('form.title', { name }) : t('form.loading')}
      crumbs={[
        { to: '/desk/claims', label: t('own.title') },
        { to: '/desk/claims/new', label: t('find.title') },
      ]}
    >
      <Loaded query={query}>
        {({ organization }) =>
          organization ? (
            <>
              <Card>
                <Facts
                  dense
                  facts={[
                    { label: t('find.code'), value: organization.creditCode ?? organization.filingNumber },
                    { label: t('find.region'), value: regionName(organization.region) },
                    { label: t('form.representative'), value: organization.representative },
                  ]}
                />
              </Card>
              {organization.hasAdministrator ? (
                <Notice>{t('find.administered')}</Notice>
              ) : (
                <UnlessClaiming>
                  <ClaimForm organizationId={organization.id} />
                  {organization.claimOffices && <ClaimOffices offices={organization.claimOffices} />}
                </UnlessClaiming>
              )}
            </>
          ) : (
            <p>{t('form.missing')}</p>
          )
        }
      </Loaded>
    </Page>
  );
}

function ClaimForm({ organizationId }: { readonly organizationId: string }) {
  const { t } = useTranslation(['claims', 'common']);
  const form = useActForm<EnteredClaim>({ defaultValues: { grounds: '', documents: [NO_DOCUMENT] } });
  const kept = useKeptForm(form, ['claim', organizationId]);
  const { act, pending } = useAct(ClaimOrganizationDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const tell = useTellDone();
  const [claimed, setClaimed] = useState<string>();

  async function claim({ grounds, documents: typed }: EnteredClaim) {
    const documents = typed.map((document) => ({ ...document, issuedOn: dayOf(document.issuedOn) }));
    const outcome = await act({ organizationId, grounds, documents });
    if (outcome.done) {
      const page = `/desk/claims/${outcome.payload.claim?.id}`;
      kept.forget();
      form.reset();
      tell({ done: t('form.done'), page });
      setClaimed(page);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  if (claimed) return <Navigate to={claimed} replace />;
  const filled = { required: t('common:form.required') };
  return (
    <Card>
      <ActForm form={form} onSubmit={claim} refusal={refusal} kept={kept}>
        <TextField
          control={form.control}
          name="grounds"
          long
          label={t('form.grounds')}
          hint={t('form.groundsHint')}
          minLength={10}
          maxLength={2000}
          rules={filled}
        />
        <DocumentFields control={form.control} rules={filled} />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {t('form.submit')}
          </Button>
        </ButtonRow>
      </ActForm>
    </Card>
  );
}
