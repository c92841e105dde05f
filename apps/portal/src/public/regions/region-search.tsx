import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RegionSearchDocument } from './region-page.generated.js';
import { RegionTable } from './region-table.js';
import './regions.texts.js';

/** Regions within another whose names have the words searched for. */
export function RegionSearch({
  within,
  text,
}: {
  readonly within: { readonly code: string; readonly name: string };
  readonly text: string;
}) {
  const { t } = useTranslation('regions');
  const regionName = useRegionName();
  const after = useCursor();
  const query = useQuery({
    query: RegionSearchDocument,
    variables: { within: within.code, text, ...(after && { after }) },
  });
  const stop = (
    <Link to={`/regions/${within.code}`}>
      <Name of={t('stopSearch', { name: regionName(within) })} />
    </Link>
  );
  return (
    <Section title={t('found', { text })} aside={stop}>
      <Loaded query={query}>
        {({ regions }) => (
          <>
            <Total of={regions} />
            <RegionTable
              caption={t('found', { text })}
              regions={regions.nodes}
              full
              empty={
                <>
                  <p>
                    <Name of={t('noneFound', { name: regionName(within), text })} />
                  </p>
                  <p>{t('noneFoundHint')}</p>
                </>
              }
            />
            <Pager of={regions} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
