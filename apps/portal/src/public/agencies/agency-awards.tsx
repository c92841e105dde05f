import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Day, Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { LotOfProject } from '../../shared/projects/lot-heading.js';
import { TakeAlong } from '../../shared/taking/take-along.js';
import { AgencyAwardsDocument } from './agencies.generated.js';
import './agency.texts.js';

/** Whom an office chose, the award published last first. */
export function AgencyAwards({ id }: { readonly id: string }) {
  const { t } = useTranslation('agency');
  const language = useLanguage();
  const after = useCursor('awards') ?? null;
  const query = useQuery({ query: AgencyAwardsDocument, variables: { id, after } });
  const total = query[0].data?.awards.totalCount;
  return (
    <Section title={t('awards.title', { total: total === undefined ? '…' : formatCount(total, language) })} id="awards">
      <Loaded query={query}>
        {({ awards }) => (
          <>
            <Total of={awards} />
            <DataTable
              caption={t('awards.caption')}
              rows={awards.nodes}
              rowId={(award) => award.id}
              empty={t('awards.none')}
              columns={[
                {
                  id: 'project',
                  header: t('awards.project'),
                  names: true,
                  cell: ({ project: { reference, ...project }, lot }) => (
                    <>
                      <Link to={`/projects/${reference}#award`}>
                        <TitleOf thing={project} />
                      </Link>
                      <LotOfProject lot={lot} project={project} />
                    </>
                  ),
                },
                {
                  id: 'winner',
                  header: t('awards.winner'),
                  cell: ({ bidder, preferential }) => (
                    <>
                      <Link to={`/organizations/${bidder.id}`}>
                        <Name of={bidder.name} />
                      </Link>{' '}
                      {preferential && <Tag tone="stamp">{t('awards.preferential')}</Tag>}
                    </>
                  ),
                },
                { id: 'amount', header: t('awards.amount'), numeric: true, cell: ({ amount }) => <Yuan of={amount} /> },
                {
                  id: 'at',
                  header: t('awards.published'),
                  numeric: true,
                  cell: ({ publishedAt }) => <Day on={publishedAt} />,
                },
              ]}
            />
            <Pager of={awards} name="awards" label={t('awards.pages')} />
            <TakeAlong list="awards" question={{ filter: { agencyId: id } }} total={awards.totalCount} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
