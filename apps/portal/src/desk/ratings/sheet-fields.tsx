import type { AssessmentScheme, Indicator, IndicatorItem, ScoredIndicator } from '@chengjie/assessment';
import { readWhole } from '@chengjie/kernel';
import { RadioField } from '@chengjie/portal-ui/form/choice-fields';
import { FieldGroup } from '@chengjie/portal-ui/form/field-group';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import type { ReactNode } from 'react';
import { useWatch, type Control, type FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import './rating-desk.texts.js';
import { flat, scoredOf, type EnteredItems } from './sheet-input.js';

/** A form that has a sheet. */
export interface SheetValues {
  readonly answers: EnteredItems;
  /** Ids of documents, by item. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

interface FieldsProps {
  readonly control: Control<SheetValues>;
  /** What further belongs to an item, such as its files. */
  readonly further?: (item: IndicatorItem) => ReactNode;
}

/** A field for each item of a scheme, by its tree, with what it comes to by now. */
export function SheetFields({ control, scheme, further }: FieldsProps & { readonly scheme: AssessmentScheme }) {
  const { t } = useTranslation('ratingDesk');
  const localized = useLocalized();
  const answers = useWatch({ control, name: 'answers' });
  const { total, indicators } = scoredOf(scheme, answers);
  const scored = new Map(flat(indicators).map((indicator) => [indicator.id, indicator]));
  return (
    <>
      {scheme.indicators.map((indicator) => (
        <Section key={indicator.id} title={localized(indicator.title)} id={`indicator-${indicator.id}`} level={3}>
          <Card>
            <Items of={indicator} {...{ control, scored, further }} />
          </Card>
        </Section>
      ))}
      <p aria-live="polite">
        <strong>{t('sheet.total', { total: formatPoints(total), of: formatPoints(scheme.points) })}</strong>
      </p>
    </>
  );
}

function Items({
  of,
  ...props
}: FieldsProps & { readonly of: Indicator; readonly scored: ReadonlyMap<string, ScoredIndicator> }) {
  if (of.kind === 'GROUP') return of.parts.map((part) => <Items key={part.id} of={part} {...props} />);
  return <ItemFields item={of} {...props} />;
}

function ItemFields({
  item,
  control,
  scored,
  further,
}: FieldsProps & { readonly item: IndicatorItem; readonly scored: ReadonlyMap<string, ScoredIndicator> }) {
  const { t } = useTranslation('ratingDesk');
  const localized = useLocalized();
  const of = scored.get(item.id);
  return (
    <FieldGroup
      lined
      name={`answers.${item.id}`}
      label={localized(item.title)}
      hint={t('sheet.evidence', { evidence: localized(item.evidence) })}
    >
      <MeasureFields item={item} control={control} />
      {of && (
        <p>
          {t('sheet.points', {
            ...{ points: formatPoints(of.points), of: formatPoints(of.of), how: localized(of.explanation) },
          })}
        </p>
      )}
      {further?.(item)}
    </FieldGroup>
  );
}

function MeasureFields({ item, control }: { readonly item: IndicatorItem; readonly control: Control<SheetValues> }) {
  const { t } = useTranslation(['ratingDesk', 'common']);
  const localized = useLocalized();
  const required = t('common:form.required');
  const isWhole = (mayBeEmpty: boolean) => ({
    validate: (typed: unknown) => {
      const { fault } = readWhole(String(typed ?? ''), 6);
      if (fault === undefined || (mayBeEmpty && fault === 'EMPTY')) return true;
      return fault === 'EMPTY' ? required : t('sheet.wholeWrong');
    },
  });
  const name = (part: string) => `answers.${item.id}.${part}` as FieldPath<SheetValues>;
  switch (item.kind) {
    case 'COUNT':
      return (
        <TextField control={control} name={name('count')} decimal label={t('sheet.number')} rules={isWhole(false)} />
      );
    case 'DEDUCTION':
      return item.faults.map(({ id, title, points }) => (
        <TextField
          key={id}
          control={control}
          name={name(`faults.${id}`)}
          decimal
          optional
          label={t('sheet.times', { title: localized(title), points })}
          hint={t('sheet.timesHint')}
          rules={isWhole(true)}
        />
      ));
    default:
      return (
        <RadioField
          control={control}
          name={name('choice')}
          label={localized(item.title)}
          choices={(item.kind === 'OPTIONS' ? item.options : item.grades).map(({ id, title, points }) => ({
            ...{ value: id, label: localized(title), hint: t('sheet.worth', { points }) },
          }))}
          rules={{ required }}
        />
      );
  }
}
