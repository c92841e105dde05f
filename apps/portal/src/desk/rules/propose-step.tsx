import { dayOf } from '@chengjie/kernel';
import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { DateField } from '@chengjie/portal-ui/form/date-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ProposeFederationStepDocument } from './federation-step.generated.js';
import './federation-step.texts.js';

const EMPTY = { kind: 'GOES_ON', from: '', until: '', documentName: '', documentNumber: '' };

/** Proposes that the step goes on until a day, or that it ends. */
export function ProposeStep() {
  const { t } = useTranslation(['federationStep', 'common']);
  const form = useActForm({ defaultValues: EMPTY });
  const kept = useKeptForm(form, ['proposeFederationStep']);
  const { act, pending } = useAct(ProposeFederationStepDocument);
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();
  const { control } = form;
  const ends = useWatch({ control, name: 'kind' }) === 'ENDS';

  async function propose({ from, until, documentName, documentNumber }: typeof EMPTY) {
    const outcome = await act({ from: dayOf(from), until: ends ? null : dayOf(until), documentName, documentNumber });
    if (outcome.done) {
      kept.forget();
      tell({ done: t('propose.done') });
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  const filled = { required: t('common:form.required') };
  return (
    <Section title={t('propose.title')} id="propose">
      <Card>
        <ActForm form={form} onSubmit={propose} refusal={refusal} kept={kept}>
          <RadioField
            control={control}
            name="kind"
            label={t('propose.kind')}
            choices={[
              { value: 'GOES_ON', label: t('propose.goesOn') },
              { value: 'ENDS', label: t('propose.ends') },
            ]}
          />
          <DateField control={control} name="from" label={t('propose.from')} hint={t('propose.fromHint')} />
          {!ends && (
            <DateField control={control} name="until" label={t('propose.until')} hint={t('propose.untilHint')} />
          )}
          <TextField
            control={control}
            name="documentName"
            label={t('propose.documentName')}
            maxLength={200}
            rules={filled}
          />
          <TextField
            control={control}
            name="documentNumber"
            label={t('propose.documentNumber')}
            maxLength={100}
            rules={filled}
          />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {t('propose.submit')}
            </Button>
          </ButtonRow>
        </ActForm>
      </Card>
    </Section>
  );
}
