import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { FilterRow } from '@chengjie/portal-ui/ui/filter-row';
import { ChoiceFilter, Filters, TextFilter, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Code } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { useSession } from '../../session/session.js';
import { oneOf, regionCode } from '../../shared/address.js';
import { everyOf } from '../../shared/every-of.js';
import { RegionPicker } from '../../shared/regions/region-picker.js';
import { RegisterListDocument } from './register.generated.js';
import './register.texts.js';
import { OutOfRegisterTag } from '../../shared/organizations/out-of-register.js';
import { StandingTag } from '../../shared/organizations/standing-tag.js';
import { ENTERS } from './track-of-role.js';

const KINDS = everyOf<Schema.OrganizationKind>({ SERVICE: true, CULTURE_SPORTS: true, CHARITY: true, SUPPORT: true });
const TRACKS = everyOf<Schema.Track>({ REGISTERED: true, FILED: true });

/** The organizations of one's region, and how another one is entered. */
export function OrganizationsPage() {
  const { t } = useTranslation(['register', 'terms', 'common']);
  const fullName = useFullRegionName();
  const { viewer } = useSession();
  const acting = viewer?.acting;
  const root = acting?.region.code ?? '';
  const [text] = useAddressValue('text');
  const [kind] = useAddressValue('kind');
  const [track] = useAddressValue('track');
  const [region, setRegion] = useAddressValue('region');
  const within = regionCode(region) ?? root;
  const filter = {
    regionCode: within,
    text: text ?? null,
    kind: oneOf(KINDS, kind ?? null) ?? null,
    track: oneOf(TRACKS, track ?? null) ?? null,
  };
  const query = useQuery({
    query: RegisterListDocument,
    variables: { after: useCursor(), filter },
    pause: root === '',
    requestPolicy: 'cache-and-network',
  });
  const enters = acting && ENTERS[acting.role];
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={enters && <LinkButton to="/desk/organizations/new">{t(`new.${enters}.title`)}</LinkButton>}
    >
      <Filters>
        <TextFilter label={t('list.search')} />
        <FilterRow>
          <RegionPicker value={within} root={root} onChange={setRegion} />
        </FilterRow>
        <ChoiceFilter
          name="kind"
          label={t('field.kind')}
          options={KINDS.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
        />
        <ChoiceFilter
          name="track"
          label={t('field.track')}
          options={TRACKS.map((value) => ({ value, label: t(`terms:track.${value}`) }))}
        />
      </Filters>
      <Loaded query={query}>
        {({ organizations }) => (
          <>
            <Total of={organizations} />
            <DataTable
              caption={t('list.caption')}
              rows={organizations.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('list.empty')}</p>}
              columns={[
                {
                  id: 'name',
                  header: t('field.name'),
                  names: true,
                  cell: ({ id, name, creditCode, filingNumber, isFederation }) => (
                    <>
                      <Link to={`/desk/organizations/${id}`}>
                        <Name of={name} />
                      </Link>{' '}
                      {isFederation && <Tag tone="pine">{t('federation')}</Tag>}
                      <div>
                        <Code>{creditCode ?? filingNumber ?? ''}</Code>
                      </div>
                    </>
                  ),
                },
                { id: 'track', header: t('field.track'), cell: (row) => t(`terms:track.${row.track}`) },
                { id: 'kind', header: t('field.kind'), cell: (row) => t(`terms:kind.${row.kind}`) },
                { id: 'region', header: t('field.region'), cell: (row) => fullName(row.region) },
                {
                  id: 'standing',
                  header: t('field.standing'),
                  cell: ({ standing, outOfRegister }) => (
                    <>
                      <StandingTag standing={standing} /> <OutOfRegisterTag out={outOfRegister} />
                    </>
                  ),
                },
                {
                  id: 'people',
                  header: t('field.people'),
                  cell: ({ hasAdministrator }) => t(hasAdministrator ? 'common:yes' : 'common:no'),
                },
              ]}
            />
            <Pager of={organizations} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
