import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { filesOf, type EnteredFiles } from './application-input.js';
import type { ShownApplication } from './application-page.js';
import { SupplyMaterialDocument } from './applications.generated.js';
import './applications.texts.js';
import './applying.texts.js';
import { MaterialFields } from './material-fields.js';

interface EnteredSupply {
  readonly note: string;
  readonly files: EnteredFiles;
}

/** Supplies what the office asked for. */
export function SupplyForm({
  application: { id: applicationId, materials },
}: {
  readonly application: ShownApplication;
}) {
  const { t } = useTranslation(['applications', 'applying']);
  const form = useActForm<EnteredSupply>({ defaultValues: { note: '', files: {} } });
  const kept = useKeptForm(form, ['supplyMaterial', applicationId]);
  const { act, pending } = useAct(SupplyMaterialDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const tell = useTellDone();

  async function supply({ note, files }: EnteredSupply) {
    const outcome = await act({ applicationId, note: note.trim() || null, files: filesOf(files) });
    if (outcome.done) {
      kept.forget();
      tell({ done: t('applying:acts.supplied') });
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <ActForm form={form} onSubmit={supply} refusal={refusal} kept={kept}>
      <MaterialFields
        control={form.control}
        materials={materials.map(({ material, label }) => ({ material, label }))}
      />
      <TextField
        control={form.control}
        name="note"
        long
        optional
        label={t('applying:acts.supplyNote')}
        hint={t('applying:acts.supplyNoteHint')}
        maxLength={2000}
      />
      <ButtonRow>
        <Button type="submit" pending={pending}>
          {t('applying:acts.supply')}
        </Button>
      </ButtonRow>
    </ActForm>
  );
}
