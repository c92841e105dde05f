import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Day } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrganizationPageQuery } from './organization-page.generated.js';
import './organization.texts.js';

/** What an organization can take on, where, and until when its conditions count as checked. */
export function Qualifications({
  qualifications,
}: {
  readonly qualifications: NonNullable<OrganizationPageQuery['organization']>['qualifications'];
}) {
  const { t } = useTranslation('organization');
  const regionName = useRegionName();
  const localized = useLocalized();
  return (
    <Section title={t('qualifications.title')} id="qualifications">
      <p>{t('qualifications.text')}</p>
      <DataTable
        caption={t('qualifications.caption')}
        rows={qualifications}
        rowId={({ id }) => id}
        empty={t('qualifications.none')}
        columns={[
          {
            id: 'function',
            header: t('qualifications.function'),
            names: true,
            cell: ({ function: { code, name } }) => <Link to={`/functions/${code}`}>{localized(name)}</Link>,
          },
          {
            id: 'region',
            header: t('qualifications.region'),
            cell: ({ region }) => (
              <Link to={`/regions/${region.code}`}>
                <Name of={regionName(region)} />
              </Link>
            ),
          },
          { id: 'granted', header: t('qualifications.granted'), cell: ({ grantedOn }) => <Day on={grantedOn} /> },
          {
            id: 'until',
            header: t('qualifications.until'),
            cell: ({ validUntil }) => (validUntil ? <Day on={validUntil} /> : t('qualifications.noEnd')),
          },
        ]}
      />
    </Section>
  );
}
