import { useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded, PageProblem } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useSession } from '../../session/session.js';
import { ApplicationForm } from './application-form.js';
import { EndingForm } from './ending-form.js';
import { OwnEntryDocument } from './applications.generated.js';
import './applications.texts.js';
import './applying.texts.js';
import './ending.texts.js';

const LIST = '/desk/applications';

/** Somebody who founds an organization says what there is, is told what that can be, and applies. */
export function NewApplicationPage() {
  const { t } = useTranslation(['applications', 'applying', 'ending']);
  const [about] = useAddressValue('about');
  const organizationId = useSession().viewer?.acting?.organization?.id;
  const crumbs = [{ to: LIST, label: t('own.title') }];
  if (about === undefined)
    return (
      <Page title={t('applying:new.title')} lead={t('applying:new.lead')} crumbs={crumbs}>
        <ApplicationForm entry={null} />
      </Page>
    );
  if (organizationId === undefined) return <PageProblem problem="FORBIDDEN" />;
  if (about === 'ending')
    return (
      <Page title={t('ending:title')} lead={t('ending:warning')} crumbs={crumbs}>
        <OfOwnEntry key={organizationId} id={organizationId} Form={EndingForm} />
      </Page>
    );
  return (
    <Page title={t('applying:new.changeTitle')} lead={t('applying:new.changeLead')} crumbs={crumbs}>
      <OfOwnEntry key={organizationId} id={organizationId} Form={ApplicationForm} />
    </Page>
  );
}

/** The same about the organization that one acts for, which says what the register says of it now. */
function OfOwnEntry({ id, Form }: { readonly id: string; readonly Form: typeof ApplicationForm }) {
  const query = found(useQuery({ query: OwnEntryDocument, variables: { id } }), 'organization');
  return <Loaded query={query}>{({ organization }) => <Form entry={organization} />}</Loaded>;
}
