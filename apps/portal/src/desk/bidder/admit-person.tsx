import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { CheckboxField } from '@chengjie/portal-ui/form/choice-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Done } from '@chengjie/portal-ui/ui/done';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToldAct } from '../../shared/acts/use-told-act.js';
import { ProposeAdmissionDocument } from './people.generated.js';
import './people.texts.js';

const EMPTY = { loginName: '', administrator: false };

/** Proposes that somebody acts for one's organization: the person accepts. */
export function AdmitPerson() {
  const { t } = useTranslation(['people', 'common']);
  const form = useActForm({ defaultValues: EMPTY });
  const kept = useKeptForm(form, ['proposeAdmission']);
  const { carryOut, pending } = useToldAct(ProposeAdmissionDocument);
  const [refusal, setRefusal] = useState<Refusal>();

  async function admit(asked: typeof EMPTY) {
    const refused = await carryOut(asked, { done: t('admit.done'), at: 'admit' });
    setRefusal(refused && { ...refused, userErrors: showAtFields(form, refused.userErrors) });
    if (refused) return;
    kept.forget();
    form.reset(EMPTY);
  }

  return (
    <Section title={t('admit.title')} id="admit">
      <p>{t('admit.lead')}</p>
      <Done at="admit" />
      <Card>
        <ActForm form={form} onSubmit={admit} refusal={refusal} kept={kept}>
          <TextField
            control={form.control}
            name="loginName"
            label={t('admit.loginName')}
            maxLength={100}
            rules={{ required: t('common:form.required') }}
          />
          <CheckboxField control={form.control} name="administrator" label={t('admit.administrator')} />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              {t('admit.submit')}
            </Button>
          </ButtonRow>
        </ActForm>
      </Card>
    </Section>
  );
}
