import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Done } from '@chengjie/portal-ui/ui/done';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import { found } from '../../../api/found.js';
import { procedureOf, ruleOf } from '../form/rule-values.js';
import { AppointForm } from './appoint-form.js';
import './evaluation.texts.js';
import { ManagePanelDocument, type ManagePanelQuery } from './evaluation.generated.js';
import { ProposeStandDownForm, RecuseForm } from './recuse-form.js';
import '../../../shared/projects/project.texts.js';
import { StandDownProposals } from '../../../shared/projects/stand-downs/stand-down-proposals.js';
import { sheetsOf } from './sheets.js';
import { useLiveQuery } from './use-live-query.js';
import { useReviewedBids } from './use-reviewed-bids.js';

type PanelProject = NonNullable<ManagePanelQuery['project']>;
type PanelSeat = NonNullable<PanelProject['panel']>[number];

/** Whether sheets may still come in. */
function isScoring({ project }: ManagePanelQuery): boolean {
  if (project?.status !== 'OPENED') return false;
  const { submitted, expected } = sheetsOf(project.panel ?? [], bidsOf(project), project.criteria);
  // What is on further pages is not counted here.
  return submitted < expected || project.lots.some(({ reviewedBids }) => reviewedBids?.pageInfo.hasNextPage);
}

type LeavingAct = 'recuseEvaluator' | 'proposeStandDown';

/** Whether the buyer could stand a seat that sits down now: by one officer, or by two. */
function mayLeave({ availableTransitions: acts }: PanelSeat, by: LeavingAct): boolean {
  return acts.some(({ key, disabled }) => key === by && !disabled);
}

/** Why a seat that sits can be stood down in no way now, if so. */
function mayNotLeave({ availableTransitions: acts }: PanelSeat) {
  return acts.every(({ disabled }) => disabled) ? acts.at(-1)?.disabledReason : null;
}

function bidsOf({ lots }: Pick<PanelProject, 'lots'>) {
  return lots.flatMap(({ reviewedBids }) => reviewedBids?.nodes ?? []);
}

/** Who evaluates, how far they have come, and how seats are filled and left. */
export function PanelSection({ projectId, opened }: { readonly projectId: string; readonly opened: boolean }) {
  const { t } = useTranslation('projectEvaluation');
  const first = useLiveQuery(projectId, { query: ManagePanelDocument, variables: { id: projectId } }, isScoring);
  const query = found(useReviewedBids(first, projectId), 'project');
  return (
    <Section title={t('panel.title')} id="panel">
      <Done at="panel" />
      <Loaded query={query}>{({ project }) => <Panel project={project} opened={opened} />}</Loaded>
    </Section>
  );
}

function Panel({ project, opened }: { readonly project: PanelProject; readonly opened: boolean }) {
  const { t } = useTranslation(['projectEvaluation', 'project']);
  const localized = useLocalized();
  const language = useLanguage();
  const { id, status, regime, procedure, criteria, rulePack } = project;
  const panel = project.panel ?? [];
  const bids = bidsOf(project);
  const each = criteria.length === 0 ? 0 : bids.filter(({ valid }) => valid).length;
  const { submitted, expected } = sheetsOf(panel, bids, criteria);
  const rule = ruleOf(procedureOf(rulePack?.procedures ?? [], regime, procedure), 'panel');
  const sitting = panel.filter(({ recusedAt }) => recusedAt === null);
  const leaving = sitting.filter((seat) => mayLeave(seat, 'recuseEvaluator'));
  const silent = sitting.filter((seat) => mayLeave(seat, 'proposeStandDown'));
  const open = status === 'PUBLISHED' || status === 'OPENED';
  const groundOf = ({ recusalGround, recusedOver }: PanelSeat) => {
    const ground = recusalGround ? t(`project:recusalGrounds.${recusalGround}`) : '';
    return recusedOver ? t('project:recusedOver.of', { ground, name: recusedOver.name }) : ground;
  };
  return (
    <>
      {rule && <p>{t('panel.rule', { rule: localized(rule.text) })}</p>}
      {opened && expected > 0 && <p>{t('panel.progress', { submitted, expected })}</p>}
      <DataTable
        caption={t('panel.caption')}
        rows={panel}
        rowId={(member) => member.id}
        empty={t('panel.none')}
        columns={[
          { id: 'number', header: t('panel.number'), cell: ({ number }) => t('panel.seat', { number }) },
          { id: 'name', header: t('panel.name'), names: true, cell: ({ name }) => name },
          {
            id: 'sheets',
            header: t('panel.sheets'),
            cell: ({ submittedSheets, recusedAt }) => {
              if (recusedAt) return t('panel.notCounted');
              if (criteria.length === 0) return t('panel.unscored');
              return opened ? t('panel.sheetsOf', { submitted: submittedSheets, expected: each }) : t('panel.before');
            },
          },
          {
            id: 'state',
            header: t('panel.state'),
            cell: (seat) => {
              const { recusedAt, recusalReason, submittedSheets, rests, ties } = seat;
              if (recusedAt) {
                const ground = groundOf(seat);
                return <Tag>{t('panel.recused', { ground, reason: recusalReason ?? '' })}</Tag>;
              }
              if (ties.length > 0)
                return <Tag tone="seal">{t('panel.tied', { names: formatList(ties, language) })}</Tag>;
              const waits = mayNotLeave(seat);
              if (open && waits) return <Tag tone="amber">{localized(waits)}</Tag>;
              if (open && rests) return <Tag tone="seal">{t('panel.rests')}</Tag>;
              const complete = opened && each > 0 && submittedSheets >= each;
              return <Tag tone={complete ? 'pine' : 'grey'}>{t(complete ? 'panel.complete' : 'panel.sitting')}</Tag>;
            },
          },
        ]}
      />
      {open && (
        <>
          <AppointForm
            key={panel.map(({ id: seat, recusedAt }) => `${seat} ${recusedAt}`).join()}
            projectId={id}
            opened={opened}
            sitting={sitting}
          />
          {leaving.length > 0 && <RecuseForm projectId={id} opened={opened} sitting={leaving} bids={bids} />}
          {silent.length > 0 && (
            <ProposeStandDownForm projectId={id} sitting={silent} bids={bids} exerciseFactor={project.exerciseFactor} />
          )}
          <StandDownProposals of={project} />
        </>
      )}
    </>
  );
}
