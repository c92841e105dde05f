import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Done } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Card, Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useToldAct } from '../../shared/acts/use-told-act.js';
import { EnterAgencyContactDocument, KeptAgencyDocument, type KeptAgencyQuery } from './agencies.generated.js';
import './agencies.texts.js';

type Kept = NonNullable<KeptAgencyQuery['agency']>;

/** Where the public reaches an agency, and how that is entered. */
export function AgencyContactPage() {
  const { t } = useTranslation('agencies');
  const { id = '' } = useParams();
  const query = found(useQuery({ query: KeptAgencyDocument, variables: { id } }), 'agency');
  return (
    <Page
      title={query[0].data?.agency.name ?? t('contact.title')}
      crumbs={[{ to: '/desk/agencies', label: t('title') }]}
      lead={
        <>
          {t('contact.lead')} <Link to={`/agencies/${id}`}>{t('contact.public')}</Link>
        </>
      }
    >
      <Loaded query={query}>{({ agency }) => <ContactForm key={agency.id} agency={agency} />}</Loaded>
    </Page>
  );
}

function ContactForm({ agency: { id: agencyId, name, contact } }: { readonly agency: Kept }) {
  const { t } = useTranslation(['agencies', 'common']);
  const { address = '', telephone = '', openingHours = '', mailAddress } = contact ?? {};
  const known = { address, telephone, openingHours, mailAddress: mailAddress ?? '' };
  const form = useActForm({ defaultValues: known });
  const { carryOut, pending } = useToldAct(EnterAgencyContactDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const filled = { required: t('common:form.required') };
  const { control } = form;

  async function enter(entered: typeof known) {
    const input = { agencyId, ...entered, mailAddress: entered.mailAddress.trim() || null };
    const refused = await carryOut(input, { done: t('contact.done'), at: 'contact' });
    setRefusal(refused && { ...refused, userErrors: showAtFields(form, refused.userErrors) });
    if (!refused) form.reset(entered);
  }

  return (
    <Card>
      <Done at="contact" />
      <AskedForm
        form={form}
        refusal={refusal}
        onAct={enter}
        question={(entered) => ({
          title: t('contact.ask', { name }),
          text: (
            <>
              <p>{t('contact.text')}</p>
              <Facts
                dense
                facts={[
                  { label: t('contact.address'), value: entered.address },
                  { label: t('contact.telephone'), value: entered.telephone },
                  { label: t('contact.openingHours'), value: entered.openingHours },
                  { label: t('contact.mail'), value: entered.mailAddress || null },
                ]}
              />
            </>
          ),
          confirm: t('contact.act'),
        })}
      >
        <TextField
          control={control}
          name="address"
          label={t('contact.address')}
          hint={t('contact.addressHint')}
          minLength={4}
          maxLength={200}
          rules={filled}
        />
        <TextField
          control={control}
          name="telephone"
          label={t('contact.telephone')}
          hint={t('contact.telephoneHint')}
          maxLength={60}
          rules={filled}
        />
        <TextField
          control={control}
          name="openingHours"
          label={t('contact.openingHours')}
          hint={t('contact.openingHoursHint')}
          minLength={4}
          maxLength={200}
          rules={filled}
        />
        <TextField
          control={control}
          name="mailAddress"
          label={t('contact.mail')}
          hint={t('contact.mailHint')}
          maxLength={254}
        />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {t('contact.act')}
          </Button>
        </ButtonRow>
      </AskedForm>
    </Card>
  );
}
