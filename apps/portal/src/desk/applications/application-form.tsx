import { readWhole } from '@chengjie/kernel';
import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { AmountField, useNumberFault } from '@chengjie/portal-ui/form/number-fields';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { useAct } from '../../api/use-act.js';
import { everyOf } from '../../shared/every-of.js';
import { HOME_REGION } from '../../shared/regions/home-region.js';
import { RegionField } from '../../shared/regions/region-field.js';
import {
  applicationInput,
  countedOf,
  enteredOf,
  fieldOf,
  reachesOf,
  type EnteredApplication,
} from './application-input.js';
import { EntryGuideDocument, SubmitApplicationDocument, type OwnEntryQuery } from './applications.generated.js';
import './applications.texts.js';
import './applying.texts.js';
import { EnteredFacts } from './entered-facts.js';
import { EntryGuide } from './entry-guide.js';
import { MaterialFields } from './material-fields.js';

const KINDS = everyOf<Schema.OrganizationKind>({ SERVICE: true, CULTURE_SPORTS: true, CHARITY: true, SUPPORT: true });
const PREMISES = everyOf<Schema.Premises>({ OWNED: true, RENTED: true, LENT: true });
const LIST = '/desk/applications';

/** Somebody says what there is and what it is to be, is told what that can be, and applies; with an entry, for it to be changed. */
export function ApplicationForm({ entry }: { readonly entry: OwnEntryQuery['organization'] }) {
  const { t } = useTranslation(['applications', 'applying', 'terms', 'common']);
  const navigate = useNavigate();
  const tell = useTellDone();
  const faultOf = useNumberFault();
  const form = useActForm<EnteredApplication>({
    defaultValues: enteredOf(entry, HOME_REGION),
  });
  const kept = useKeptForm(form, entry ? ['submitApplication', entry.id] : ['submitApplication']);
  const { act, pending } = useAct(SubmitApplicationDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const { control } = form;
  const entered = useWatch({ control }) as EnteredApplication;
  const [{ data }] = useQuery({ query: EntryGuideDocument, variables: countedOf(entered) });
  const guide = data?.entryGuide ?? [];
  const chosen = guide.find((row) => row.form === entered.form);
  const counted = countedOf(entered);
  const told = {
    MEMBERS: counted.memberPersons !== null || counted.memberUnits !== null,
    STAFF: counted.staffCount !== null,
    FUNDS: counted.funds !== null,
  };
  const fitting = guide.filter(({ fits }) => fits).map((row) => t(`form.${row.form}`));
  const consent = chosen?.materials.some(({ material }) => material === 'SUPERVISOR_CONSENT') ?? false;
  const endings = chosen?.nameEndings ?? [];
  const filled = { required: t('common:form.required') };
  const whole = {
    validate: (typed: unknown) => {
      const { fault } = readWhole(String(typed), 6);
      return fault === undefined || (fault === 'EMPTY' ? faultOf(fault) : t('applying:new.wholeWrong'));
    },
  };

  async function submit(values: EnteredApplication) {
    const outcome = await act(applicationInput(values, entry?.id));
    if (outcome.done) {
      const page = `${LIST}/${outcome.payload.application?.id}`;
      kept.forget();
      tell({ done: t('applying:new.done'), next: t('applying:new.doneNext'), page });
      await navigate(page);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors, fieldOf) });
  }

  if (data && guide.length === 0) return <Notice>{t('applying:new.unknown')}</Notice>;
  return (
    <AskedForm
      form={form}
      refusal={refusal}
      kept={kept}
      onAct={submit}
      question={(values) => ({
        title: t('applying:new.ask', { name: values.name }),
        text: (
          <>
            <p>{t('applying:new.askText')}</p>
            <EnteredFacts of={values} />
          </>
        ),
        confirm: t('applying:new.submit'),
      })}
    >
      <Section title={t('applying:new.group')} id="group">
        <TextField control={control} name="memberPersons" decimal label={t('field.memberPersons')} rules={whole} />
        <TextField control={control} name="memberUnits" decimal label={t('field.memberUnits')} rules={whole} />
        <TextField control={control} name="staffCount" decimal label={t('field.staffCount')} rules={whole} />
        <AmountField control={control} name="funds" label={t('field.funds')} />
      </Section>
      <Section title={t('applying:new.guide')} id="guide">
        {Object.values(told).every(Boolean) && (
          <p>
            {fitting.length > 0
              ? t('applying:new.advice', { forms: fitting.join(t('between')) })
              : t('applying:new.adviceNone')}
          </p>
        )}
        <EntryGuide guide={guide} told={told} />
        <RadioField
          control={control}
          name="form"
          label={t('field.form')}
          choices={guide.map(({ form: value, fits }) => ({
            value,
            label: t(`form.${value}`),
            ...(Object.values(told).every(Boolean) && {
              hint: t(fits ? 'applying:new.fits' : 'applying:new.fitsNot'),
            }),
          }))}
          rules={filled}
        />
      </Section>
      <Section title={t('page.facts')} id="facts">
        <TextField
          control={control}
          name="name"
          label={t('field.name')}
          hint={endings.length > 0 ? t('applying:new.endings', { endings: endings.join(t('between')) }) : undefined}
          minLength={2}
          maxLength={100}
          rules={{
            ...filled,
            validate: (name) =>
              endings.length === 0 ||
              endings.some((ending) => String(name).trim().endsWith(ending)) ||
              t('applying:new.nameFault', { endings: endings.join(t('between')) }),
          }}
        />
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
          hint={t('applying:new.regionHint')}
          root={HOME_REGION}
        />
        <TextField
          control={control}
          name="address"
          label={t('field.address')}
          minLength={2}
          maxLength={200}
          rules={filled}
        />
        <RadioField
          control={control}
          name="premises"
          label={t('field.premises')}
          choices={PREMISES.map((value) => ({ value, label: t(`premises.${value}`) }))}
          rules={filled}
        />
        <RadioField
          control={control}
          name="reach"
          label={t('field.areas')}
          choices={reachesOf(chosen?.track).map((value) => ({ value, label: t(`reach.${value}`) }))}
          rules={filled}
        />
        <TextField
          control={control}
          name="purpose"
          long
          label={t('field.purpose')}
          hint={t('applying:new.purposeHint')}
          minLength={10}
          maxLength={2000}
          rules={filled}
        />
        <TextField
          control={control}
          name="representative"
          label={t('field.representative')}
          hint={t('applying:new.representativeHint')}
          maxLength={50}
          rules={filled}
        />
        <TextField
          control={control}
          name="supervisingDepartment"
          optional={!consent}
          label={t('field.supervisingDepartment')}
          maxLength={100}
          rules={consent ? filled : {}}
        />
      </Section>
      {chosen && (
        <Card>
          <MaterialFields
            control={control}
            materials={chosen.materials.map((material) => ({ ...material, required: entry === null }))}
            hint={entry ? t('applying:new.changeMaterials') : undefined}
          />
        </Card>
      )}
      <ButtonRow>
        <Button type="submit" pending={pending}>
          {t('applying:new.submit')}
        </Button>
      </ButtonRow>
    </AskedForm>
  );
}
