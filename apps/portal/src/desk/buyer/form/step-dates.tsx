import { readDay } from '@chengjie/kernel';
import { DateField } from '@chengjie/portal-ui/form/date-fields';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Folded } from '@chengjie/portal-ui/ui/folded';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { End } from '@chengjie/portal-ui/ui/values';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useServerDay } from '../../../api/clock.js';
import '../../../api/terms.texts.js';
import { RuleTable } from '../../../shared/rules/rule-table.js';
import { ProjectFormDeadlineDocument, type ProjectFormDeadlineQuery } from './project-form.generated.js';
import './saving.texts.js';
import type { StepProps } from './step-props.js';
import { isFactor } from './problems.js';
import { factorOf, type TermsValues } from './values.js';

/** The dates that follow from the rules, with their reasons. */
export function StepDates({ form }: StepProps) {
  const { t } = useTranslation('projectSaving');
  const { control } = form;
  const [terms, plannedOn] = useWatch({ control, name: ['terms', 'plannedOn'] });
  const today = useServerDay();
  const { value: planned = '' } = readDay(plannedOn);
  const past = planned !== '' && today !== undefined && planned < today;
  return (
    <>
      <p>{t('dates.lead')}</p>
      <DateField
        control={control}
        name="plannedOn"
        label={t('dates.plannedOn')}
        hint={t('dates.plannedOnHint')}
        optional
      />
      {past && <Notice tone="warning">{t('dates.past')}</Notice>}
      <EarliestDeadline terms={terms} plannedOn={past ? '' : planned} />
    </>
  );
}

/** Of the terms, what the deadline follows from. */
export type DeadlineTerms = Pick<TermsValues, 'regionCode' | 'regime' | 'procedure' | 'exercise' | 'exerciseFactor'>;

/** What has to be filled in before there is a deadline to compute. */
function missingOf({ regionCode, regime, procedure, exercise, exerciseFactor }: DeadlineTerms) {
  if (regionCode === '' || regime === '' || procedure === '') return 'first';
  return exercise && !isFactor(factorOf(exerciseFactor)) ? 'factorFirst' : undefined;
}

/** Asks for the earliest deadline of terms that are published on a day, or now. */
export function useEarliestDeadline(terms: DeadlineTerms, plannedOn = '') {
  const { regionCode, regime, procedure, exercise, exerciseFactor } = terms;
  return useQuery({
    query: ProjectFormDeadlineDocument,
    variables: {
      regionCode,
      regime: regime || 'STATUTORY',
      procedure: procedure || 'OPEN_TENDER',
      exerciseFactor: exercise ? factorOf(exerciseFactor) : null,
      publishedAt: plannedOn ? `${plannedOn}T09:00:00+08:00` : null,
    },
    pause: missingOf(terms) !== undefined,
  });
}

/** The earliest deadline, with the rules that say so. */
export function EarliestDeadline({ terms, plannedOn }: { readonly terms: DeadlineTerms; readonly plannedOn?: string }) {
  const { t } = useTranslation('projectSaving');
  const query = useEarliestDeadline(terms, plannedOn);
  const missing = missingOf(terms);
  if (missing) return <Notice>{t(`dates.${missing}`)}</Notice>;
  return (
    <Loaded query={query}>
      {({ earliestDeadline }) => (
        <>
          {terms.exercise && <Notice>{t('dates.exercise', { factor: factorOf(terms.exerciseFactor) })}</Notice>}
          <DeadlineFound of={earliestDeadline} />
        </>
      )}
    </Loaded>
  );
}

function DeadlineFound({ of }: { readonly of: ProjectFormDeadlineQuery['earliestDeadline'] }) {
  const { t } = useTranslation('projectSaving');
  const localized = useLocalized();
  if (!of?.at) return <Notice tone="warning">{t('dates.none')}</Notice>;
  return (
    <>
      <Card>
        <Facts
          facts={[
            {
              label: t('dates.earliest'),
              value: (
                <>
                  <strong>
                    <End at={of.at} />
                  </strong>{' '}
                  {of.provisional && <Tag tone="amber">{t('dates.provisional')}</Tag>}
                </>
              ),
            },
            ...(of.period
              ? [
                  {
                    label: t('dates.ruledBy'),
                    value: t('dates.ruledByText', {
                      period: localized(of.period.label),
                      length: localized(of.period.text),
                    }),
                  },
                ]
              : []),
          ]}
        />
      </Card>
      {of.provisional && (
        <Notice tone="warning">{t('dates.provisionalText', { calendar: of.calendarVersion ?? '' })}</Notice>
      )}
      <Folded title={t('dates.rules', { pack: localized(of.rulePack.title) })} count={of.procedure.rules.length}>
        <RuleTable name={localized(of.rulePack.title)} rules={of.procedure.rules} />
      </Folded>
    </>
  );
}
