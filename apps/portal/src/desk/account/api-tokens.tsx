import { Attention } from '@chengjie/portal-ui/ui/attention';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Done, useTellDone } from '@chengjie/portal-ui/ui/done';
import { ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import type { Problem } from '@chengjie/portal-ui/ui/problem';
import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useServerNow } from '../../api/clock.js';
import '../../api/terms.texts.js';
import { useAct } from '../../api/use-act.js';
import { LoadedOwn } from '../../session/loaded-own.js';
import { useSession } from '../../session/session.js';
import { AccountTokensDocument, RevokeApiTokenDocument, type AccountTokensQuery } from './account.generated.js';
import { NewApiToken } from './new-api-token.js';
import { tokenState, type TokenState } from './token-state.js';

type Token = NonNullable<AccountTokensQuery['viewer']>['apiTokens'][number];

/** A first token belongs to this list too, though there was none in it yet. */
const WITH_TOKENS = { additionalTypenames: ['ApiToken'] };

const TONES: Record<TokenState, Tone> = { VALID: 'pine', EXPIRED: 'grey', REVOKED: 'seal' };
const MINUTE = 60_000;

/** Personal access tokens for programs: the list, a new one, and how to end one. */
export function ApiTokens() {
  const { t } = useTranslation('account');
  const query = useQuery({ query: AccountTokensDocument, context: WITH_TOKENS });
  const { act, pending } = useAct(RevokeApiTokenDocument);
  const tell = useTellDone();
  const [refused, setRefused] = useState<{ readonly problem: Problem }>();

  async function revoke(tokenId: string) {
    const outcome = await act({ tokenId });
    setRefused(outcome.done ? undefined : { problem: outcome.problem ?? 'FAILED' });
    if (outcome.done) tell({ done: t('tokens.revoked'), at: 'tokens' });
  }

  return (
    <Section title={t('tokens.title')}>
      <p>{t('tokens.lead')}</p>
      <Done at="tokens" />
      <Attention to={refused}>{refused && <ProblemNotice problem={refused.problem} />}</Attention>
      <LoadedOwn query={query} own={(viewer) => viewer.apiTokens}>
        {(apiTokens) => <TokenTable tokens={apiTokens} pending={pending} revoke={(id) => void revoke(id)} />}
      </LoadedOwn>
      <NewApiToken />
    </Section>
  );
}

function TokenTable({
  tokens,
  pending,
  revoke,
}: {
  readonly tokens: readonly Token[];
  readonly pending: boolean;
  readonly revoke: (id: string) => void;
}) {
  const { t } = useTranslation(['account', 'terms']);
  const { viewer } = useSession();
  const now = useServerNow(MINUTE);
  const grants = new Map(viewer?.grants.map((grant) => [grant.id, grant]));
  const roleOf = (of: Token['grant']) => {
    const grant = of ? grants.get(of.id) : undefined;
    if (grant) return `${t(`terms:role.${grant.role}`)} · ${grant.holder}`;
    return t(of ? 'tokens.formerRole' : 'tokens.noRole');
  };
  return (
    <DataTable
      caption={t('tokens.caption')}
      rows={tokens.map((token) => ({ ...token, state: tokenState(token, now) }))}
      rowId={({ id }) => id}
      empty={<p>{t('tokens.empty')}</p>}
      columns={[
        { id: 'name', header: t('tokens.name'), names: true, cell: ({ name }) => name },
        { id: 'role', header: t('tokens.role'), cell: ({ grant }) => roleOf(grant) },
        { id: 'expires', header: t('tokens.expiresAt'), cell: ({ expiresAt }) => <End at={expiresAt} /> },
        {
          id: 'used',
          header: t('tokens.lastUsedAt'),
          cell: ({ lastUsedAt }) => (lastUsedAt ? <Instant at={lastUsedAt} /> : t('tokens.neverUsed')),
        },
        {
          id: 'state',
          header: t('tokens.state'),
          cell: ({ id, name, state }) => (
            <>
              <Tag tone={TONES[state]}>{t(`tokens.states.${state}`)}</Tag>{' '}
              {state === 'VALID' && (
                <ConfirmButton
                  variant="quiet"
                  pending={pending}
                  label={t('tokens.revokeThis', { name })}
                  title={t('tokens.revokeTitle', { name })}
                  text={<p>{t('tokens.revokeText')}</p>}
                  confirm={t('tokens.revoke')}
                  onConfirm={() => revoke(id)}
                >
                  {t('tokens.revoke')}
                </ConfirmButton>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
