import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { Changes } from '../catalogs/changes.js';
import type { EditionsAsked } from '../catalogs/difference-frame.js';
import {
  OrganizationDifferenceDocument,
  type OrganizationDifferenceQuery,
} from './organization-difference.generated.js';
import { ENTRY_FIELDS, useEntryField } from './organization-fields.js';
import './organization.texts.js';

type Difference = NonNullable<OrganizationDifferenceQuery['organizationCatalogDifference']>;

/** What one edition added, removed and changed against another; each of the three lists has its own pages. */
export function OrganizationDifference({ region, from, to }: EditionsAsked) {
  const { t } = useTranslation('catalogs');
  const language = useLanguage();
  const [addedAfter, removedAfter, changedAfter] = [useCursor('added'), useCursor('removed'), useCursor('changed')];
  const query = found(
    useQuery({
      query: OrganizationDifferenceDocument,
      variables: {
        region,
        from,
        to,
        ...(addedAfter && { addedAfter }),
        ...(removedAfter && { removedAfter }),
        ...(changedAfter && { changedAfter }),
      },
    }),
    'organizationCatalogDifference',
  );
  return (
    <Loaded query={query}>
      {({ organizationCatalogDifference: { added, removed, changed } }) => {
        const totals = {
          added: formatCount(added.totalCount, language),
          removed: formatCount(removed.totalCount, language),
          changed: formatCount(changed.totalCount, language),
        };
        if (added.totalCount + removed.totalCount + changed.totalCount === 0) {
          return (
            <Notice title={t('difference.summary', { from, to })}>
              <p>{t('difference.same')}</p>
            </Notice>
          );
        }
        return (
          <>
            <h2>{t('difference.summary', { from, to })}</h2>
            <p>{t('difference.counts', totals)}</p>
            <Section title={t('difference.added', { total: totals.added })} level={3}>
              <Names of={added} name="added" none={t('difference.noneAdded')} />
            </Section>
            <Section title={t('difference.removed', { total: totals.removed })} level={3}>
              <Names of={removed} name="removed" none={t('difference.noneRemoved')} />
            </Section>
            <Section title={t('difference.changed', { total: totals.changed })} level={3}>
              {changed.totalCount === 0 && <p>{t('difference.noneChanged')}</p>}
              {changed.nodes.map((entry) => (
                <ChangedEntry key={entry.after.id} changed={entry} />
              ))}
              <Pager of={changed} name="changed" />
            </Section>
          </>
        );
      }}
    </Loaded>
  );
}

function Names({ of, name, none }: { readonly of: Difference['added']; readonly name: string; readonly none: string }) {
  if (of.totalCount === 0) return <p>{none}</p>;
  return (
    <Card>
      <ul>
        {of.nodes.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/organizations/${id}`}>
              <Name of={name} />
            </Link>
          </li>
        ))}
      </ul>
      <Pager of={of} name={name} />
    </Card>
  );
}

function ChangedEntry({
  changed: { before, after, changedFields },
}: {
  readonly changed: Difference['changed']['nodes'][number];
}) {
  const { t } = useTranslation('organization');
  const show = useEntryField();
  return (
    <>
      <h4>
        <Link to={`/organizations/${after.id}`}>
          <Name of={after.name} />
        </Link>
      </h4>
      <Changes
        name={after.name}
        changes={ENTRY_FIELDS.filter((field) => changedFields.includes(field)).map((field) => ({
          field,
          label: t(`field.${field}`),
          before: show(field, before),
          after: show(field, after),
        }))}
      />
    </>
  );
}
