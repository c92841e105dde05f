import { Button, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Page, Section } from '@chengjie/portal-ui/ui/page';
import { Missing } from '@chengjie/portal-ui/ui/page-head';
import { useCursor } from '@chengjie/portal-ui/ui/pager';
import { Code, Day } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Members } from '../organizations/members.js';
import { StandingTag } from '../../shared/organizations/standing-tag.js';
import { FederationAwards } from './federation-awards.js';
import { FederationPageDocument, type FederationPageQuery } from './federations.generated.js';
import './federations.texts.js';

/** A federation: what the preference decided for it, and its members. */
export function FederationPage() {
  const { t } = useTranslation(['federations', 'common']);
  const { id = '' } = useParams();
  const membersAfter = useCursor('members');
  const query = useQuery({
    query: FederationPageDocument,
    variables: { id, ...(membersAfter && { membersAfter }) },
  });
  const [{ data }] = query;
  return (
    <Page
      title={data ? (data.organization?.name ?? t('one.missing')) : t('one.loading')}
      crumbs={[{ to: '/federations', label: t('common:nav.federations') }]}
      actions={
        <>
          {data?.organization && (
            <LinkButton to={`/organizations/${id}`} variant="secondary">
              {t('one.toOrganization')}
            </LinkButton>
          )}
          <Button variant="secondary" onPress={() => print()}>
            {t('common:print')}
          </Button>
        </>
      }
    >
      <Loaded query={query}>
        {({ organization }) =>
          organization ? (
            <Found federation={organization} />
          ) : (
            <Missing>
              {t('one.missingText')} <Link to="/federations">{t('common:nav.federations')}</Link>
            </Missing>
          )
        }
      </Loaded>
    </Page>
  );
}

function Found({ federation }: { readonly federation: NonNullable<FederationPageQuery['organization']> }) {
  const { t } = useTranslation('federations');
  const regionName = useRegionName();
  const { id, isFederation, creditCode, foundedOn, region, standing, members } = federation;
  return (
    <>
      {!isFederation && <Notice tone="warning" title={t('one.notFederation')} />}
      <Section title={t('one.facts')}>
        <Card>
          <Facts
            dense
            facts={[
              { label: t('one.creditCode'), value: creditCode && <Code>{creditCode}</Code> },
              { label: t('one.founded'), value: <Day on={foundedOn} /> },
              {
                label: t('one.seat'),
                value: (
                  <Link to={`/regions/${region.code}`}>
                    <Name of={regionName(region)} />
                  </Link>
                ),
              },
              { label: t('one.standing'), value: <StandingTag standing={standing} /> },
            ]}
          />
        </Card>
      </Section>
      <FederationAwards federationId={id} />
      <Members members={members} />
    </>
  );
}
