import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm, type FormQuestion } from '@chengjie/portal-ui/form/asked-form';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { formatInstant } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Done, useTellDone } from '@chengjie/portal-ui/ui/done';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct } from '../../api/use-act.js';
import { LoadedOwn } from '../../session/loaded-own.js';
import {
  AccountSessionsDocument,
  EndOtherSessionsDocument,
  EndSessionDocument,
  type AccountSessionsQuery,
} from './account.generated.js';
import './account.texts.js';
import { CurrentPasswordField } from './current-password-field.js';
import { ALL_OTHERS, ALL_OTHERS_AND_TOKENS, endingOf } from './session-ending.js';

type OwnSession = NonNullable<AccountSessionsQuery['viewer']>['sessions'][number];

/** The answers to ending sessions hold none of those that are left. */
const CHANGED_BY = { additionalTypenames: ['EndSessionPayload', 'EndOtherSessionsPayload', 'ChangePasswordPayload'] };

/** Where one is signed in, and how to end it. */
export function OwnSessions() {
  const { t } = useTranslation('account');
  const query = useQuery({ query: AccountSessionsDocument, context: CHANGED_BY });
  return (
    <Section title={t('sessions.title')}>
      <p>{t('sessions.lead')}</p>
      <LoadedOwn query={query} own={(viewer) => viewer.sessions}>
        {(sessions) => (
          <>
            <SessionTable sessions={sessions} />
            <EndSessions others={sessions.filter(({ present }) => !present)} />
          </>
        )}
      </LoadedOwn>
    </Section>
  );
}

function SessionTable({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const { t } = useTranslation('account');
  const localized = useLocalized();
  return (
    <DataTable
      caption={t('sessions.caption')}
      rows={sessions}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'device',
          header: t('sessions.device'),
          names: true,
          cell: ({ device, present }) => (
            <>
              {localized(device)} {present && <Tag tone="pine">{t('sessions.present')}</Tag>}
            </>
          ),
        },
        { id: 'begun', header: t('sessions.begunAt'), cell: ({ begunAt }) => <Instant at={begunAt} /> },
        { id: 'used', header: t('sessions.lastUsedAt'), cell: ({ lastUsedAt }) => <Instant at={lastUsedAt} /> },
      ]}
    />
  );
}

const EMPTY = { which: ALL_OTHERS, currentPassword: '' };

/** Ends another session, all others, or all others with the access tokens. */
function EndSessions({ others }: { readonly others: readonly OwnSession[] }) {
  const { t } = useTranslation('account');
  const language = useLanguage();
  const localized = useLocalized();
  const form = useActForm({ defaultValues: EMPTY });
  const one = useAct(EndSessionDocument, { keyed: false });
  const all = useAct(EndOtherSessionsDocument, { keyed: false });
  const [refusal, setRefusal] = useState<Refusal>();
  const tell = useTellDone();

  async function end({ which, currentPassword }: typeof EMPTY) {
    const ending = endingOf(which);
    const outcome =
      'sessionId' in ending
        ? await one.act({ ...ending, currentPassword })
        : await all.act({ ...ending, currentPassword });
    if (outcome.done) {
      tell({ done: t('sessions.done'), at: 'sessions' });
      form.reset(EMPTY);
      setRefusal(undefined);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  const nameOf = ({ device, begunAt }: OwnSession) => `${localized(device)} · ${formatInstant(begunAt, language)}`;
  function question({ which }: typeof EMPTY): FormQuestion {
    const session = others.find(({ id }) => id === which);
    const withTokens = which === ALL_OTHERS_AND_TOKENS;
    const title = withTokens ? t('sessions.askAllAndTokens') : t('sessions.askAll');
    return {
      title: session ? t('sessions.askOne', { name: nameOf(session) }) : title,
      text: (
        <>
          <p>{t('sessions.text')}</p>
          {withTokens && <p>{t('sessions.tokensText')}</p>}
        </>
      ),
      confirm: t('sessions.submit'),
      variant: 'danger',
    };
  }

  return (
    <>
      <Done at="sessions" />
      <Card>
        <h3>{t('sessions.end')}</h3>
        <AskedForm form={form} question={question} onAct={end} refusal={refusal}>
          <SelectField
            control={form.control}
            name="which"
            label={t('sessions.which')}
            options={[
              { value: ALL_OTHERS, label: t('sessions.allOthers') },
              { value: ALL_OTHERS_AND_TOKENS, label: t('sessions.allOthersAndTokens') },
              ...others.map((session) => ({ value: session.id, label: nameOf(session) })),
            ]}
          />
          <CurrentPasswordField control={form.control} name="currentPassword" />
          <ButtonRow>
            <Button type="submit" variant="secondary" pending={one.pending || all.pending}>
              {t('sessions.submit')}
            </Button>
          </ButtonRow>
        </AskedForm>
      </Card>
    </>
  );
}
