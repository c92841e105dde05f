import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Card } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToldAct } from '../../shared/acts/use-told-act.js';
import { RenameSecondFactorDocument, type ShownFactorFragment } from './second-factors.generated.js';
import './second-factors.texts.js';

/** Another name of a second factor. */
export function RenameFactor({ factor, onEnd }: { readonly factor: ShownFactorFragment; readonly onEnd: () => void }) {
  const { t } = useTranslation(['secondFactors', 'common']);
  const form = useActForm({ defaultValues: { name: factor.name } });
  const { carryOut, pending } = useToldAct(RenameSecondFactorDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  return (
    <Card>
      <h3>{t('renameThis', { name: factor.name })}</h3>
      <ActForm
        form={form}
        refusal={refusal}
        onSubmit={async ({ name }) => {
          const refused = await carryOut(
            { factorId: factor.id, name },
            { done: t('renamed', { name }), at: 'factors' },
          );
          if (refused) setRefusal({ ...refused, userErrors: showAtFields(form, refused.userErrors) });
          else onEnd();
        }}
      >
        <TextField
          control={form.control}
          name="name"
          label={t('newName')}
          maxLength={60}
          rules={{ required: t('common:form.required') }}
        />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {t('save')}
          </Button>
          <Button variant="secondary" onPress={onEnd}>
            {t('common:cancel')}
          </Button>
        </ButtonRow>
      </ActForm>
    </Card>
  );
}
