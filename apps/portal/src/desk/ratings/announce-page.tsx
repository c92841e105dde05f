import { SCHEMES } from '@chengjie/assessment';
import { readDay } from '@chengjie/kernel';
import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { CheckboxesField, RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { DateField } from '@chengjie/portal-ui/form/date-fields';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../../api/use-act.js';
import {
  AnnounceRatingRoundDocument,
  RatingPanelCandidatesDocument,
  type RatingPanelCandidatesQuery,
} from './rating-desk.generated.js';
import './rating-desk.texts.js';
import '../../shared/ratings/ratings.texts.js';

/** An office announces a round of assessment. */
export function AnnouncePage() {
  const { t } = useTranslation('ratingDesk');
  const query = useQuery({ query: RatingPanelCandidatesDocument, variables: {} });
  return (
    <Page title={t('announce.title')} lead={t('announce.lead')} crumbs={[{ to: '/desk/ratings', label: t('title') }]}>
      <Loaded query={query}>
        {({ ratingPanelCandidates }) =>
          ratingPanelCandidates.length > 0 ? (
            <AnnounceForm candidates={ratingPanelCandidates} />
          ) : (
            <p>{t('announce.noCandidates')}</p>
          )
        }
      </Loaded>
    </Page>
  );
}

interface EnteredRound {
  readonly schemeId: string;
  readonly closesOn: string;
  readonly panel: string[];
}

function AnnounceForm({ candidates }: { readonly candidates: RatingPanelCandidatesQuery['ratingPanelCandidates'] }) {
  const { t } = useTranslation(['ratingDesk', 'ratings', 'common']);
  const localized = useLocalized();
  const navigate = useNavigate();
  const tell = useTellDone();
  const form = useActForm<EnteredRound>({ defaultValues: { schemeId: '', closesOn: '', panel: [] } });
  const kept = useKeptForm(form, ['announceRatingRound']);
  const { act, pending } = useAct(AnnounceRatingRoundDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const { control } = form;

  async function announce({ closesOn, ...entered }: EnteredRound) {
    const outcome = await act({ ...entered, closesOn: readDay(closesOn).value ?? '' });
    if (outcome.done) {
      const page = `/desk/ratings/rounds/${outcome.payload.round?.id}`;
      kept.forget();
      tell({ done: t('announce.done'), page });
      await navigate(page);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <AskedForm
      form={form}
      refusal={refusal}
      kept={kept}
      onAct={announce}
      question={({ schemeId }) => {
        const scheme = SCHEMES.find(({ id }) => id === schemeId);
        return {
          title: t('announce.ask', { scheme: scheme ? localized(scheme.title) : '' }),
          text: <p>{t('announce.askText')}</p>,
          confirm: t('announce.submit'),
        };
      }}
    >
      <RadioField
        control={control}
        name="schemeId"
        label={t('announce.scheme')}
        choices={SCHEMES.map(({ id, title, scale }) => ({
          ...{ value: id, label: localized(title), hint: t(`ratings:scale.${scale}`) },
        }))}
        rules={{ required: t('common:form.required') }}
      />
      <DateField control={control} name="closesOn" label={t('announce.closesOn')} />
      <CheckboxesField
        control={control}
        name="panel"
        label={t('announce.panel')}
        hint={t('announce.panelHint')}
        choices={candidates.map(({ accountId, name, register }) => ({ value: accountId, label: name, hint: register }))}
        rules={{ validate: (chosen) => (chosen as readonly string[]).length > 0 || t('announce.choosePanel') }}
      />
      <ButtonRow>
        <Button type="submit" pending={pending}>
          {t('announce.submit')}
        </Button>
      </ButtonRow>
    </AskedForm>
  );
}
