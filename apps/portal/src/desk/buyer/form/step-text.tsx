import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import './form.texts.js';
import { TERMS_LENGTHS } from './problems.js';
import type { StepProps } from './step-props.js';
import { useFunction } from './use-function.js';

const PROMPTS = ['object', 'extent', 'standard', 'place', 'time'] as const;

/** Titles and description, with what a description has to say. */
export function StepText({ form }: StepProps) {
  const { t } = useTranslation('projectForm');
  const { control } = form;
  const functionId = useWatch({ control, name: 'terms.functionId' });
  const chosen = useFunction(functionId);

  function insertOutline() {
    const before = form.getValues('terms.description').trimEnd();
    form.setValue('terms.description', before + (before && '\n') + t('text.outline'), { shouldDirty: true });
    form.setFocus('terms.description');
  }

  return (
    <>
      <TextField
        control={control}
        name="terms.title"
        label={t('text.title')}
        hint={t('text.titleHint')}
        maxLength={TERMS_LENGTHS.title}
      />
      <TextField
        control={control}
        name="terms.titleEn"
        optional
        label={t('text.titleEn')}
        hint={t('text.titleEnHint')}
        maxLength={TERMS_LENGTHS.titleEn}
      />
      <Notice title={t('text.prompts.title')}>
        <ul>
          {PROMPTS.map((prompt) => (
            <li key={prompt}>{t(`text.prompts.${prompt}`)}</li>
          ))}
        </ul>
        {chosen && <p>{t('text.fromFunction', { standard: chosen.serviceStandard })}</p>}
        <ButtonRow>
          <Button variant="secondary" onPress={insertOutline}>
            {t('text.insert')}
          </Button>
        </ButtonRow>
      </Notice>
      <TextField
        control={control}
        name="terms.description"
        label={t('text.description')}
        hint={t('text.descriptionHint')}
        long
        maxLength={TERMS_LENGTHS.description}
      />
    </>
  );
}
