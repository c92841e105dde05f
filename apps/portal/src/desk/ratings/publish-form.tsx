import { itemsOf, schemeOf } from '@chengjie/assessment';
import { readPoints } from '@chengjie/kernel';
import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { FieldGroup } from '@chengjie/portal-ui/form/field-group';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { PublishRatingResultDocument, type RatingEntryOnDeskFragment } from './rating-desk.generated.js';
import './rating-acts.texts.js';

interface EnteredChanges {
  readonly committee: { readonly item: string; readonly points: string; readonly reason: string }[];
}

/** Publishes what the sheets come to, with what the committee gives instead. */
export function PublishForm({ of: { id: entryId, round, organization } }: { readonly of: RatingEntryOnDeskFragment }) {
  const { t } = useTranslation(['ratingActs', 'common']);
  const localized = useLocalized();
  const tell = useTellDone();
  const form = useActForm<EnteredChanges>({ defaultValues: { committee: [] } });
  const { control } = form;
  const kept = useKeptForm(form, ['publishRatingResult', entryId]);
  const { fields, append, remove } = useFieldArray({ control, name: 'committee' });
  const { act, pending } = useAct(PublishRatingResultDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const items = itemsOf(schemeOf({ id: round.schemeId, hash: round.schemeHash }));
  const required = t('common:form.required');

  async function publish({ committee }: EnteredChanges) {
    const changes = committee.map(({ item, points, reason }) => ({
      item,
      reason,
      points: readPoints(points).value ?? '',
    }));
    const outcome = await act({ entryId, committee: changes });
    if (outcome.done) {
      kept.forget();
      tell({ done: t('publish.done') });
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return (
    <AskedForm
      form={form}
      refusal={refusal}
      kept={kept}
      onAct={publish}
      question={() => ({
        title: t('publish.ask', { name: organization.name }),
        text: <p>{t('publish.askText')}</p>,
        confirm: t('publish.act'),
      })}
    >
      <p>{t('publish.text')}</p>
      {fields.map(({ id }, index) => (
        <FieldGroup key={id} lined name={`committee.${index}`} label={t('publish.change', { number: index + 1 })}>
          <SelectField
            control={control}
            name={`committee.${index}.item`}
            label={t('publish.item')}
            options={items.map(({ node }) => ({ value: node.id, label: localized(node.title) }))}
            rules={{ required }}
          />
          <TextField
            control={control}
            name={`committee.${index}.points`}
            decimal
            label={t('publish.points')}
            rules={{ validate: (typed) => readPoints(String(typed)).value !== undefined || t('publish.pointsWrong') }}
          />
          <TextField
            control={control}
            name={`committee.${index}.reason`}
            long
            label={t('publish.reason')}
            minLength={2}
            maxLength={500}
            rules={{ required }}
          />
          <Button variant="secondary" onPress={() => remove(index)}>
            {t('publish.remove')}
          </Button>
        </FieldGroup>
      ))}
      <ButtonRow>
        <Button variant="secondary" onPress={() => append({ item: '', points: '', reason: '' })}>
          {t('publish.add')}
        </Button>
        <Button type="submit" pending={pending}>
          {t('publish.act')}
        </Button>
      </ButtonRow>
    </AskedForm>
  );
}
