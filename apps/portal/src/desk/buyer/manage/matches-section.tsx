import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../../api/found.js';
import '../terms/terms.texts.js';
import { ManageMatchesDocument, type ManageMatchesQuery } from './manage.generated.js';
import styles from './manage.module.css';
import './manage.texts.js';

type Match = NonNullable<NonNullable<ManageMatchesQuery['project']>['matchingOrganizations']>['nodes'][number];

/** Who could take the work on, best fit first, and what speaks for or against each. */
export function MatchesSection({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('manageProject');
  const query = found(
    useQuery({
      query: ManageMatchesDocument,
      variables: { id: projectId, after: useCursor('matchesAfter') ?? null },
      requestPolicy: 'cache-and-network',
    }),
    'project',
  );
  return (
    <Section title={t('matches.title')} id="matches">
      <p>{t('matches.lead')}</p>
      <Loaded query={query}>
        {({ project: { matchingOrganizations } }) =>
          matchingOrganizations ? (
            <>
              <Total of={matchingOrganizations} />
              <DataTable
                caption={t('matches.caption')}
                rows={matchingOrganizations.nodes}
                rowId={({ organization }) => organization.id}
                empty={t('matches.none')}
                columns={[
                  {
                    id: 'organization',
                    header: t('matches.organization'),
                    names: true,
                    cell: ({ organization: { id, name } }) => <Link to={`/organizations/${id}`}>{name}</Link>,
                  },
                  { id: 'fit', header: t('matches.fit'), numeric: true, cell: ({ fit }) => fit },
                  { id: 'eligible', header: t('matches.eligible'), cell: (match) => <Eligible match={match} /> },
                  { id: 'reasons', header: t('matches.reasons'), cell: (match) => <Reasons match={match} /> },
                ]}
              />
              <Pager of={matchingOrganizations} name="matchesAfter" label={t('matches.pages')} />
            </>
          ) : (
            <p>{t('matches.later')}</p>
          )
        }
      </Loaded>
    </Section>
  );
}

function Eligible({ match: { eligible, viaFederations } }: { readonly match: Match }) {
  const { t } = useTranslation(['manageProject', 'buyerTerms']);
  if (eligible) return <Tag tone="pine">{t('matches.yes')}</Tag>;
  if (viaFederations.length === 0) return <Tag>{t('matches.no')}</Tag>;
  return t('matches.via', { federations: viaFederations.map(({ name }) => name).join(t('buyerTerms:list')) });
}

/** What speaks against it in full; what speaks for it on demand, since most conditions are met by most. */
function Reasons({ match: { conditions, freeCapacity, record } }: { readonly match: Match }) {
  const { t } = useTranslation('manageProject');
  const localized = useLocalized();
  const met = conditions.filter((condition) => condition.met);
  const unmet = conditions.filter((condition) => !condition.met);
  return (
    <div className={styles.reasons}>
      {unmet.length > 0 && (
        <ul>
          {unmet.map(({ code, text }) => (
            <li key={code}>{t('matches.unmet', { text: localized(text) })}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t('matches.metCount', { met: met.length, all: conditions.length })}</summary>
        <ul>
          {met.map(({ code, text }) => (
            <li key={code}>{localized(text)}</li>
          ))}
        </ul>
      </details>
      {t('matches.more', { capacity: freeCapacity, record })}
    </div>
  );
}
