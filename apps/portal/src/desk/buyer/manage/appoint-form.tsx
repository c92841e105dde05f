import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { CheckboxesField } from '@chengjie/portal-ui/form/choice-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { found } from '../../../api/found.js';
import { useAct } from '../../../api/use-act.js';
import { useWholeLists } from '../../../api/use-whole-lists.js';
import './evaluation.texts.js';
import { AppointPanelDocument, ManageCandidatesDocument, type ManageCandidatesQuery } from './evaluation.generated.js';
import styles from './manage.module.css';
import { seatedAmong } from './seated.js';

interface AppointProps {
  readonly projectId: string;
  readonly opened: boolean;
  readonly sitting: readonly { readonly name: string }[];
}

/** Names the panel: all its members at once. Open as long as there is none. */
export function AppointForm({ projectId, opened, sitting }: AppointProps) {
  const { t } = useTranslation('projectEvaluation');
  const first = useQuery({ query: ManageCandidatesDocument, variables: { id: projectId } });
  const query = found(useWholeLists(first, candidatesOf, ManageCandidatesDocument, { id: projectId }), 'project');
  return (
    <details className={styles.disclosure} open={sitting.length === 0}>
      <summary>{t('panel.appoint')}</summary>
      <Loaded query={query}>
        {({ project: { panelCandidates } }) =>
          panelCandidates && panelCandidates.nodes.length > 0 ? (
            <Candidates projectId={projectId} opened={opened} sitting={sitting} candidates={panelCandidates.nodes} />
          ) : (
            <p>{t('panel.noCandidates')}</p>
          )
        }
      </Loaded>
    </details>
  );
}

function candidatesOf({ project }: ManageCandidatesQuery) {
  return [project?.panelCandidates];
}

function Candidates({
  projectId,
  opened,
  sitting,
  candidates,
}: AppointProps & {
  readonly candidates: NonNullable<NonNullable<ManageCandidatesQuery['project']>['panelCandidates']>['nodes'];
}) {
  const { t } = useTranslation('projectEvaluation');
  const form = useActForm({ defaultValues: { evaluatorAccountIds: seatedAmong(candidates, sitting) } });
  const kept = useKeptForm(form, ['appointPanel', projectId]);
  const chosen = useWatch({ control: form.control, name: 'evaluatorAccountIds' });
  const { act, pending } = useAct(AppointPanelDocument);
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();

  async function appoint(input: { evaluatorAccountIds: string[] }) {
    const outcome = await act({ projectId, ...input });
    const number = input.evaluatorAccountIds.length;
    if (outcome.done) {
      kept.forget();
      const next = t(opened ? 'panel.doneOpened' : 'panel.doneSealed');
      tell({ done: t('panel.done', { number }), next, at: 'panel' });
    }
    // An error at one of the names stands at the whole list.
    const userErrors = outcome.done ? [] : showAtFields(form, outcome.userErrors, ([, field = '']) => field);
    setRefusal(outcome.done ? undefined : { ...outcome, userErrors });
  }

  return (
    <ActForm form={form} onSubmit={appoint} refusal={refusal} kept={kept}>
      <p>{t('panel.appointLead')}</p>
      <CheckboxesField
        control={form.control}
        name="evaluatorAccountIds"
        label={t('panel.candidates')}
        choices={candidates.map(({ accountId, name, register }) => ({ value: accountId, label: name, hint: register }))}
      />
      <p aria-live="polite">{t('panel.chosen', { number: chosen.length })}</p>
      <ButtonRow>
        <Button type="submit" pending={pending}>
          {t('panel.submit')}
        </Button>
      </ButtonRow>
    </ActForm>
  );
}
