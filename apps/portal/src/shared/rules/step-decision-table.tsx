import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type * as Schema from '../../api/schema.generated.js';
import type { StepDecisionFragment } from './step-decision.generated.js';
import './step-decisions.texts.js';

const TONES: Record<Schema.FederationStepDecisionStatus, Tone> = {
  PROPOSED: 'amber',
  CONFIRMED: 'pine',
  REFUSED: 'seal',
  WITHDRAWN: 'grey',
  LAPSED: 'grey',
};

/** Decisions about the federation step: what, on which ground, by whom and when, and how the rule changes. */
export function StepDecisionTable({ decisions }: { readonly decisions: readonly StepDecisionFragment[] }) {
  const { t } = useTranslation('stepDecisions');
  const sayWhat = useStepDecision();
  return (
    <DataTable
      caption={t('caption')}
      rows={decisions}
      rowId={({ id }) => id}
      empty={<p>{t('empty')}</p>}
      columns={[
        { id: 'what', header: t('column.what'), names: true, cell: sayWhat },
        {
          id: 'document',
          header: t('column.document'),
          cell: ({ documentName: name, documentNumber: number }) => t('document', { name, number }),
        },
        { id: 'offices', header: t('column.offices'), cell: (decision) => <Offices of={decision} /> },
        {
          id: 'status',
          header: t('column.status'),
          cell: ({ status }) => <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>,
        },
        { id: 'changes', header: t('column.changes'), cell: (decision) => <StepChanges of={decision} /> },
      ]}
    />
  );
}

/** Says what a decision is. */
export function useStepDecision(): (decision: Pick<StepDecisionFragment, 'from' | 'until'>) => string {
  const { t } = useTranslation('stepDecisions');
  const language = useLanguage();
  return ({ from, until }) =>
    until === null
      ? t('ends', { from: formatDay(from, language) })
      : t('goesOn', { from: formatDay(from, language), until: formatDay(until, language) });
}

function Offices({ of }: { readonly of: StepDecisionFragment }) {
  const { t } = useTranslation('stepDecisions');
  const { proposerAgency, proposedAt, deciderAgency, decidedAt, decisionReason } = of;
  return (
    <>
      {t('proposedBy', { agency: proposerAgency.name })} <Instant at={proposedAt} />
      {deciderAgency && decidedAt && (
        <>
          <br />
          {t('decidedBy', { agency: deciderAgency.name })} <Instant at={decidedAt} />
        </>
      )}
      {decisionReason && (
        <>
          <br />
          {t('reason')}
          <Name of={decisionReason} />
        </>
      )}
    </>
  );
}

/** The rule before and after, and the pack that says so. */
export function StepChanges({ of: { changedRules, rulePack } }: { readonly of: StepDecisionFragment }) {
  const { t } = useTranslation('stepDecisions');
  const localized = useLocalized();
  return (
    <>
      {changedRules.map(({ key, before, after }) => (
        <div key={key}>
          {before && <p>{t('before', { text: localized(before) })}</p>}
          {after && <p>{t('after', { text: localized(after) })}</p>}
        </div>
      ))}
      {rulePack && <Link to={`/rules/${rulePack.id}`}>{localized(rulePack.title)}</Link>}
    </>
  );
}
