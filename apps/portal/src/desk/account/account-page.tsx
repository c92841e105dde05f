import { Button } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import { useSession } from '../../session/session.js';
import { OwnClaimInRole } from '../../shared/claims/open-claim.js';
import { useGrantName } from '../../shared/grant-name.js';
import { AccountFrame } from './account-frame.js';
import { OwnLoginNameDocument } from './account.generated.js';
import './account.texts.js';
import { LeaveOrganization } from './leave-organization.js';
import { OfferedRoles } from './offered-roles.js';
import { useRoleGivers } from './use-role-givers.js';

/** One's own account: who one is, one's roles and those offered, and how one leaves. */
export function AccountPage() {
  const { t } = useTranslation(['account', 'terms']);
  const nameOf = useGrantName();
  const fullName = useFullRegionName();
  const { viewer, switchRole } = useSession();
  const navigate = useNavigate();
  const giversOf = useRoleGivers();
  const [{ data }] = useQuery({ query: OwnLoginNameDocument });
  if (!viewer) return null;
  const { displayName, acting, grants } = viewer;
  return (
    <AccountFrame part="overview">
      <Card>
        <Facts
          dense
          facts={[
            { label: t('loginName'), value: data?.viewer?.loginName },
            { label: t('displayName'), value: displayName },
            ...(acting
              ? [
                  { label: t('acting'), value: nameOf(acting) },
                  { label: t('jurisdiction'), value: fullName(acting.region) },
                ]
              : [{ label: t('acting'), value: t('roles.none') }]),
          ]}
        />
      </Card>
      {acting && <OwnClaimInRole />}
      <OfferedRoles />
      <Section title={t('roles.title')}>
        <p>{t(acting ? 'roles.lead' : 'roles.noneYet')}</p>
        <DataTable
          caption={t('roles.caption')}
          rows={grants}
          rowId={({ id }) => id}
          empty={<Link to="/desk/claims/new">{t('roles.claim')}</Link>}
          columns={[
            { id: 'role', header: t('roles.role'), names: true, cell: ({ role }) => t(`terms:role.${role}`) },
            { id: 'holder', header: t('roles.holder'), cell: ({ holder }) => holder },
            { id: 'givenBy', header: t('roles.givenBy'), cell: ({ id }) => giversOf(id) },
            { id: 'region', header: t('jurisdiction'), cell: ({ region }) => fullName(region) },
            {
              id: 'use',
              header: t('roles.use'),
              cell: ({ id, role, holder }) =>
                id === acting?.id ? (
                  <Tag tone="pine">{t('roles.current')}</Tag>
                ) : (
                  <Button
                    variant="quiet"
                    label={t('roles.switchTo', { role: t(`terms:role.${role}`), holder })}
                    onPress={() => void switchRole(id).then(() => navigate('/desk'))}
                  >
                    {t('roles.switch')}
                  </Button>
                ),
            },
          ]}
        />
      </Section>
      <LeaveOrganization />
    </AccountFrame>
  );
}
