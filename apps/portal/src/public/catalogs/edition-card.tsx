import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Things } from '@chengjie/portal-ui/ui/page-head';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Code, Instant } from '@chengjie/portal-ui/ui/values';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import { AgencyLink } from '../../shared/agencies/agency-link.js';
import { keptAddress } from '../../shared/address.js';
import { editionThing } from '../things.js';
import './catalogs.texts.js';
import styles from './catalogs.module.css';
import { currentNumber, type Edition } from './edition.js';
import { EditionList } from './edition-list.js';
import { CatalogWithdrawalsDocument } from '../../shared/catalogs/withdrawals.generated.js';
import { Withdrawals } from '../../shared/catalogs/withdrawals.js';

export interface EditionCardProps {
  readonly edition: Edition;
  /** The region that was asked for; the edition may come from above it. */
  readonly asked: { readonly code: string; readonly name: string };
  /** Address of the catalog, e.g. `/functions`. */
  readonly path: string;
}

/** Which edition is shown, whose it is, and since when: what everything below it rests on. */
export function EditionCard({
  catalog,
  edition,
  asked,
  path,
}: EditionCardProps & { readonly catalog: Schema.Catalog }) {
  const { t } = useTranslation('catalogs');
  const regionName = useRegionName();
  const language = useLanguage();
  const [search] = useSearchParams();
  const { number, region, issuingOffice, publishedAt, entryCount, contentHash } = edition;
  const current = currentNumber(edition);
  const inForce = number === current;
  // With numbers of its own that count no more, a region's address names its own editions.
  const [{ data }] = useQuery({ query: CatalogWithdrawalsDocument, variables: { catalog, region: asked.code } });
  const withdrawals = data?.catalogWithdrawals ?? [];
  const lists = withdrawals.length > 0 ? region : asked;
  const names = { region: regionName(asked), publisher: regionName(region) };
  return (
    <Card>
      <Things of={[editionThing(t('editionOf', { region: regionName(region), number }), edition)]} />
      <div className={styles.head}>
        <h2>
          <Name of={t('editionOf', { region: regionName(region), number })} />
        </h2>
        <Tag tone={inForce ? 'pine' : 'amber'}>
          {t(inForce ? 'current' : current === undefined ? 'withdrawnTag' : 'earlier')}
        </Tag>
      </div>
      <Withdrawals of={withdrawals} path={path} />
      <p>
        <Name
          of={t(current === undefined ? 'withdrawnText' : region.code === asked.code ? 'own' : 'inherited', names)}
        />
      </p>
      {!inForce && (
        <Notice tone="warning">
          <p>
            {t('earlierText')}{' '}
            <Link to={keptAddress(path, search, { region: asked.code, edition: undefined })}>{t('toCurrent')}</Link>
          </p>
        </Notice>
      )}
      <Facts
        dense
        facts={[
          { label: t('issuingOffice'), value: <AgencyLink agency={issuingOffice} /> },
          { label: t('publishedAt'), value: <Instant at={publishedAt} /> },
          { label: t('entries'), value: t('entryCount', { total: formatCount(entryCount, language) }) },
          {
            label: t('contentHash'),
            value: (
              <>
                <Code>{contentHash}</Code>
                <br />
                <small>
                  {t('contentHashText')} <Link to="/guide/check#catalogs">{t('contentHashLink')}</Link>
                </small>
              </>
            ),
          },
        ]}
      />
      <EditionList edition={edition} asked={lists} path={path} />
    </Card>
  );
}
