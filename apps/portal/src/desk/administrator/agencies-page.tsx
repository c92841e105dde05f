import { Name } from '@chengjie/portal-ui/ui/name';
import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Done } from '@chengjie/portal-ui/ui/done';
import { ChoiceFilter, Filters, TextFilter, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Card, Page, Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { useSession } from '../../session/session.js';
import { useToldAct } from '../../shared/acts/use-told-act.js';
import { oneOf } from '../../shared/address.js';
import { AGENCY_KINDS } from '../../shared/agencies/agency-kinds.js';
import { RegionField } from '../../shared/regions/region-field.js';
import { useAgencySuggestions } from '../../shared/search/use-suggestions.js';
import { CreateAgencyDocument, KeptAgenciesDocument } from './agencies.generated.js';
import './agencies.texts.js';

/** A first agency belongs to the list too, though there was none in it yet. */
const WITH_AGENCIES = { additionalTypenames: ['Agency'] };

/** The agencies of one's region, and how one is entered. */
export function AgenciesPage() {
  const { t } = useTranslation(['agencies', 'terms']);
  const fullName = useFullRegionName();
  const { viewer } = useSession();
  const root = viewer?.acting?.region.code ?? '';
  const [text] = useAddressValue('text');
  const [kind] = useAddressValue('kind');
  const [typed, setTyped] = useState('');
  const suggestions = useAgencySuggestions(typed, root);
  const filter = { regionCode: root, text: text ?? null, kind: oneOf(AGENCY_KINDS, kind ?? null) ?? null };
  const query = useQuery({
    query: KeptAgenciesDocument,
    variables: { after: useCursor(), filter },
    pause: root === '',
    context: WITH_AGENCIES,
  });
  const kinds = AGENCY_KINDS.map((value) => ({ value, label: t(`terms:agencyKind.${value}`) }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <TextFilter label={t('search')} onTyped={setTyped} suggestions={suggestions} />
        <ChoiceFilter name="kind" label={t('column.kind')} options={kinds} />
      </Filters>
      <Loaded query={query}>
        {({ agencies }) => (
          <>
            <Total of={agencies} />
            <DataTable
              caption={t('caption')}
              rows={agencies.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('empty')}</p>}
              columns={[
                {
                  id: 'name',
                  header: t('column.name'),
                  names: true,
                  cell: ({ id, name }) => (
                    <Link to={id}>
                      <Name of={name} />
                    </Link>
                  ),
                },
                { id: 'kind', header: t('column.kind'), cell: (row) => t(`terms:agencyKind.${row.kind}`) },
                { id: 'region', header: t('column.region'), cell: ({ region }) => fullName(region) },
              ]}
            />
            <Pager of={agencies} />
          </>
        )}
      </Loaded>
      {root !== '' && <NewAgency key={root} root={root} />}
    </Page>
  );
}

function NewAgency({ root }: { readonly root: string }) {
  const { t } = useTranslation(['agencies', 'common', 'terms']);
  const empty = { name: '', kind: '', regionCode: root };
  const form = useActForm({ defaultValues: empty });
  const kept = useKeptForm(form, ['createAgency']);
  const { carryOut, pending } = useToldAct(CreateAgencyDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const filled = { required: t('common:form.required') };

  async function enter({ kind, ...rest }: typeof empty) {
    const deed = { done: t('new.done'), next: t('new.next'), at: 'new' };
    const refused = await carryOut({ ...rest, kind: kind as Schema.AgencyKind }, deed);
    setRefusal(refused && { ...refused, userErrors: showAtFields(form, refused.userErrors) });
    if (refused) return;
    kept.forget();
    form.reset(empty);
  }

  return (
    <Section title={t('new.title')} id="new">
      <Done at="new" />
      <p>{t('new.lead')}</p>
      <Card>
        <AskedForm
          form={form}
          refusal={refusal}
          kept={kept}
          onAct={enter}
          question={({ name }) => ({
            title: t('new.ask', { name }),
            text: <p>{t('new.text')}</p>,
            confirm: t('new.act'),
          })}
        >
          <TextField
            control={form.control}
            name="name"
            label={t('column.name')}
            hint={t('new.nameHint')}
            minLength={2}
            maxLength={100}
            rules={filled}
          />
          <RadioField
            control={form.control}
            name="kind"
            label={t('column.kind')}
            choices={AGENCY_KINDS.map((value) => ({ value, label: t(`terms:agencyKind.${value}`) }))}
            rules={filled}
          />
          <RegionField control={form.control} name="regionCode" label={t('column.region')} root={root} />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {t('new.act')}
            </Button>
          </ButtonRow>
        </AskedForm>
      </Card>
    </Section>
  );
}
