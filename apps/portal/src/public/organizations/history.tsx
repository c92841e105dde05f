import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Day } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import '../../api/terms.texts.js';
import styles from './history.module.css';
import { OrganizationHistoryDocument, type OrganizationHistoryQuery } from './organization-page.generated.js';
import './organization.texts.js';
import { daysOf, type Period } from './period.js';
import { Listing } from '../../shared/organizations/listing.js';
import '../../shared/organizations/out-of-register.texts.js';

/** What an organization was and from when until when, kind by kind, folded away: what holds now stands above it. */
export function History({ organizationId }: { readonly organizationId: string }) {
  const { t } = useTranslation('organization');
  const query = found(
    useQuery({ query: OrganizationHistoryDocument, variables: { id: organizationId } }),
    'organization',
  );
  return (
    <Section title={t('history.title')} id="history">
      <p>{t('history.text')}</p>
      <Card>
        <Loaded query={query}>{({ organization }) => <Kinds of={organization} />}</Loaded>
      </Card>
    </Section>
  );
}

function Kinds({ of }: { readonly of: NonNullable<OrganizationHistoryQuery['organization']> }) {
  const { t } = useTranslation(['organization', 'outOfRegister', 'terms']);
  const regionName = useRegionName();
  const localized = useLocalized();
  const { entryPeriods, outOfRegisterPeriods, listings, federationPeriods, membershipPeriods, qualificationPeriods } =
    of;
  const listed = listings.map((listing) => ({ ...listing, from: listing.since, to: listing.until }));
  const kinds = [
    <Kind
      key="entries"
      title={t('history.entries')}
      periods={entryPeriods}
      what={({ entry: { name, legalForm, creditCode, filingNumber, representative, region } }) => (
        <>
          <Name of={name} />{' '}
          <span className={styles.where}>
            {[t(`terms:legalForm.${legalForm}`), creditCode ?? filingNumber, regionName(region), representative].join(
              ' · ',
            )}
          </span>
        </>
      )}
    />,
    <Kind
      key="out"
      title={t('history.outOfRegister')}
      periods={outOfRegisterPeriods}
      what={({ kind, reason }) => (
        <>
          {t(`outOfRegister:kind.${kind}`)} <span className={styles.where}>{reason}</span>
        </>
      )}
    />,
    <Kind key="standing" title={t('history.standing')} periods={listed} what={(period) => <Listing of={period} />} />,
    <Kind
      key="federation"
      title={t('history.federation')}
      periods={federationPeriods}
      what={() => t('field.isFederation')}
    />,
    <Kind
      key="memberships"
      title={t('history.memberships')}
      periods={membershipPeriods}
      what={({ federation: { id, name }, origin }) => (
        <>
          <Link to={`/federations/${id}`}>
            <Name of={name} />
          </Link>{' '}
          <span className={styles.where}>{t(`history.origin.${origin}`)}</span>
        </>
      )}
    />,
    <Kind
      key="qualifications"
      title={t('history.qualifications')}
      periods={qualificationPeriods}
      what={({ function: { code, name }, region }) => (
        <>
          <Link to={`/functions/${code}`}>{localized(name)}</Link>{' '}
          <span className={styles.where}>
            <Name of={regionName(region)} />
          </span>
        </>
      )}
    />,
  ];
  const all = [
    entryPeriods,
    outOfRegisterPeriods,
    listings,
    federationPeriods,
    membershipPeriods,
    qualificationPeriods,
  ];
  return all.some((periods) => periods.length > 0) ? kinds : <p>{t('history.none')}</p>;
}

/** The periods of one kind under a line that tells how many there are; the latest first. */
function Kind<P extends Period>({
  title,
  periods,
  what,
}: {
  readonly title: string;
  readonly periods: readonly P[];
  readonly what: (period: P) => ReactNode;
}) {
  const { t } = useTranslation('organization');
  const held = periods.flatMap((period) => {
    const days = daysOf(period);
    return days ? [{ period, days }] : [];
  });
  if (held.length === 0) return null;
  return (
    <details className={styles.kind}>
      <summary>
        {title} <span className={styles.where}>{t('history.count', { total: held.length })}</span>
      </summary>
      <ol className={styles.periods}>
        {held.map(({ period, days: { first, last } }, index) => (
          <li key={index} className={last === null ? styles.now : undefined}>
            <span className={styles.days}>
              <Day on={first} /> – {last === null ? <Tag tone="pine">{t('history.now')}</Tag> : <Day on={last} />}
            </span>
            <span>{what(period)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
