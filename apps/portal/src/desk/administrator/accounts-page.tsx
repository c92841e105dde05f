import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { ChoiceFilter, Filters, TextFilter, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { useSession } from '../../session/session.js';
import { ReasonedAct } from '../../shared/acts/asked-acts.js';
import { everyOf } from '../../shared/every-of.js';
import { Named } from '../../shared/named.js';
import { AccountActs } from './account-acts.js';
import './account-acts.texts.js';
import { AccountsDocument, RevokeRoleDocument, type AccountsQuery } from './roles.generated.js';
import './roles.texts.js';

type Account = AccountsQuery['accounts']['nodes'][number];
type Grant = Account['grants'][number];

const ROLES = everyOf<Schema.Role>({
  ADMINISTRATOR: true,
  BUYER: true,
  ORGANIZATION: true,
  REGISTRAR: true,
  FILING_OFFICE: true,
  EVALUATOR: true,
  SUPERVISOR: true,
});

/** The accounts of one's region, their roles, who gave them, and how one is taken away. */
export function AccountsPage() {
  const { t } = useTranslation(['roles', 'terms', 'accountActs']);
  const { viewer } = useSession();
  const [text] = useAddressValue('text');
  const [asked] = useAddressValue('role');
  const role = ROLES.find((known) => known === asked);
  const administers = viewer?.acting?.role === 'ADMINISTRATOR';
  const query = useQuery({ query: AccountsDocument, variables: { after: useCursor(), text, role } });
  return (
    <Page
      title={t('accounts.title')}
      lead={t(administers ? 'accounts.lead' : 'accounts.leadOffices')}
      actions={administers && <LinkButton to="/desk/roles">{t('accounts.proposals')}</LinkButton>}
    >
      <Filters>
        <TextFilter label={t('accounts.search')} />
        {administers && (
          <ChoiceFilter
            name="role"
            label={t('open.role')}
            options={ROLES.map((each) => ({ value: each, label: t(`terms:role.${each}`) }))}
          />
        )}
      </Filters>
      <Loaded query={query}>
        {({ accounts }) => (
          <>
            <Total of={accounts} />
            <DataTable
              caption={t('accounts.caption')}
              rows={accounts.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('accounts.empty')}</p>}
              columns={[
                { id: 'login', header: t('accounts.loginName'), names: true, cell: ({ loginName }) => loginName },
                {
                  id: 'name',
                  header: t('accounts.displayName'),
                  cell: ({ id, displayName }) => <Named name={displayName} own={id === viewer?.id} />,
                },
                {
                  id: 'state',
                  header: t('accounts.state'),
                  cell: ({ status, hasVerifiedAddress }) => (
                    <>
                      <Tag tone={status === 'ACTIVE' ? 'pine' : 'grey'}>
                        {t(status === 'ACTIVE' ? 'accounts.active' : 'accounts.disabled')}
                      </Tag>{' '}
                      {!hasVerifiedAddress && <Tag tone="amber">{t('accounts.unverified')}</Tag>}
                    </>
                  ),
                },
                {
                  id: 'roles',
                  header: t('accounts.roles'),
                  cell: (account) =>
                    account.grants.length === 0 && !account.heldElsewhere ? (
                      t('accounts.none')
                    ) : (
                      <Roles account={account} own={account.id === viewer?.id} administers={administers} />
                    ),
                },
                {
                  id: 'account',
                  header: t('accountActs:title'),
                  cell: (account) => account.id !== viewer?.id && <AccountActs account={account} />,
                },
              ]}
            />
            <Pager of={accounts} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Roles({
  account,
  own,
  administers,
}: {
  readonly account: Account;
  readonly own: boolean;
  readonly administers: boolean;
}) {
  const { t } = useTranslation(['roles', 'terms']);
  const fullName = useFullRegionName();
  const language = useLanguage();
  const given = ({ origin }: Grant) =>
    origin && origin.by.length > 0
      ? t('accounts.givenBy', {
          names: formatList(
            origin.by.map(({ displayName, holder }) => `${holder} · ${displayName}`),
            language,
          ),
        })
      : t('accounts.provisioned');
  return (
    <>
      {account.grants.map((grant) => (
        <div key={grant.id}>
          <p>
            {t(`terms:role.${grant.role}`)} · <Name of={grant.holder} /> · <Name of={fullName(grant.region)} /> (
            <Name of={given(grant)} />)
          </p>
          {!own && administers && grant.role !== 'ORGANIZATION' && <Revoke grant={grant} name={account.displayName} />}
        </div>
      ))}
      {account.heldElsewhere && <p>{t('accounts.elsewhere')}</p>}
    </>
  );
}

function Revoke({ grant: { id, role }, name }: { readonly grant: Grant; readonly name: string }) {
  const { t } = useTranslation(['roles', 'terms']);
  return (
    <ReasonedAct
      document={RevokeRoleDocument}
      input={(reason) => ({ grantId: id, reason })}
      act={t('accounts.revoke')}
      names={t('accounts.revokeThis', { name, role: t(`terms:role.${role}`) })}
      ask={t('accounts.revokeAsk', { name, role: t(`terms:role.${role}`) })}
      text={t('accounts.revokeText')}
      reasonLabel={t('accounts.reason')}
      done={t('accounts.revoked')}
    />
  );
}
