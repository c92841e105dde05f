import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Done } from '@chengjie/portal-ui/ui/done';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useServerNow } from '../../api/clock.js';
import { LoadedOwn } from '../../session/loaded-own.js';
import { useSession } from '../../session/session.js';
import { AskedAct } from '../../shared/acts/asked-acts.js';
import { useGrantName } from '../../shared/grant-name.js';
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
  return (
    <Section title={t('tokens.title')}>
      <p>{t('tokens.lead')}</p>
      <Done at="tokens" />
      <LoadedOwn query={query} own={(viewer) => viewer.apiTokens}>
        {(apiTokens) => <TokenTable tokens={apiTokens} />}
      </LoadedOwn>
      <NewApiToken />
    </Section>
  );
}

function TokenTable({ tokens }: { readonly tokens: readonly Token[] }) {
  const { t } = useTranslation('account');
  const nameOf = useGrantName();
  const { viewer } = useSession();
  const now = useServerNow(MINUTE);
  const grants = new Map(viewer?.grants.map((grant) => [grant.id, grant]));
  const roleOf = (of: Token['grant']) => {
    const grant = of ? grants.get(of.id) : undefined;
    if (grant) return nameOf(grant);
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
                <AskedAct
                  document={RevokeApiTokenDocument}
                  input={{ tokenId: id }}
                  act={t('tokens.revoke')}
                  names={t('tokens.revokeThis', { name })}
                  ask={t('tokens.revokeTitle', { name })}
                  text={t('tokens.revokeText')}
                  done={t('tokens.revoked')}
                  at="tokens"
                  variant="quiet"
                />
              )}
            </>
          ),
        },
      ]}
    />
  );
}
