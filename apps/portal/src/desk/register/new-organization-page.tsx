import { isCreditCode, readCode, readWhole } from '@chengjie/kernel';
import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { CheckboxField, RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { DateField } from '@chengjie/portal-ui/form/date-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { useNumberFault } from '@chengjie/portal-ui/form/number-fields';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { PageProblem } from '@chengjie/portal-ui/ui/loaded';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { confirmOf } from '../../api/confirm-of.js';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { useAct } from '../../api/use-act.js';
import { useSession } from '../../session/session.js';
import { everyOf } from '../../shared/every-of.js';
import { UnlessBuying } from '../../shared/offices/while-buying.js';
import { RegionField } from '../../shared/regions/region-field.js';
import { AreasField } from './areas-field.js';
import { EnteredFacts } from './entered-facts.js';
import { entryInput, type EnteredOrganization } from './entry-input.js';
import { FileOrganizationDocument, RegisterOrganizationDocument } from './register.generated.js';
import './register.texts.js';
import { ENTERS } from './track-of-role.js';

const KINDS = everyOf<Schema.OrganizationKind>({ SERVICE: true, CULTURE_SPORTS: true, CHARITY: true, SUPPORT: true });
const FORMS = ['ASSOCIATION', 'SERVICE_INSTITUTION', 'FOUNDATION'] as const satisfies readonly Schema.LegalForm[];
const CRUMB = '/desk/organizations';

/** Enters an organization: the registrar registers one, the filing office files one. */
export function NewOrganizationPage() {
  const { t } = useTranslation('register');
  const { viewer } = useSession();
  const acting = viewer?.acting;
  const track = acting && ENTERS[acting.role];
  if (!track) {
    return (
      <Page title={t('list.title')}>
        <PageProblem problem="FORBIDDEN" />
      </Page>
    );
  }
  return (
    <Page
      title={t(`new.${track}.title`)}
      lead={t(`new.${track}.lead`)}
      crumbs={[{ to: CRUMB, label: t('list.title') }]}
    >
      <Card>
        <EntryForm track={track} root={acting.region.code} />
      </Card>
    </Page>
  );
}

function EntryForm({ track, root }: { readonly track: Schema.Track; readonly root: string }) {
  const { t } = useTranslation(['register', 'terms', 'common']);
  const navigate = useNavigate();
  const tell = useTellDone();
  const registered = track === 'REGISTERED';
  const form = useActForm<EnteredOrganization>({
    defaultValues: {
      ...{ name: '', number: '', legalForm: '', kind: '', regionCode: root, areaCodes: [], foundedOn: '' },
      ...{ representative: '', supervisingDepartment: '', staffCount: '', capacity: '', isFederation: false },
      sameNameConfirmed: false,
    },
  });
  const kept = useKeptForm(form, ['enterOrganization', track]);
  const register = useAct(RegisterOrganizationDocument);
  const file = useAct(FileOrganizationDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const [alike, setAlike] = useState<string>();
  const faultOf = useNumberFault();
  const { control } = form;
  const federation = useWatch({ control, name: 'isFederation' });
  const filled = { required: t('common:form.required') };
  const whole = {
    validate: (typed: unknown) => {
      const { fault } = readWhole(String(typed), 6);
      return fault === undefined || faultOf(fault);
    },
  };

  async function enter(entered: EnteredOrganization) {
    const input = entryInput(entered, alike);
    const { number, legalForm, isFederation } = entered;
    const outcome = registered
      ? await register.act({
          ...input,
          creditCode: readCode(number),
          legalForm: legalForm as Schema.LegalForm,
          isFederation,
        })
      : await file.act({ ...input, filingNumber: number });
    if (outcome.done) {
      const page = `${CRUMB}/${outcome.payload.organization?.id}`;
      kept.forget();
      tell({ done: t(`new.${track}.done`), next: t('new.doneNext'), page });
      await navigate(page);
      return;
    }
    const fieldOf = (path: readonly string[]) => {
      const name = path.slice(1).join('.');
      return name === 'creditCode' || name === 'filingNumber' ? 'number' : name;
    };
    const others = confirmOf(outcome.userErrors);
    if (others !== undefined && others !== alike) {
      setAlike(others);
      form.setValue('sameNameConfirmed', false);
    }
    setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors, fieldOf) });
  }

  return (
    <AskedForm
      form={form}
      refusal={refusal}
      kept={kept}
      onAct={enter}
      question={(values) => ({
        title: t(`new.${track}.ask`, { name: values.name }),
        text: (
          <>
            <p>{t('new.askText')}</p>
            <EnteredFacts of={values} track={track} />
          </>
        ),
        confirm: t(`new.${track}.act`),
      })}
    >
      <TextField control={control} name="name" label={t('field.name')} minLength={2} maxLength={100} rules={filled} />
      {alike !== undefined && (
        <CheckboxField
          control={control}
          name="sameNameConfirmed"
          label={t('new.sameName')}
          hint={t('new.sameNameHint')}
        />
      )}
      {registered ? (
        <TextField
          control={control}
          name="number"
          label={t('field.creditCode')}
          hint={t('new.creditCodeHint')}
          maxLength={40}
          rules={{ ...filled, validate: (code) => isCreditCode(readCode(String(code))) || t('new.creditCodeWrong') }}
        />
      ) : (
        <TextField
          control={control}
          name="number"
          label={t('field.filingNumber')}
          hint={t('new.filingNumberHint')}
          minLength={6}
          maxLength={40}
          rules={filled}
        />
      )}
      {registered && (
        <RadioField
          control={control}
          name="legalForm"
          label={t('field.legalForm')}
          choices={FORMS.map((value) => ({ value, label: t(`terms:legalForm.${value}`) }))}
          rules={filled}
        />
      )}
      <RadioField
        control={control}
        name="kind"
        label={t('field.kind')}
        choices={KINDS.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
        rules={filled}
      />
      <RegionField
        control={control}
        name="regionCode"
        label={t('field.region')}
        hint={t('new.regionHint')}
        root={root}
      />
      <AreasField control={control} root={root} />
      <DateField control={control} name="foundedOn" label={t('field.foundedOn')} />
      <TextField
        control={control}
        name="representative"
        label={t('field.representative')}
        hint={t('new.representativeHint')}
        maxLength={50}
        rules={filled}
      />
      <TextField
        control={control}
        name="supervisingDepartment"
        optional
        label={t('field.supervisingDepartment')}
        maxLength={100}
      />
      <TextField control={control} name="staffCount" decimal label={t('field.staffCount')} rules={whole} />
      <TextField
        control={control}
        name="capacity"
        decimal
        label={t('field.capacity')}
        hint={t('new.capacityHint')}
        rules={whole}
      />
      {registered && (
        <CheckboxField
          control={control}
          name="isFederation"
          label={t('new.isFederation')}
          hint={t('new.isFederationHint')}
        />
      )}
      <UnlessBuying what="federation" asked={federation}>
        <ButtonRow>
          <Button type="submit" pending={register.pending || file.pending}>
            {t(`new.${track}.act`)}
          </Button>
        </ButtonRow>
      </UnlessBuying>
    </AskedForm>
  );
}
