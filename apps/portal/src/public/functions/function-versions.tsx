import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Day } from '@chengjie/portal-ui/ui/values';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { FunctionVersionsDocument, type FunctionVersionsQuery } from './function-page.generated.js';
import './functions.texts.js';

type Listed = NonNullable<FunctionVersionsQuery['function']>;
type Version = Listed['versions']['nodes'][number];

/** What a function has said, the latest version first: when each counted, and which editions list it. */
export function FunctionVersions({ id }: { readonly id: string }) {
  const { t } = useTranslation('functions');
  const after = useCursor('versions') ?? null;
  const query = found(useQuery({ query: FunctionVersionsDocument, variables: { id, after } }), 'function');
  return (
    <Section title={t('versions.title')} id="versions">
      <p>{t('versions.lead')}</p>
      <Loaded query={query}>
        {({ function: { code, versions } }) => (
          <>
            <Total of={versions} />
            <DataTable
              caption={t('versions.caption')}
              rows={versions.nodes}
              rowId={(version) => version.id}
              empty={t('versions.none')}
              columns={[
                {
                  id: 'version',
                  header: t('one.version'),
                  names: true,
                  cell: ({ id: version, version: number }) => (
                    <Link to={`/functions/${code}?version=${version}`}>{t('versions.number', { number })}</Link>
                  ),
                },
                { id: 'written', header: t('versions.written'), cell: ({ createdAt }) => <Day on={createdAt} /> },
                {
                  id: 'from',
                  header: t('versions.from'),
                  cell: ({ listedFrom }) => listedFrom && <Day on={listedFrom} />,
                },
                {
                  id: 'until',
                  header: t('versions.until'),
                  cell: ({ listedUntil }) => (listedUntil ? <Day on={listedUntil} /> : t('versions.stillListed')),
                },
                {
                  id: 'editions',
                  header: t('versions.editions'),
                  cell: ({ editions }) => <Editions code={code} editions={editions} />,
                },
              ]}
            />
            <Pager of={versions} name="versions" label={t('versions.pages')} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Editions({ code, editions }: { readonly code: string; readonly editions: Version['editions'] }) {
  const { t } = useTranslation('functions');
  const regionName = useRegionName();
  const language = useLanguage();
  const further = editions.totalCount - editions.nodes.length;
  return (
    <ul>
      {editions.nodes.map(({ id, number, region }) => (
        <li key={id}>
          <Link to={`/functions/${code}?region=${region.code}&edition=${number}`}>
            {t('versions.edition', { region: regionName(region), number })}
          </Link>
        </li>
      ))}
      {further > 0 && <li>{t('versions.further', { total: formatCount(further, language) })}</li>}
    </ul>
  );
}
