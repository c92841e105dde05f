import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { Attention } from '@chengjie/portal-ui/ui/attention';
import { ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import './manage.texts.js';

/** How many reasons are shown at once; missing score sheets can be many. */
const SHOWN = 5;

/** Why an act without a form of its own was not done. */
export function ActProblems({ refusal }: { readonly refusal: Refusal | undefined }) {
  const { t } = useTranslation(['common', 'manageProject']);
  if (!refusal) return null;
  const messages = refusal.userErrors.map(({ message }) => message);
  const rest = messages.slice(SHOWN);
  return (
    <Attention to={refusal}>
      {refusal.problem && <ProblemNotice problem={refusal.problem} />}
      {messages.length > 0 && (
        <Notice tone="problem" title={t('form.summary')}>
          <Messages of={messages.slice(0, SHOWN)} />
          {rest.length > 0 && (
            <details>
              <summary>{t('manageProject:acts.more', { number: rest.length })}</summary>
              <Messages of={rest} />
            </details>
          )}
        </Notice>
      )}
    </Attention>
  );
}

function Messages({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
