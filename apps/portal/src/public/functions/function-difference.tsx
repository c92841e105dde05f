import { Name } from '@chengjie/portal-ui/ui/name';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Code } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { addressOf } from '../../shared/address.js';
import { Changes } from '../catalogs/changes.js';
import type { EditionsAsked } from '../catalogs/difference-frame.js';
import { FunctionDifferenceDocument, type FunctionDifferenceQuery } from './function-difference.generated.js';
import { FUNCTION_FIELDS, useFunctionField, type FunctionField } from './function-fields.js';
import type { FunctionVersionFragment } from './function-page.generated.js';
import './functions.texts.js';

/** What one edition added, removed and changed against another. */
export function FunctionDifference({ region, from, to }: EditionsAsked) {
  const { t } = useTranslation('catalogs');
  const query = found(
    useQuery({ query: FunctionDifferenceDocument, variables: { region, from, to } }),
    'functionCatalogDifference',
  );
  return (
    <Loaded query={query}>
      {({ functionCatalogDifference: { added, removed, changed } }) =>
        added.length + removed.length + changed.length === 0 ? (
          <Notice title={t('difference.summary', { from, to })}>
            <p>{t('difference.same')}</p>
          </Notice>
        ) : (
          <>
            <h2>{t('difference.summary', { from, to })}</h2>
            <p>
              {t('difference.counts', {
                added: added.length,
                removed: removed.length,
                changed: changed.length,
              })}
            </p>
            <Section title={t('difference.added', { total: added.length })} level={3}>
              {added.length === 0 ? (
                <p>{t('difference.noneAdded')}</p>
              ) : (
                <Names of={added} in={{ region, edition: to }} />
              )}
            </Section>
            <Section title={t('difference.removed', { total: removed.length })} level={3}>
              {removed.length === 0 ? (
                <p>{t('difference.noneRemoved')}</p>
              ) : (
                <Names of={removed} in={{ region, edition: from }} />
              )}
            </Section>
            <Section title={t('difference.changed', { total: changed.length })} level={3}>
              {changed.length === 0 && <p>{t('difference.noneChanged')}</p>}
              {changed.map((each) => (
                <ChangedFunction key={each.after.id} changed={each} />
              ))}
            </Section>
          </>
        )
      }
    </Loaded>
  );
}

/** Functions by name, each with the words of the edition that lists it. */
function Names({
  of,
  in: edition,
}: {
  readonly of: readonly FunctionVersionFragment[];
  readonly in: { readonly region: string; readonly edition: number };
}) {
  const localized = useLocalized();
  return (
    <Card>
      <ul>
        {of.map(({ id, code, name }) => (
          <li key={id}>
            <Link to={addressOf(`/functions/${code}`, edition)}>{localized(name)}</Link> <Code>{code}</Code>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ChangedFunction({
  changed: { before, after, changedFields },
}: {
  readonly changed: NonNullable<FunctionDifferenceQuery['functionCatalogDifference']>['changed'][number];
}) {
  const { t } = useTranslation('functions');
  const localized = useLocalized();
  const show = useFunctionField();
  const name = localized(after.name);
  // What changed may be the words in the other language.
  const both = (field: FunctionField, version: FunctionVersionFragment) =>
    field === 'name' || field === 'unit' ? (
      <>
        {version[field].zh}
        <br />
        {version[field].en}
      </>
    ) : (
      show(field, version)
    );
  return (
    <>
      <h4>
        <Link to={`/functions/${after.code}`}>
          <Name of={name} />
        </Link>
      </h4>
      <Changes
        name={name}
        changes={FUNCTION_FIELDS.filter((field) => changedFields.includes(field)).map((field) => ({
          field,
          label: t(`one.${field}`),
          before: both(field, before),
          after: both(field, after),
        }))}
      />
    </>
  );
}
