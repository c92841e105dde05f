import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Filters, TextFilter, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import { KeptFunctionsDocument } from './catalogs.generated.js';
import './catalogs.texts.js';
import { useKeepsFunctions } from './keeps-functions.js';

/** All functions in their latest versions, and how one is added. */
export function FunctionsPage() {
  const { t } = useTranslation(['keptCatalogs', 'terms']);
  const localized = useLocalized();
  const keeps = useKeepsFunctions();
  const [text] = useAddressValue('text');
  const query = useQuery({
    query: KeptFunctionsDocument,
    variables: { after: useCursor(), filter: { text: text ?? null } },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Page
      title={t('functions.title')}
      lead={t(keeps ? 'functions.lead' : 'functions.leadRead')}
      actions={keeps && <LinkButton to="/desk/functions/new">{t('form.create')}</LinkButton>}
    >
      <Filters>
        <TextFilter label={t('functions.search')} />
      </Filters>
      <Loaded query={query}>
        {({ functionRegister }) => (
          <>
            <Total of={functionRegister} />
            <DataTable
              caption={t('functions.caption')}
              rows={functionRegister.nodes}
              rowId={({ code }) => code}
              empty={<p>{t('functions.empty')}</p>}
              columns={[
                {
                  id: 'name',
                  header: t('functions.name'),
                  names: true,
                  cell: ({ code, name }) => (
                    <Link to={keeps ? `/desk/functions/${code}` : `/functions/${code}`}>{localized(name)}</Link>
                  ),
                },
                { id: 'code', header: t('field.code'), cell: ({ code }) => code },
                { id: 'kind', header: t('field.kind'), cell: ({ kind }) => t(`terms:kind.${kind}`) },
                { id: 'department', header: t('field.department'), cell: ({ department }) => department },
                {
                  id: 'state',
                  header: t('functions.state'),
                  cell: ({ version, function: { retiredAt } }) =>
                    retiredAt ? <Tag>{t('functions.retired')}</Tag> : t('functions.version', { version }),
                },
              ]}
            />
            <Pager of={functionRegister} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
