import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../../api/use-act.js';
import { membershipIn } from './member-columns.js';
import { EndingMemberDocument, EndMembershipDocument } from './members.generated.js';
import './members.texts.js';
import { OwnOrganization } from './own-organization.js';

/** Ends the membership of one member, with the reason. */
export function EndMembershipPage() {
  const { t } = useTranslation(['members', 'common']);
  const { memberId = '' } = useParams();
  const query = useQuery({ query: EndingMemberDocument, variables: { id: memberId } });
  return (
    <OwnOrganization>
      {(federationId) => (
        <Loaded query={query}>
          {({ organization }) => (
            <Page
              title={t('end.title', { name: organization?.name ?? '' })}
              lead={t('end.lead')}
              crumbs={[{ to: '/desk/members', label: t('title') }]}
            >
              {organization && membershipIn(organization, federationId) ? (
                <EndForm federationId={federationId} memberId={memberId} />
              ) : (
                <Notice>
                  <p>{t('end.notMember')}</p>
                </Notice>
              )}
            </Page>
          )}
        </Loaded>
      )}
    </OwnOrganization>
  );
}

function EndForm({ federationId, memberId }: { readonly federationId: string; readonly memberId: string }) {
  const { t } = useTranslation(['members', 'common']);
  const navigate = useNavigate();
  const form = useActForm({ defaultValues: { reason: '' } });
  const kept = useKeptForm(form, ['endMembership', federationId, memberId]);
  const { act, pending } = useAct(EndMembershipDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const tell = useTellDone();

  async function end({ reason }: { reason: string }) {
    const outcome = await act({ federationId, memberId, reason });
    if (outcome.done) {
      kept.forget();
      tell({ done: t('end.done'), page: '/desk/members' });
      await navigate('/desk/members');
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <Card>
      <ActForm form={form} onSubmit={end} refusal={refusal} kept={kept}>
        <TextField
          control={form.control}
          name="reason"
          label={t('end.reason')}
          hint={t('end.reasonHint')}
          minLength={2}
          maxLength={500}
          rules={{ required: t('common:form.required') }}
        />
        <ButtonRow>
          <Button type="submit" variant="danger" pending={pending}>
            {t('end.submit')}
          </Button>
          <LinkButton to="/desk/members" variant="secondary">
            {t('common:cancel')}
          </LinkButton>
        </ButtonRow>
      </ActForm>
    </Card>
  );
}
