import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager, type PageOf } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import type { RegisterRowFragment } from './organization-lists.generated.js';
import { OrganizationTable } from './organization-table.js';
import './organization.texts.js';

/** The members of a federation, a page at a time (`?members=`). */
export function Members({
  members,
}: {
  readonly members: PageOf & {
    readonly totalCount: number;
    readonly nodes: readonly RegisterRowFragment[];
  };
}) {
  const { t } = useTranslation('organization');
  const language = useLanguage();
  return (
    <Section title={t('members.title', { total: formatCount(members.totalCount, language) })} id="members">
      <OrganizationTable organizations={members.nodes} empty={t('members.none')} />
      <Pager of={members} name="members" />
    </Section>
  );
}
