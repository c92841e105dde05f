import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Page } from '@chengjie/portal-ui/ui/page';
import { TabLinks } from '@chengjie/portal-ui/ui/tab-links';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import { OutOfRegisterTag } from '../../shared/organizations/out-of-register.js';
import { StandingTag } from '../../shared/organizations/standing-tag.js';
import type { RegisterHeadFragment } from './register.generated.js';
import './register.texts.js';

const TABS = ['overview', 'qualifications', 'history'] as const;

/** One organization of the register: who it is, and the tabs of what an office looks after. */
export function RegisterOrganizationPage({
  organization,
  children,
}: {
  /** Undefined until it is loaded. */
  readonly organization: RegisterHeadFragment | null | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation(['register', 'terms']);
  const page = organization && `/desk/organizations/${organization.id}`;
  return (
    <Page
      title={organization?.name ?? t('loading')}
      crumbs={[{ to: '/desk/organizations', label: t('list.title') }]}
      lead={
        organization && (
          <>
            <Tag>{t(`terms:track.${organization.track}`)}</Tag> <Tag>{t(`terms:kind.${organization.kind}`)}</Tag>{' '}
            {organization.isFederation && <Tag tone="pine">{t('federation')}</Tag>}{' '}
            <StandingTag standing={organization.standing} /> <OutOfRegisterTag out={organization.outOfRegister} />
          </>
        )
      }
      actions={
        organization && (
          <LinkButton to={`/organizations/${organization.id}`} variant="secondary">
            {t('publicPage')}
          </LinkButton>
        )
      }
    >
      {page && (
        <TabLinks
          label={t('tabs.label')}
          tabs={TABS.map((tab) => ({ to: tab === 'overview' ? page : `${page}/${tab}`, label: t(`tabs.${tab}`) }))}
        />
      )}
      {children}
    </Page>
  );
}
