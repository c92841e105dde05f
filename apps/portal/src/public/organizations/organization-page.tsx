import { Button } from '@chengjie/portal-ui/ui/button';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Card, Page, Section } from '@chengjie/portal-ui/ui/page';
import { Missing, Things } from '@chengjie/portal-ui/ui/page-head';
import { useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import { FederationAwards } from '../federations/federation-awards.js';
import { AnnouncedClaims } from './announced-claims.js';
import { History } from './history.js';
import { Members } from './members.js';
import { Memberships } from './memberships.js';
import { useEntryField } from './organization-fields.js';
import { OrganizationPageDocument, type OrganizationPageQuery } from './organization-page.generated.js';
import './organization.texts.js';
import styles from './organizations.module.css';
import { Qualifications } from './qualifications.js';
import { AwardsWon, OpenedBids } from './record.js';
import { Ratings } from './ratings.js';
import { Scales } from './scales.js';
import { organizationThing } from '../things.js';
import { OutOfRegisterNotice, OutOfRegisterTag } from '../../shared/organizations/out-of-register.js';
import { StandingTag } from '../../shared/organizations/standing-tag.js';

type Shown = NonNullable<OrganizationPageQuery['organization']>;

/** Everything public about one organization, as the register has it now. */
export function OrganizationPage() {
  const { t } = useTranslation(['organization', 'common']);
  const { id = '' } = useParams();
  const membersAfter = useCursor('members');
  const query = useQuery({
    query: OrganizationPageDocument,
    variables: { id, ...(membersAfter && { membersAfter }) },
  });
  const [{ data }] = query;
  return (
    <Page
      title={data ? (data.organization?.name ?? t('missing')) : t('loading')}
      crumbs={[{ to: '/organizations', label: t('common:nav.organizations') }]}
      lead={data?.organization && <Lead organization={data.organization} />}
      actions={
        <Button variant="secondary" onPress={() => print()}>
          {t('common:print')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ organization }) =>
          organization ? (
            <>
              <Things of={[organizationThing(organization)]} />
              <OutOfRegisterNotice periods={organization.outOfRegisterPeriods} />
              <AnnouncedClaims organizationId={organization.id} />
              <Basics organization={organization} />
              <Scales organization={organization} />
              <Qualifications qualifications={organization.qualifications} />
              {organization.isFederation ? (
                <>
                  <FederationAwards federationId={organization.id} />
                  <Members members={organization.members} />
                </>
              ) : (
                <Memberships federations={organization.federations} />
              )}
              <Ratings organizationId={organization.id} />
              <AwardsWon organizationId={organization.id} />
              <OpenedBids organizationId={organization.id} />
              <History organizationId={organization.id} />
            </>
          ) : (
            <Missing>
              {t('missingText')} <Link to="/organizations/register">{t('common:nav.organizations')}</Link>
            </Missing>
          )
        }
      </Loaded>
    </Page>
  );
}

function Lead({
  organization: { kind, track, isFederation, standing, outOfRegister },
}: {
  readonly organization: Shown;
}) {
  const { t } = useTranslation(['organizations', 'terms']);
  return (
    <span className={styles.tags}>
      {isFederation && <Tag tone="pine">{t('federation')}</Tag>}
      <Tag>{t(`terms:kind.${kind}`)}</Tag>
      <Tag>{t(`terms:track.${track}`)}</Tag>
      <StandingTag standing={standing} />
      <OutOfRegisterTag out={outOfRegister} />
    </span>
  );
}

function Basics({ organization }: { readonly organization: Shown }) {
  const { t } = useTranslation('organization');
  const regionName = useRegionName();
  const show = useEntryField();
  const fact = (field: Parameters<typeof show>[0]) => ({
    label: t(`field.${field}`),
    value: show(field, organization),
  });
  const { standing, track, region, areas } = organization;
  return (
    <Section title={t('basics')} id="basics">
      <p>{t('now')}</p>
      <Card>
        <Facts
          facts={[
            fact(track === 'REGISTERED' ? 'creditCode' : 'filingNumber'),
            fact('legalForm'),
            fact('foundedOn'),
            {
              label: t('field.region'),
              value: (
                <Link to={`/regions/${region.code}`}>
                  <Name of={regionName(region)} />
                </Link>
              ),
            },
            {
              label: t('field.areas'),
              value: (
                <span className={styles.tags}>
                  {areas.map((area) => (
                    <Link key={area.code} to={`/regions/${area.code}`}>
                      <Name of={regionName(area)} />
                    </Link>
                  ))}
                </span>
              ),
            },
            fact('representative'),
            fact('supervisingDepartment'),
            fact('staffCount'),
            fact('capacity'),
            {
              label: t('standing.title'),
              value: (
                <>
                  <StandingTag standing={standing} /> {t(`standing.${standing}`)}
                  {standing === 'SERIOUS' && (
                    <>
                      {' '}
                      <Link to="/rules">{t('standing.bars')}</Link>
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
      </Card>
    </Section>
  );
}
