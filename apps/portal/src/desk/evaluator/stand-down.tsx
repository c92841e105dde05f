import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmDialog } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import type { RecusalGround } from '../../api/schema.generated.js';
import { useAct } from '../../api/use-act.js';
import { useWholeLists } from '../../api/use-whole-lists.js';
import '../../shared/projects/project.texts.js';
import { RECUSAL_GROUNDS } from '../../shared/projects/recusal-grounds.js';
import { biddersFor } from '../../shared/projects/recused-over.js';
import {
  StandDownBiddersDocument,
  StandDownBiddersRestDocument,
  StandDownDocument,
  type StandDownBiddersRestQuery,
} from './evaluator.generated.js';
import './scoring.texts.js';

/** Only the buyer's records tell of the others. */
const OWN_GROUNDS = RECUSAL_GROUNDS.filter((ground) => ground !== 'SEAT_RESTS');

interface Values {
  readonly ground: RecusalGround | '';
  readonly bidderId: string;
  readonly reason: string;
}

interface Leaving {
  readonly projectId: string;
  readonly title: string;
}

/** 回避: a member of the panel stands down and says why; over one of all bidders, whichever of them are on show. */
export function StandDown(of: Leaving) {
  const { projectId: id } = of;
  const { t } = useTranslation('scoring');
  const first = useQuery({ query: StandDownBiddersDocument, variables: { id } });
  const query = found(useWholeLists(first, biddersOf, StandDownBiddersRestDocument, { id }), 'project');
  return (
    <Section title={t('standDown.title')}>
      <Loaded query={query}>
        {({ project: { lots } }) => (
          <StandDownForm {...of} bids={lots.flatMap(({ reviewedBids }) => reviewedBids?.nodes ?? [])} />
        )}
      </Loaded>
    </Section>
  );
}

function biddersOf({ project }: StandDownBiddersRestQuery) {
  return (project?.lots ?? []).map(({ reviewedBids }) => reviewedBids);
}

function StandDownForm({ projectId, title, bids }: Leaving & { readonly bids: Parameters<typeof biddersFor>[1] }) {
  const { t } = useTranslation(['scoring', 'project', 'common']);
  const navigate = useNavigate();
  const tell = useTellDone();
  const form = useActForm<Values>({ defaultValues: { ground: '', bidderId: '', reason: '' } });
  const kept = useKeptForm(form, ['standDown', projectId]);
  const { act, pending } = useAct(StandDownDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, setAsking] = useState(false);

  const bidders = biddersFor(useWatch({ control: form.control, name: 'ground' }), bids);

  async function standDown({ ground, bidderId, reason }: Values) {
    if (ground === '') return;
    const outcome = await act({ projectId, ground, reason, bidderId: bidders.length > 0 ? bidderId : null });
    if (outcome.done) {
      const page = '/desk/evaluations';
      kept.forget();
      tell({ done: t('standDown.done'), next: t('standDown.doneNext'), page });
      await navigate(page);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <>
      <Card>
        <p>{t('standDown.lead')}</p>
        <ActForm form={form} refusal={refusal} kept={kept} onSubmit={async () => setAsking(true)}>
          <SelectField
            control={form.control}
            name="ground"
            label={t('standDown.ground')}
            options={OWN_GROUNDS.map((ground) => ({ value: ground, label: t(`project:recusalGrounds.${ground}`) }))}
            rules={{ required: t('common:form.required') }}
          />
          {bidders.length > 0 && (
            <SelectField
              control={form.control}
              name="bidderId"
              label={t('project:recusedOver.label')}
              options={bidders}
              rules={{ required: t('common:form.required') }}
            />
          )}
          <TextField
            control={form.control}
            name="reason"
            long
            label={t('standDown.reason')}
            hint={t('standDown.reasonHint')}
            minLength={1}
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
        onCancel={() => setAsking(false)}
        variant="danger"
        title={t('standDown.confirmTitle', { title })}
        text={<p>{t('standDown.confirmText')}</p>}
        confirm={t('standDown.confirm')}
        onConfirm={() => {
          setAsking(false);
          void standDown(form.getValues());
        }}
      />
    </>
  );
}
