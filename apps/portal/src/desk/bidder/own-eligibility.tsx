import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BidPageQuery, PartnerWayFragment } from './bid-page.generated.js';
import { Conditions } from './conditions.js';
import { AgreementTag } from './performer-agreement.js';
import type { Performer } from './ways.js';

type Eligibility = NonNullable<NonNullable<BidPageQuery['project']>['myEligibility']>;

/** In which ways an organization may take part in a project, with every condition. */
export function OwnEligibility({
  of: { eligible, conditions, forMembers, viaFederations },
  performers = [],
}: {
  readonly of: Eligibility;
  /** How members stand to a bid in their names. */
  readonly performers?: readonly Performer[];
}) {
  const { t } = useTranslation('bidding');
  return (
    <Section title={t('eligibility.title')}>
      <Card>
        <h3>{t('eligibility.self')}</h3>
        <p>{t(eligible ? 'eligibility.selfYes' : 'eligibility.selfNo')}</p>
        <Conditions conditions={conditions} />
      </Card>
      {forMembers.length > 0 && (
        <Card>
          <h3>{t('eligibility.forMembers')}</h3>
          <p>{t('eligibility.forMembersLead')}</p>
          <Partners ways={forMembers} performers={performers} />
        </Card>
      )}
      {viaFederations.length > 0 && (
        <Card>
          <h3>{t('eligibility.viaFederations')}</h3>
          <p>{t('eligibility.viaFederationsLead')}</p>
          <Partners ways={viaFederations} />
        </Card>
      )}
    </Section>
  );
}

function Partners({
  ways,
  performers = [],
}: {
  readonly ways: readonly PartnerWayFragment[];
  readonly performers?: readonly Performer[];
}) {
  const { t } = useTranslation('bidding');
  return ways.map(({ organization, eligible, conditions }) => (
    <details key={organization.id}>
      <summary>
        <Name of={organization.name} />{' '}
        <Tag tone={eligible ? 'pine' : 'grey'}>{t(eligible ? 'eligibility.yes' : 'eligibility.no')}</Tag>{' '}
        {performers
          .filter(({ id }) => id === organization.id)
          .map(({ id, agreement }) => (
            <AgreementTag key={id} agreement={agreement} />
          ))}
      </summary>
      <Conditions conditions={conditions} />
      <p>
        <Link to={`/organizations/${organization.id}`}>
          <Name of={organization.name} />
        </Link>
      </p>
    </details>
  ));
}
