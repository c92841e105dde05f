import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { DateField } from '@chengjie/portal-ui/form/date-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Card } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import { useAct } from '../../api/use-act.js';
import { everyOf } from '../../shared/every-of.js';
import { fieldOf, filesOf, type EnteredFiles } from './application-input.js';
import { ApplyForEndingDocument, EndingGuideDocument, type OwnEntryQuery } from './applications.generated.js';
import './applying.texts.js';
import '../../shared/organizations/out-of-register.texts.js';
import './ending.texts.js';
import { MaterialFields } from './material-fields.js';

const GROUNDS = everyOf<Schema.EndingGround>({
  CHARTER: true,
  MEMBERS_DECISION: true,
  MERGED_OR_SPLIT: true,
  CANNOT_GO_ON: true,
});
const LIST = '/desk/applications';

interface EnteredEnding {
  readonly ground: string;
  readonly statement: string;
  readonly creditorsNoticedOn: string;
  readonly files: EnteredFiles;
}

/** Somebody who acts for an organization asks that it end. */
export function EndingForm({ entry }: { readonly entry: OwnEntryQuery['organization'] }) {
  const { t } = useTranslation(['ending', 'outOfRegister', 'applying', 'common']);
  const navigate = useNavigate();
  const localized = useLocalized();
  const tell = useTellDone();
  const form = useActForm<EnteredEnding>({
    defaultValues: { ground: '', statement: '', creditorsNoticedOn: '', files: {} },
  });
  const kept = useKeptForm(form, ['applyForEnding', entry?.id ?? '']);
  const { act, pending } = useAct(ApplyForEndingDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const { control } = form;
  const [{ data }] = useQuery({ query: EndingGuideDocument, variables: { track: entry?.track ?? 'FILED' } });
  const guide = data?.endingGuide;
  const filled = { required: t('common:form.required') };
  const creditors = guide ? guide.creditorDays !== null : false;

  async function apply({ ground, statement, creditorsNoticedOn, files }: EnteredEnding) {
    const outcome = await act({
      organizationId: entry?.id ?? '',
      ground: ground as Schema.EndingGround,
      statement,
      creditorsNoticedOn: creditorsNoticedOn || null,
      files: filesOf(files),
    });
    if (outcome.done) {
      const page = `${LIST}/${outcome.payload.application?.id}`;
      kept.forget();
      tell({ done: t('applying:new.done'), next: t('applying:new.doneNext'), page });
      await navigate(page);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors, fieldOf) });
  }

  return (
    <AskedForm
      form={form}
      refusal={refusal}
      kept={kept}
      onAct={apply}
      question={() => ({
        title: t('applying:new.ask', { name: entry?.name ?? '' }),
        text: <p>{t('ending:warning')}</p>,
        confirm: t('ending:submit'),
      })}
    >
      {guide && <p>{localized(guide.decidedWithin)}</p>}
      <RadioField
        control={control}
        name="ground"
        label={t('ending:ground')}
        choices={GROUNDS.map((value) => ({ value, label: t(`outOfRegister:of.${value}`) }))}
        rules={filled}
      />
      <TextField
        control={control}
        name="statement"
        long
        label={t('ending:statement')}
        minLength={10}
        maxLength={2000}
        rules={filled}
      />
      {creditors && <DateField control={control} name="creditorsNoticedOn" label={t('ending:creditorsNoticedOn')} />}
      {guide && (
        <Card>
          <MaterialFields
            control={control}
            materials={guide.materials.map((material) => ({
              ...material,
              required: material.material !== 'SUPERVISOR_CONSENT' || !!entry?.supervisingDepartment,
            }))}
          />
        </Card>
      )}
      <ButtonRow>
        <Button type="submit" pending={pending}>
          {t('ending:submit')}
        </Button>
      </ButtonRow>
    </AskedForm>
  );
}
