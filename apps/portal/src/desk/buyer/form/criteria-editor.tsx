import fieldStyles from '@chengjie/portal-ui/form/field.module.css';
import { comparesTechnicalMerit } from '@chengjie/evaluation';
import { CheckboxField } from '@chengjie/portal-ui/form/choice-fields';
import { FieldPlace } from '@chengjie/portal-ui/form/field-group';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { get, useFieldArray, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';
import { freeCriterionId, sumOfPoints } from './points.js';
import { TERMS_LENGTHS } from './problems.js';
import './scoring.texts.js';
import type { StepProps } from './step-props.js';

/** What the panel scores. The points of price and criteria are added up exactly while one types. */
export function CriteriaEditor({ form }: StepProps) {
  const { t } = useTranslation('projectScoring');
  const { control } = form;
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'terms.criteria', keyName: 'key' });
  const { errors } = form.formState;
  const messageAt = (path: string) => get(errors, `terms.criteria.${path}`) as string | undefined;
  const [method, procedure] = useWatch({ control, name: ['terms.evaluationMethod', 'terms.procedure'] });
  const marksTechnical = method !== '' && procedure !== '' && comparesTechnicalMerit(method, procedure);
  return (
    <Section title={t('criteria')} aside={<PointsTag form={form} />}>
      <p className={fieldStyles.hint}>{t('criteriaHint')}</p>
      {marksTechnical && <p className={fieldStyles.hint}>{t('technicalHint')}</p>}
      <FieldPlace name="terms.criteria" label={t('criteria')} error={messageAt('message') ?? messageAt('root.message')}>
        {fields.map(({ key }, index) => (
          <Card key={key}>
            <FieldPlace
              name={`terms.criteria.${index}`}
              label={t('criterion', { number: index + 1 })}
              error={messageAt(`${index}.message`)}
            >
              <div className={styles.criterionHead}>
                <h3>{t('criterion', { number: index + 1 })}</h3>
                <div className={styles.buttons}>
                  <Button
                    variant="quiet"
                    disabled={index === 0}
                    label={t('upNamed', { number: index + 1 })}
                    onPress={() => swap(index, index - 1)}
                  >
                    {t('up')}
                  </Button>
                  <Button
                    variant="quiet"
                    disabled={index === fields.length - 1}
                    label={t('downNamed', { number: index + 1 })}
                    onPress={() => swap(index, index + 1)}
                  >
                    {t('down')}
                  </Button>
                  <Button variant="quiet" label={t('removeNamed', { number: index + 1 })} onPress={() => remove(index)}>
                    {t('remove')}
                  </Button>
                </div>
              </div>
              <div className={styles.criterion}>
                <TextField
                  control={control}
                  name={`terms.criteria.${index}.name.zh`}
                  label={t('name')}
                  maxLength={TERMS_LENGTHS.criterion}
                />
                <TextField
                  control={control}
                  name={`terms.criteria.${index}.name.en`}
                  label={t('nameEn')}
                  hint={t('nameEnHint')}
                  optional
                  maxLength={TERMS_LENGTHS.criterionEnglish}
                />
                <TextField
                  control={control}
                  name={`terms.criteria.${index}.maxPoints`}
                  label={t('maxPoints')}
                  unit={t('points')}
                  decimal
                />
              </div>
              {marksTechnical && (
                <CheckboxField control={control} name={`terms.criteria.${index}.technical`} label={t('technical')} />
              )}
            </FieldPlace>
          </Card>
        ))}
      </FieldPlace>
      <ButtonRow>
        <Button
          variant="secondary"
          disabled={fields.length >= 30}
          onPress={() =>
            append(
              {
                id: freeCriterionId(fields.map(({ id }) => id)),
                name: { zh: '', en: '' },
                maxPoints: '',
                technical: false,
              },
              { focusName: `terms.criteria.${fields.length}.name.zh` },
            )
          }
        >
          {t('add')}
        </Button>
      </ButtonRow>
      <PointsSentence form={form} />
    </Section>
  );
}

/** The sum while one types. */
function usePoints({ form }: StepProps) {
  const [method, priceWeight, criteria] = useWatch({
    control: form.control,
    name: ['terms.evaluationMethod', 'terms.priceWeight', 'terms.criteria'],
  });
  return sumOfPoints([
    ...(method === 'COMPREHENSIVE_SCORING' ? [priceWeight] : []),
    ...criteria.map(({ maxPoints }) => maxPoints),
  ]);
}

function PointsTag({ form }: StepProps) {
  const { t } = useTranslation('projectScoring');
  const { sum, complete } = usePoints({ form });
  return <Tag tone={complete ? 'pine' : 'amber'}>{t('sum', { sum })}</Tag>;
}

function PointsSentence({ form }: StepProps) {
  const { t } = useTranslation('projectScoring');
  const { sum, missing, excess, complete } = usePoints({ form });
  const exceeded = excess !== '0.00';
  return (
    <p role="status">
      {complete
        ? t('sumComplete')
        : exceeded
          ? t('sumExcess', { sum, excess })
          : missing === '0.00'
            ? t('sum', { sum })
            : t('sumMissing', { sum, missing })}
    </p>
  );
}
