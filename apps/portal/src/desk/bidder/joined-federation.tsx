import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmDialog } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../api/use-act.js';
import { ReasonedAct } from '../../shared/acts/asked-acts.js';
import { GiveBidMandateDocument, LeaveFederationDocument, type OwnMembershipsQuery } from './memberships.generated.js';
import './memberships.texts.js';

type Own = NonNullable<OwnMembershipsQuery['organization']>;

/** A federation that one's organization has joined: it gives it a mandate here, and leaves it. */
export function JoinedFederation({
  own,
  membership: { federation, joinedOn },
}: {
  readonly own: Own;
  readonly membership: Own['federations'][number];
}) {
  const { t } = useTranslation('memberships');
  const language = useLanguage();
  const { id: federationId, name } = federation;
  return (
    <Card>
      <h3>
        <Link to={`/federations/${federationId}`}>
          <Name of={name} />
        </Link>
      </h3>
      <p>{t('federations.since', { day: formatDay(joinedOn, language) })}</p>
      {own.track === 'FILED' && <GiveMandate own={own} federation={federation} />}
      <ReasonedAct
        document={LeaveFederationDocument}
        input={(reason) => ({ federationId, memberId: own.id, reason })}
        act={t('federations.leave')}
        ask={t('federations.leaveAsk', { name })}
        text={t('federations.leaveText')}
        reasonLabel={t('federations.reason')}
        done={t('federations.left', { name })}
      />
    </Card>
  );
}

function GiveMandate({
  own,
  federation: { id: federationId, name },
}: {
  readonly own: Own;
  readonly federation: Own['federations'][number]['federation'];
}) {
  const { t } = useTranslation('memberships');
  const localized = useLocalized();
  const tell = useTellDone();
  const form = useActForm({ defaultValues: { functionId: '' } });
  const { act, pending } = useAct(GiveBidMandateDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, setAsking] = useState<string>();
  const functions = new Map(own.qualifications.map(({ function: each }) => [each.id, localized(each.name)]));

  /** What a mandate covers, in words: it is given for any region here. */
  const scopeOf = (functionId: string | undefined) => ({
    name,
    covers: functions.get(functionId ?? '') ?? t('mandates.any'),
    where: t('mandates.anywhere'),
  });

  async function give(functionId: string) {
    const outcome = await act({ federationId, functionId: functionId || null });
    if (outcome.done) tell({ done: t('mandates.done', scopeOf(functionId)) });
    setRefusal(outcome.done ? undefined : { ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <details>
      <summary>{t('mandates.give')}</summary>
      <ActForm form={form} onSubmit={({ functionId }) => Promise.resolve(setAsking(functionId))} refusal={refusal}>
        <p>{t('mandates.giveText')}</p>
        <SelectField
          control={form.control}
          name="functionId"
          label={t('mandates.function')}
          options={[
            { value: '', label: t('mandates.any') },
            ...[...functions].map(([value, label]) => ({ value, label })),
          ]}
        />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {t('mandates.give')}
          </Button>
        </ButtonRow>
        <ConfirmDialog
          open={asking !== undefined}
          onCancel={() => setAsking(undefined)}
          title={t('mandates.giveAsk', { name })}
          text={
            <>
              <p>{t('mandates.scope', scopeOf(asking))}</p>
              <p>{t('mandates.giveText')}</p>
            </>
          }
          confirm={t('mandates.give')}
          onConfirm={() => {
            setAsking(undefined);
            void give(asking ?? '');
          }}
        />
      </ActForm>
    </details>
  );
}
