import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useFullRegionName, useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Filters, TextFilter } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page, Section, type Crumb } from '@chengjie/portal-ui/ui/page';
import { Missing } from '@chengjie/portal-ui/ui/page-head';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Code } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { regionCode } from '../../shared/address.js';
import { HOME_REGION } from '../../shared/regions/home-region.js';
import { RegionContents } from './region-contents.js';
import { RegionPageDocument, type RegionPageQuery } from './region-page.generated.js';
import { RegionSearch } from './region-search.js';
import { RegionTable } from './region-table.js';
import styles from './regions.module.css';
import './regions.texts.js';

type Shown = NonNullable<RegionPageQuery['region']>;
interface Above {
  readonly code: string;
  readonly name: string;
  readonly parent?: Above | null;
}

/** A region: what is there, and the regions below it; without a code, the province. */
export function RegionPage() {
  const { t } = useTranslation('regions');
  const { code = HOME_REGION } = useParams();
  if (regionCode(code)) return <AskedRegion code={code} />;
  return (
    <Page title={t('missing')}>
      <NoRegion code={code} />
    </Page>
  );
}

function AskedRegion({ code }: { readonly code: string }) {
  const { t } = useTranslation('regions');
  const regionName = useRegionName();
  const [search] = useSearchParams();
  const text = search.get('text')?.trim();
  const after = useCursor();
  const query = useQuery({
    query: RegionPageDocument,
    variables: { code, ...(after && !text && { after }) },
  });
  const [{ data }] = query;
  const region = data?.region;
  return (
    <Page
      title={region ? regionName(region) : t(data ? 'missing' : 'loading')}
      crumbs={region?.parent ? crumbsOf(region.parent, regionName) : []}
      lead={region && <Lead region={region} />}
    >
      <Loaded query={query}>
        {({ region: found }) =>
          found ? (
            <>
              <Filters>
                <TextFilter label={t('search', { name: regionName(found) })} />
              </Filters>
              {text ? <RegionSearch within={found} text={text} /> : <Inside region={found} />}
            </>
          ) : (
            <NoRegion code={code} />
          )
        }
      </Loaded>
    </Page>
  );
}

function NoRegion({ code }: { readonly code: string }) {
  const { t } = useTranslation('regions');
  return (
    <Missing>
      {t('missingText', { code })} <Link to="/regions">{t('start')}</Link>
    </Missing>
  );
}

function Lead({ region }: { readonly region: Shown }) {
  const { t } = useTranslation('regions');
  const fullName = useFullRegionName();
  const { kind, code } = region;
  return (
    <>
      <span className={styles.lead}>
        <span>
          <Name of={fullName(region)} />
        </span>
        <Tag>{t(`kind.${kind}`)}</Tag>
        <span>
          {t('code')} <Code>{code}</Code>
        </span>
      </span>
      {code === HOME_REGION && <p>{t('lead')}</p>}
    </>
  );
}

/** What is in a region, and the regions directly below. */
function Inside({ region: { code, children } }: { readonly region: Shown }) {
  const { t } = useTranslation('regions');
  const language = useLanguage();
  return (
    <>
      <Section title={t('here')}>
        <RegionContents code={code} />
      </Section>
      <Section title={t('below', { total: formatCount(children.totalCount, language) })} id="below">
        <RegionTable caption={t('belowCaption')} regions={children.nodes} empty={t('noneBelow')} />
        <Pager of={children} />
      </Section>
    </>
  );
}

/** The way down to a region, from the province. */
function crumbsOf(region: Above, nameOf: ReturnType<typeof useRegionName>): Crumb[] {
  const { code, parent } = region;
  return [...(parent ? crumbsOf(parent, nameOf) : []), { to: `/regions/${code}`, label: nameOf(region) }];
}
