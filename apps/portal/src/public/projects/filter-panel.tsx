import { isId } from '@chengjie/kernel';
import { formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { PeriodFilter } from '@chengjie/portal-ui/ui/date-filter';
import { ChoiceFilter } from '@chengjie/portal-ui/ui/filters';
import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import type * as Schema from '../../api/schema.generated.js';
import { AmountFilter } from './amount-filter.js';
import styles from './filter-panel.module.css';
import { LIST_CHOICES, PANEL_NAMES, PERIODS } from './list-filter.js';
import { ProjectListFacetsDocument, type YearOfProjectsFragment } from './project-list.generated.js';
import { RangeChoices } from './range-choices.js';
import './projects.texts.js';

interface Counted {
  readonly count: number;
  readonly atLeast: boolean;
}

/**
 * What the list can be narrowed to, with how many projects each choice would leave: a column beside the list at a desk, and
 * behind a button on a phone.
 */
export function FilterPanel({ filter }: { readonly filter: Schema.ProjectFilter }) {
  const { t } = useTranslation(['projects', 'terms', 'common']);
  const localized = useLocalized();
  const language = useLanguage();
  const [search] = useSearchParams();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const [{ data }] = useQuery({ query: ProjectListFacetsDocument, variables: { filter } });
  const facets = data?.projectFacets;
  const counted = (label: string, counts: Counted | undefined) =>
    facets ? t('counted', { label, total: counts?.count ?? 0, more: counts?.atLeast ? '+' : '' }) : label;
  const years = (of: keyof typeof PERIODS, counts: readonly YearOfProjectsFragment[] | undefined) => (
    <RangeChoices
      label={t(`years.${of}`)}
      choices={(counts ?? []).map(({ year, ...count }) => ({
        label: counted(t('year', { year }), count),
        values: { [PERIODS[of][0]]: `${year}-01-01`, [PERIODS[of][1]]: `${year}-12-31` },
      }))}
    />
  );
  // Without script a form sends empty fields too.
  const chosen = PANEL_NAMES.filter((name) => search.get(name)).length;
  const kept = new URLSearchParams([...search].filter(([name]) => ['text', 'region', 'order'].includes(name)));
  return (
    <div className={`${styles.panel} no-print`}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <SlidersHorizontal aria-hidden size={18} />
        {chosen > 0 ? t('narrowBy', { total: chosen }) : t('narrow')}
      </button>
      <div id={panel} role="search" aria-label={t('narrow')} className={styles.fields} data-open={open}>
        <ChoiceFilter
          name="function"
          label={t('column.function')}
          others={isId}
          options={(facets?.functions ?? []).map(({ function: { id, name }, ...counts }) => ({
            value: id,
            label: counted(localized(name), counts),
          }))}
        />
        <ChoiceFilter
          name="buyer"
          label={t('buyer')}
          others={isId}
          options={(facets?.buyers ?? []).map(({ buyer: { id, name }, ...counts }) => ({
            value: id,
            label: counted(name, counts),
          }))}
        />
        <ChoiceFilter
          name="winner"
          label={t('winner')}
          others={isId}
          options={(facets?.winners ?? []).map(({ winner: { id, name }, ...counts }) => ({
            value: id,
            label: counted(name, counts),
          }))}
        />
        <ChoiceFilter
          name="status"
          label={t('status')}
          options={LIST_CHOICES.statuses.map((value) => ({
            value,
            label: counted(
              t(`terms:status.${value}`),
              facets?.statuses.find(({ status }) => status === value),
            ),
          }))}
        />
        <ChoiceFilter
          name="regime"
          label={t('regime')}
          options={LIST_CHOICES.regimes.map((value) => ({
            value,
            label: counted(
              t(`terms:regime.${value}`),
              facets?.regimes.find(({ regime }) => regime === value),
            ),
          }))}
        />
        <PeriodFilter names={PERIODS.deadline} from={t('days.deadlineFrom')} to={t('days.deadlineTo')} />
        {years('deadline', facets?.deadlineYears)}
        <PeriodFilter names={PERIODS.published} from={t('days.publishedFrom')} to={t('days.publishedTo')} />
        {years('published', facets?.publishedYears)}
        <PeriodFilter names={PERIODS.awarded} from={t('days.awardedFrom')} to={t('days.awardedTo')} />
        {years('awarded', facets?.awardedYears)}
        <AmountFilter name="budgetFrom" label={t('budgetFrom')} />
        <AmountFilter name="budgetTo" label={t('budgetTo')} />
        <RangeChoices
          label={t('budgetRanges')}
          choices={(facets?.budgets ?? []).map(({ until: { amount }, ...counts }) => ({
            label: counted(t('upTo', { amount: formatYuan(amount, language) }), counts),
            values: { budgetFrom: '', budgetTo: amount },
          }))}
        />
        <ChoiceFilter
          name="preference"
          label={t('preference')}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: counted(
              t(`preferences.${value}`),
              facets?.preferences.find(({ preferential }) => preferential === (value === 'yes')),
            ),
          }))}
        />
        <ChoiceFilter
          name="exercises"
          label={t('exercises')}
          all={t('realProjects')}
          options={[{ value: 'only', label: t('onlyExercises') }]}
        />
        {chosen > 0 && <Link to={`?${kept}`}>{t('common:list.clear')}</Link>}
      </div>
    </div>
  );
}
