import { ActForm, showAtFields, type Refusal } from '@chengjie/portal-ui/form/act-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmDialog } from '@chengjie/portal-ui/ui/confirm';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/use-act.js';
import { StandDownDocument } from './evaluator.generated.js';
import './scoring.texts.js';

/** 回避: a member of the panel stands down and says why. */
export function StandDown({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation(['scoring', 'common']);
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { reason: '' } });
  const { act, pending } = useAct(StandDownDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, setAsking] = useState(false);

  async function standDown(reason: string) {
    const outcome = await act({ projectId, reason });
    if (outcome.done) await navigate('/desk/evaluations');
    else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <Section title={t('standDown.title')}>
      <Card>
        <p>{t('standDown.lead')}</p>
        <ActForm form={form} refusal={refusal} onSubmit={async () => setAsking(true)}>
          <TextField
            control={form.control}
            name="reason"
            long
            label={t('standDown.reason')}
            hint={t('standDown.reasonHint')}
            maxLength={1_000}
            rules={{ required: t('common:form.required') }}
          />
          <ButtonRow>
            <Button type="submit" variant="danger" pending={pending}>
              {t('standDown.submit')}
            </Button>
          </ButtonRow>
        </ActForm>
      </Card>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        variant="danger"
        title={t('standDown.confirmTitle')}
        text={<p>{t('standDown.confirmText')}</p>}
        confirm={t('standDown.confirm')}
        onConfirm={() => void standDown(form.getValues('reason'))}
      />
    </Section>
  );
}
