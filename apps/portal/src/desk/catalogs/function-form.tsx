import { readAmount } from '@chengjie/kernel';
import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { CheckboxesField, CheckboxField, RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { AmountField, useStatedAmount } from '@chengjie/portal-ui/form/number-fields';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmOf } from '../../api/confirm-of.js';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import type { ActOutcome } from '../../api/use-act.js';
import { everyOf } from '../../shared/every-of.js';
import './catalogs.texts.js';
import { linesOf, type EnteredFunction } from './function-input.js';

const KINDS = everyOf<Schema.OrganizationKind>({ SERVICE: true, CULTURE_SPORTS: true, CHARITY: true, SUPPORT: true });
const MODES = everyOf<Schema.TransferMode>({ PURCHASE: true, PROJECT_FUNDS: true, ACTIVITY_SUBSIDY: true });
const TRACKS = everyOf<Schema.Track>({ REGISTERED: true, FILED: true });

/** What a version of a function says, with a last look. */
export function FunctionForm({
  values,
  of,
  pending,
  onSave,
}: {
  readonly values: EnteredFunction;
  /** Code of the function that is changed; a new one, without. */
  readonly of?: string;
  readonly pending: boolean;
  /** @param alike what confirms that those called alike were read */
  readonly onSave: (entered: EnteredFunction, alike: string | undefined) => Promise<ActOutcome<unknown>>;
}) {
  const { t } = useTranslation(['keptCatalogs', 'terms', 'common']);
  const form = useActForm<EnteredFunction>({ defaultValues: values });
  const kept = useKeptForm(form, ['function', of ?? 'new']);
  const [refusal, setRefusal] = useState<Refusal>();
  const [alike, setAlike] = useState<string>();
  const { control } = form;
  const filled = { required: t('common:form.required') };
  const some = { validate: (chosen: unknown) => (chosen as readonly string[]).length > 0 || t('form.some') };
  const act = t(of ? 'form.change' : 'form.create');

  async function save(entered: EnteredFunction) {
    const outcome = await onSave(entered, alike);
    if (outcome.done) {
      kept.forget();
      return;
    }
    const others = confirmOf(outcome.userErrors);
    if (others !== undefined && others !== alike) {
      setAlike(others);
      form.setValue('sameNameConfirmed', false);
    }
    setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <Card>
      <AskedForm
        form={form}
        refusal={refusal}
        kept={kept}
        onAct={save}
        question={(entered) => ({
          title: t(of ? 'form.changeAsk' : 'form.createAsk', { name: entered.name.zh }),
          text: (
            <>
              <p>{t(of ? 'form.changeText' : 'form.createText')}</p>
              <EnteredContent of={entered} />
            </>
          ),
          confirm: act,
        })}
      >
        {!of && (
          <TextField
            control={control}
            name="code"
            label={t('field.code')}
            hint={t('form.codeHint')}
            minLength={2}
            maxLength={31}
            rules={filled}
          />
        )}
        <TextField control={control} name="name.zh" label={t('field.nameZh')} maxLength={200} rules={filled} />
        {alike !== undefined && <CheckboxField control={control} name="sameNameConfirmed" label={t('form.sameName')} />}
        <TextField control={control} name="name.en" label={t('field.nameEn')} maxLength={200} rules={filled} />
        <RadioField
          control={control}
          name="kind"
          label={t('field.kind')}
          choices={KINDS.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
          rules={filled}
        />
        <TextField control={control} name="department" label={t('field.department')} maxLength={100} rules={filled} />
        <TextField
          control={control}
          name="legalBasis"
          long
          label={t('field.legalBasis')}
          maxLength={500}
          rules={filled}
        />
        <TextField
          control={control}
          name="serviceStandard"
          long
          label={t('field.serviceStandard')}
          maxLength={1000}
          rules={filled}
        />
        <TextField control={control} name="unit.zh" label={t('field.unitZh')} maxLength={50} rules={filled} />
        <TextField control={control} name="unit.en" label={t('field.unitEn')} maxLength={50} rules={filled} />
        <AmountField control={control} name="guidePrice.amount" optional label={t('field.guidePrice')} />
        <CheckboxesField
          control={control}
          name="transferModes"
          label={t('field.transferModes')}
          choices={MODES.map((value) => ({ value, label: t(`terms:mode.${value}`) }))}
          rules={some}
        />
        <CheckboxesField
          control={control}
          name="tracks"
          label={t('field.tracks')}
          choices={TRACKS.map((value) => ({ value, label: t(`terms:track.${value}`) }))}
          rules={some}
        />
        <TextField
          control={control}
          name="capabilities"
          long
          optional
          label={t('field.capabilities')}
          hint={t('form.capabilitiesHint')}
        />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {act}
          </Button>
        </ButtonRow>
      </AskedForm>
    </Card>
  );
}

function EnteredContent({ of }: { readonly of: EnteredFunction }) {
  const { t } = useTranslation(['keptCatalogs', 'terms', 'common']);
  const stated = useStatedAmount();
  const { value: price } = readAmount(of.guidePrice.amount);
  return (
    <Facts
      dense
      facts={[
        { label: t('field.code'), value: of.code },
        { label: t('field.nameZh'), value: of.name.zh },
        { label: t('field.nameEn'), value: of.name.en },
        { label: t('field.kind'), value: t(`terms:kind.${of.kind as Schema.OrganizationKind}`) },
        { label: t('field.department'), value: of.department },
        { label: t('field.unitZh'), value: of.unit.zh },
        { label: t('field.guidePrice'), value: price === undefined ? t('common:none') : stated(price) },
        {
          label: t('field.transferModes'),
          value: of.transferModes.map((mode) => t(`terms:mode.${mode as Schema.TransferMode}`)).join(t('between')),
        },
        {
          label: t('field.tracks'),
          value: of.tracks.map((track) => t(`terms:track.${track as Schema.Track}`)).join(t('between')),
        },
        { label: t('field.capabilities'), value: linesOf(of.capabilities).join(t('between')) || t('common:none') },
      ]}
    />
  );
}
