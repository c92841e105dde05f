import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Things } from '@chengjie/portal-ui/ui/page-head';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Code, Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { AgencyLink } from '../../shared/agencies/agency-link.js';
import { keptAddress } from '../../shared/address.js';
import { editionThing } from '../things.js';
import './catalogs.texts.js';
import styles from './catalogs.module.css';
import { currentNumber, type Edition } from './edition.js';
import { EditionList } from './edition-list.js';

export interface EditionCardProps {
  readonly edition: Edition;
  /** The region that was asked for; the edition may come from above it. */
  readonly asked: { readonly code: string; readonly name: string };
  /** Address of the catalog, e.g. `/functions`. */
  readonly path: string;
}

/** Which edition is shown, whose it is, and since when: what everything below it rests on. */
export function EditionCard({ edition, asked, path }: EditionCardProps) {
  const { t } = useTranslation('catalogs');
  const language = useLanguage();
  const [search] = useSearchParams();
  const { number, region, issuingOffice, publishedAt, entryCount, contentHash } = edition;
  const inForce = number === currentNumber(edition);
  const names = { region: asked.name, publisher: region.name };
  return (
    <Card>
      <Things of={[editionThing(t('editionOf', { region: region.name, number }), edition)]} />
      <div className={styles.head}>
        <h2>{t('editionOf', { region: region.name, number })}</h2>
        <Tag tone={inForce ? 'pine' : 'amber'}>{t(inForce ? 'current' : 'earlier')}</Tag>
      </div>
      <p>{t(region.code === asked.code ? 'own' : 'inherited', names)}</p>
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
      <EditionList edition={edition} asked={asked} path={path} />
    </Card>
  );
}
