import type { Titled } from '@chengjie/kernel';
import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { DateField, TimeField } from '@chengjie/portal-ui/form/date-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmDialog } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { formatEndOfWeek } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../../../api/use-act.js';
import { useEarliestDeadline, type DeadlineTerms } from '../form/step-dates.js';
import { deadlineOf, type DeadlineChoice } from './deadline-choice.js';
import { BuyerPublishDocument, DeadlineDoubtsDocument } from './publish.generated.js';
import './publish.texts.js';

/** The deadline, and the act itself after a last question. */
export function PublishForm({
  project: { id, reference, ...project },
  terms,
}: {
  readonly project: Titled & { readonly id: string; readonly reference: string };
  readonly terms: DeadlineTerms;
}) {
  const { t } = useTranslation('publishProject');
  const language = useLanguage();
  const navigate = useNavigate();
  const tell = useTellDone();
  const titleOf = useTitle();
  const form = useActForm<DeadlineChoice>({ defaultValues: { kind: 'EARLIEST', day: '', time: '17:00' } });
  const kept = useKeptForm(form, ['publishProject', id]);
  const choice = useWatch({ control: form.control }) as DeadlineChoice;
  const chosen = deadlineOf(choice);
  const [{ data: earliest }] = useEarliestDeadline(terms);
  const { act, pending } = useAct(BuyerPublishDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const [asked, setAsked] = useState<DeadlineChoice>();

  async function publish(asked: DeadlineChoice) {
    const deadlineAt = deadlineOf(asked);
    if (deadlineAt === undefined) return; // a day that cannot be read never becomes the earliest
    const outcome = await act({ projectId: id, deadlineAt });
    if (outcome.done) {
      const page = `/desk/projects/${reference}`;
      kept.forget();
      tell({ done: t('done'), next: t('doneNext'), page });
      await navigate(page);
    } else {
      const atField = (path: readonly string[]) =>
        path.includes('deadlineAt') ? (asked.kind === 'LATER' ? 'day' : 'kind') : '';
      setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors, atField) });
    }
  }

  const deadline = chosen ?? earliest?.earliestDeadline?.at;
  return (
    <ActForm form={form} onSubmit={(values) => Promise.resolve(setAsked(values))} refusal={refusal} kept={kept}>
      <RadioField
        control={form.control}
        name="kind"
        label={t('when')}
        choices={[
          { value: 'EARLIEST', label: t('earliest'), hint: t('earliestHint') },
          { value: 'LATER', label: t('later'), hint: t('laterHint') },
        ]}
      />
      {choice.kind === 'LATER' && (
        <>
          <DateField control={form.control} name="day" label={t('day')} />
          <TimeField control={form.control} name="time" label={t('time')} hint={t('timeHint')} />
        </>
      )}
      {chosen && <DeadlineDoubts at={chosen} />}
      <ButtonRow>
        <Button type="submit" pending={pending}>
          {t('publish')}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asked !== undefined}
        onCancel={() => setAsked(undefined)}
        title={t('ask', { title: titleOf(project) })}
        text={
          <>
            {deadline && (
              <p>
                {t(chosen ? 'askDeadline' : 'askEarliest')} <strong>{formatEndOfWeek(deadline, language)}</strong>
              </p>
            )}
            {chosen && <DeadlineDoubts at={chosen} />}
            <p>{t('askText')}</p>
          </>
        }
        confirm={t('confirm')}
        onConfirm={() => {
          setAsked(undefined);
          void (asked && publish(asked));
        }}
      />
    </ActForm>
  );
}

/** What bidders would be surprised by: it forbids nothing. */
function DeadlineDoubts({ at }: { readonly at: string }) {
  const { t } = useTranslation('publishProject');
  const [{ data }] = useQuery({ query: DeadlineDoubtsDocument, variables: { at } });
  return data?.deadlineDoubts.map((doubt) => (
    <Notice key={doubt} tone="warning">
      {t(`doubt.${doubt}`)}
    </Notice>
  ));
}
