import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Marked } from '@chengjie/portal-ui/ui/marked';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Code } from '@chengjie/portal-ui/ui/values';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '../../api/terms.texts.js';
import type { FunctionCatalogPageQuery } from './function-catalog.generated.js';
import styles from './functions.module.css';
import './functions.texts.js';
import { GuidePrice } from './guide-price.js';

type Listed = NonNullable<FunctionCatalogPageQuery['functionCatalog']>['functions']['nodes'][number];

/** Functions of an edition in rows. */
export function FunctionTable({
  functions,
  addressOfOne,
  text,
  empty,
}: {
  readonly functions: readonly Listed[];
  /** What was searched for. */
  readonly text?: string | null | undefined;
  readonly addressOfOne: (code: string) => string;
  readonly empty: ReactNode;
}) {
  const { t } = useTranslation(['functions', 'terms']);
  const language = useLanguage();
  const localized = useLocalized();
  return (
    <DataTable
      caption={t('caption')}
      rows={functions}
      rowId={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'name',
          header: t('column.name'),
          names: true,
          cell: ({ code, name, function: { retiredAt } }) => (
            <div className={styles.name}>
              <Link to={addressOfOne(code)}>
                <Marked text={localized(name)} query={text} />
              </Link>
              <span>
                <Code>
                  <Marked text={code} query={text} />
                </Code>{' '}
                {retiredAt && <Tag tone="amber">{t('retired')}</Tag>}
              </span>
            </div>
          ),
        },
        { id: 'kind', header: t('column.kind'), cell: ({ kind }) => t(`terms:kind.${kind}`) },
        { id: 'department', header: t('column.department'), cell: ({ department }) => department },
        {
          id: 'tracks',
          header: t('column.tracks'),
          cell: ({ tracks }) =>
            formatList(
              tracks.map((track) => t(`terms:track.${track}`)),
              language,
            ),
        },
        {
          id: 'modes',
          header: t('column.modes'),
          cell: ({ transferModes }) =>
            formatList(
              transferModes.map((mode) => t(`terms:mode.${mode}`)),
              language,
            ),
        },
        {
          id: 'price',
          header: t('column.price'),
          cell: ({ guidePrice, unit }) => <GuidePrice price={guidePrice} unit={unit} />,
        },
      ]}
    />
  );
}
