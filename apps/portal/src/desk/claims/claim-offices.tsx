import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Section } from '@chengjie/portal-ui/ui/page';
import { End } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InWordsOfProject } from '../../shared/projects/in-words-of-project.js';
import { ProjectStatusTag } from '../../shared/projects/project-status.js';
import type { OfficeOfClaimsFragment } from './claims.generated.js';
import './claim-offices.texts.js';

/** Agencies whose consent a claim needs (docs/adr/0019). */
const CONSENTS_NEEDED = 2;

/** To which offices one can go with a claim now, and which projects keep the others from it. */
export function ClaimOffices({
  offices,
  consented = [],
  ownId,
}: {
  readonly offices: readonly OfficeOfClaimsFragment[];
  /** Ids of the agencies that consented already. */
  readonly consented?: readonly string[];
  /** Id of the agency for which one acts. */
  readonly ownId?: string | undefined;
}) {
  const { t } = useTranslation('claimOffices');
  const needed = CONSENTS_NEEDED - consented.length;
  const left = offices.filter(({ agency }) => !consented.includes(agency.id));
  const free = left.filter(({ projects }) => projects.length === 0);
  const stuck = offices.filter(({ agency, projects }) => consented.includes(agency.id) && projects.length > 0);
  const own = left.find(({ agency }) => agency.id === ownId);
  return (
    <Section title={t('title')} id="offices">
      {own && own.projects.length > 0 && <Notice tone="warning">{t('ownBuys')}</Notice>}
      {stuck.map(({ agency }) => (
        <Notice key={agency.id} tone="warning">
          {t('stuck', { agency: agency.name })}
        </Notice>
      ))}
      <p>{t(free.length < needed ? 'tooFew' : 'enough', { needed, free: free.length })}</p>
      <DataTable
        caption={t('caption')}
        rows={[...stuck, ...left]}
        rowId={({ agency }) => agency.id}
        columns={[
          {
            id: 'agency',
            header: t('agency'),
            names: true,
            cell: ({ agency }) => (agency.id === ownId ? t('own', agency) : agency.name),
          },
          {
            id: 'now',
            header: t('now'),
            cell: ({ projects }) => (projects.length === 0 ? t('free') : <Buying projects={projects} />),
          },
        ]}
      />
      <p>{t('recusal')}</p>
    </Section>
  );
}

function Buying({ projects }: Pick<OfficeOfClaimsFragment, 'projects'>) {
  const { t } = useTranslation('claimOffices');
  return (
    <>
      {t('buys')}
      {projects.map(({ id, reference, status, deadlineAt, regime, procedure, ...project }) => (
        <div key={id}>
          <Link to={`/projects/${reference}`}>
            <TitleOf thing={project} />
          </Link>{' '}
          <ProjectStatusTag status={status} of={{ regime, procedure }} />{' '}
          {status === 'PUBLISHED' && deadlineAt && (
            <InWordsOfProject of={{ regime, procedure }}>
              <Deadline at={deadlineAt} />
            </InWordsOfProject>
          )}
        </div>
      ))}
    </>
  );
}

/** Until when bids are taken, as the procedure calls it. */
function Deadline({ at }: { readonly at: string }) {
  const { t } = useTranslation('claimOffices');
  return (
    <>
      {t('deadline')} <End at={at} />
    </>
  );
}
