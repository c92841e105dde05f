import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Marked } from '@chengjie/portal-ui/ui/marked';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Code } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useServerDay } from '../../api/clock.js';
import '../../api/terms.texts.js';
import type { RegisterRowFragment } from './organization-lists.generated.js';
import styles from './organizations.module.css';
import './organizations.texts.js';
import { OutOfRegisterTag } from '../../shared/organizations/out-of-register.js';
import { StandingTag } from '../../shared/organizations/standing-tag.js';

/** An edition says of none that it left the register later. */
type Row = Omit<RegisterRowFragment, 'outOfRegister'> & Partial<Pick<RegisterRowFragment, 'outOfRegister'>>;

/** Organizations in rows, of an edition or of the register. Rating and star are two scales in two columns. */
export function OrganizationTable({
  organizations,
  text,
  empty,
}: {
  readonly organizations: readonly Row[];
  /** What was searched for. */
  readonly text?: string | null | undefined;
  readonly empty: ReactNode;
}) {
  const { t } = useTranslation(['organizations', 'terms']);
  const regionName = useRegionName();
  const language = useLanguage();
  const today = useServerDay();
  return (
    <DataTable
      caption={t('caption')}
      rows={organizations}
      rowId={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'name',
          header: t('column.name'),
          names: true,
          cell: ({ id, name, track, creditCode, filingNumber, isFederation }) => (
            <div className={styles.name}>
              <Link to={`/organizations/${id}`}>
                <Marked text={name} query={text} />
              </Link>
              <span>
                {isFederation && <Tag tone="pine">{t('federation')}</Tag>}
                <span>{t(`terms:track.${track}`)}</span>
                <Code>
                  <Marked text={creditCode ?? filingNumber ?? ''} query={text} />
                </Code>
              </span>
            </div>
          ),
        },
        { id: 'kind', header: t('column.kind'), cell: ({ kind }) => t(`terms:kind.${kind}`) },
        {
          id: 'seat',
          header: t('column.seat'),
          cell: ({ region }) => (
            <Link to={`/regions/${region.code}`}>
              <Name of={regionName(region)} />
            </Link>
          ),
        },
        {
          id: 'areas',
          header: t('column.areas'),
          cell: ({ areas }) => formatList(areas.map(regionName), language),
        },
        {
          id: 'rating',
          header: t('column.rating'),
          cell: ({ rating, ratingValidUntil }) =>
            rating === null ? (
              <span className={styles.soft}>{t('noRating')}</span>
            ) : (
              <div className={styles.stacked}>
                <span>{t('ratingOf', { rating })}</span>
                {ratingValidUntil && (
                  <small className={styles.soft}>
                    {t(today && ratingValidUntil < today ? 'expired' : 'until', {
                      day: formatDay(ratingValidUntil, language),
                    })}
                  </small>
                )}
              </div>
            ),
        },
        {
          id: 'star',
          header: t('column.star'),
          cell: ({ star }) => (
            <span className={styles.short}>{star === null ? t('noStar') : t('starOf', { star })}</span>
          ),
        },
        {
          id: 'standing',
          header: t('column.standing'),
          cell: ({ standing, outOfRegister = null }) => (
            <>
              <StandingTag standing={standing} /> <OutOfRegisterTag out={outOfRegister} />
            </>
          ),
        },
        {
          id: 'capacity',
          header: t('column.capacity'),
          cell: ({ capacity }) => t('capacityOf', { total: capacity }),
        },
      ]}
    />
  );
}
