import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm, type FormQuestion } from '@chengjie/portal-ui/form/asked-form';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { problemOf } from '@chengjie/portal-ui/ui/problem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createClient } from '../../api/client.js';
import { useAct } from '../../api/use-act.js';
import { useSession } from '../../session/session.js';
import {
  LeaveOrganizationDocument,
  OrganizationToLeaveDocument,
  type OrganizationToLeaveQuery,
} from './account.generated.js';
import './offers.texts.js';
import { CurrentPasswordField } from './current-password-field.js';

type ToLeave = NonNullable<OrganizationToLeaveQuery['viewer']>;

/** How to act for an organization no more; nothing for those who act for none. */
export function LeaveOrganization() {
  const { t } = useTranslation('offers');
  const { viewer } = useSession();
  const own = (viewer?.grants ?? []).filter(({ role }) => role === 'ORGANIZATION');
  if (own.length === 0) return null;
  return (
    <Section title={t('leave.title')} id="leave">
      <p>{t('leave.lead')}</p>
      <Card>
        {/* Begun anew with the roles that are held: one may have been accepted, or left, on this very page. */}
        <LeaveForm key={own.map(({ id }) => id).join()} own={own} />
      </Card>
    </Section>
  );
}

function LeaveForm({ own }: { readonly own: readonly { readonly id: string; readonly holder: string }[] }) {
  const { t } = useTranslation('offers');
  const { refresh } = useSession();
  const form = useActForm({ defaultValues: { grantId: own[0]?.id ?? '', currentPassword: '' } });
  const { act, pending } = useAct(LeaveOrganizationDocument, { keyed: false });
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();

  /** What is left behind is read in the role that is given up, which need not be the one that this tab acts in. */
  async function question({ grantId }: { grantId: string }): Promise<FormQuestion | undefined> {
    const { data, error } = await createClient(grantId).query(OrganizationToLeaveDocument, {}).toPromise();
    if (!data?.viewer) {
      setRefusal({ userErrors: [], problem: error ? problemOf(error) : 'SIGNED_OUT' });
      return undefined;
    }
    return {
      title: t('leave.ask', { holder: own.find(({ id }) => id === grantId)?.holder ?? '' }),
      text: <LeftBehind of={data.viewer} />,
      confirm: t('leave.submit'),
      variant: 'danger',
    };
  }

  async function leave(typed: { grantId: string; currentPassword: string }) {
    const outcome = await act(typed);
    setRefusal(outcome.done ? undefined : { ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
    if (!outcome.done) return;
    tell({ done: t('leave.done') });
    await refresh();
  }

  return (
    <AskedForm form={form} question={question} onAct={leave} refusal={refusal}>
      <SelectField
        control={form.control}
        name="grantId"
        label={t('leave.which')}
        options={own.map(({ id, holder }) => ({ value: id, label: holder }))}
      />
      <CurrentPasswordField control={form.control} name="currentPassword" />
      <ButtonRow>
        <Button type="submit" variant="danger" pending={pending}>
          {t('leave.submit')}
        </Button>
      </ButtonRow>
    </AskedForm>
  );
}

/** Who acts for the organization then, and what it has sealed. */
function LeftBehind({ of: { organizationPeople, bids } }: { readonly of: ToLeave }) {
  const { t } = useTranslation('offers');
  const others = (organizationPeople?.totalCount ?? 1) - 1;
  // The last sealed come first, so that no sealed one is beyond the page but of those who seal more than a hundred at once.
  const sealed = (bids?.nodes ?? []).filter(({ status }) => status === 'SUBMITTED');
  return (
    <>
      <p>{others === 0 ? t('leave.alone') : t('leave.others', { count: others })}</p>
      {sealed.length === 0 ? (
        <p>{t('leave.noneSealed')}</p>
      ) : (
        <>
          <p>{t('leave.sealed', { count: sealed.length })}</p>
          <ul>
            {sealed.map(({ id, project }) => (
              <li key={id}>
                {project.reference} <TitleOf thing={project} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
