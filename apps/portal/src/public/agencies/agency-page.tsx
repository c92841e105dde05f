import { Button } from '@chengjie/portal-ui/ui/button';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Card, Page, Section } from '@chengjie/portal-ui/ui/page';
import { Missing, Things } from '@chengjie/portal-ui/ui/page-head';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import { idIn } from '../../shared/address.js';
import { agencyThing } from '../things.js';
import { AgencyPageDocument, type AgencyPageQuery } from './agencies.generated.js';
import { AgencyAwards } from './agency-awards.js';
import { AgencyProjects } from './agency-projects.js';
import './agency.texts.js';

type Shown = NonNullable<AgencyPageQuery['agency']>;

/** An office of government: where it is reached, what it buys, and who was chosen. */
export function AgencyPage() {
  const { t } = useTranslation('agency');
  const { id = '' } = useParams();
  if (idIn(id)) return <AskedAgency id={id} />;
  return (
    <Page title={t('missing')}>
      <NoAgency />
    </Page>
  );
}

function AskedAgency({ id }: { readonly id: string }) {
  const { t } = useTranslation(['agency', 'terms', 'common']);
  const query = useQuery({ query: AgencyPageDocument, variables: { id } });
  const [{ data }] = query;
  return (
    <Page
      title={data ? (data.agency?.name ?? t('missing')) : t('loading')}
      crumbs={[{ to: '/agencies', label: t('title') }]}
      lead={data?.agency && t(`terms:agencyKind.${data.agency.kind}`)}
      actions={
        <Button variant="secondary" onPress={() => print()}>
          {t('common:print')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ agency }) =>
          agency ? (
            <>
              <Things of={[agencyThing(agency)]} />
              <Contact agency={agency} />
              <AgencyProjects id={agency.id} />
              <AgencyAwards id={agency.id} />
            </>
          ) : (
            <NoAgency />
          )
        }
      </Loaded>
    </Page>
  );
}

function NoAgency() {
  const { t } = useTranslation('agency');
  return (
    <Missing>
      {t('missingText')} <Link to="/agencies">{t('title')}</Link>
    </Missing>
  );
}

function Contact({ agency: { region, contact } }: { readonly agency: Shown }) {
  const { t } = useTranslation('agency');
  const fullName = useFullRegionName();
  return (
    <Section title={t('contact.title')} id="contact">
      {!contact && <p>{t('contact.none')}</p>}
      <Card>
        <Facts
          facts={[
            { label: t('contact.address'), value: contact?.address },
            { label: t('contact.telephone'), value: contact?.telephone },
            { label: t('contact.openingHours'), value: contact?.openingHours },
            {
              label: t('contact.mail'),
              value: contact?.mailAddress && <a href={`mailto:${contact.mailAddress}`}>{contact.mailAddress}</a>,
            },
            {
              label: t('region'),
              value: (
                <Link to={`/regions/${region.code}`}>
                  <Name of={fullName(region)} />
                </Link>
              ),
            },
            { label: t('contact.changed'), value: contact && <Instant at={contact.changedAt} /> },
          ]}
        />
      </Card>
      <p>
        {t('contact.asking')} <Link to="/guide/remedies">{t('contact.askingLink')}</Link>
      </p>
    </Section>
  );
}
