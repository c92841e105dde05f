import { RadioField } from '@chengjie/portal-ui/form/choice-fields';
import fieldStyles from '@chengjie/portal-ui/form/field.module.css';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useEffect, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { RegionField } from '../../../shared/regions/region-field.js';
import { HOME_REGION } from '../../../shared/regions/region-picker.js';
import { useSession } from '../../../session/session.js';
import { ChosenFunction } from './chosen-function.js';
import styles from './form.module.css';
import './form.texts.js';
import { ProjectFormFunctionsDocument, type ProjectFormFunctionsQuery } from './project-form.generated.js';
import type { StepProps } from './step-props.js';
import { useFunction } from './use-function.js';

/** How long typing must rest before it is searched for, in milliseconds. */
const TYPING_RESTS = 300;

/** Where the service is rendered, and which function of the catalog in force there is bought. */
export function StepFunction({ form }: StepProps) {
  const { t } = useTranslation('projectForm');
  const fullName = useFullRegionName();
  const { viewer } = useSession();
  const [regionCode, functionId] = useWatch({
    control: form.control,
    name: ['terms.regionCode', 'terms.functionId'],
  });
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), TYPING_RESTS);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = useQuery({
    query: ProjectFormFunctionsDocument,
    variables: { regionCode, text: text || null },
    pause: regionCode === '',
  });
  const listed = query[0].data?.functionCatalog?.functions.nodes;
  const chosen = useFunction(functionId, listed);
  const root = viewer?.acting?.region;
  return (
    <>
      <RegionField
        control={form.control}
        name="terms.regionCode"
        label={t('function.region')}
        hint={t('function.regionHint', { region: root ? fullName(root) : '' })}
        root={root?.code ?? HOME_REGION}
      />
      <Loaded query={query}>
        {({ functionCatalog }) =>
          functionCatalog ? (
            <>
              <SearchField
                value={typed}
                onChange={setTyped}
                onSubmit={(value) => setText(value.trim())}
                className={fieldStyles.field!}
              >
                <Label className={fieldStyles.label!}>{t('function.search')}</Label>
                <Input className={fieldStyles.input!} />
              </SearchField>
              <FunctionList catalog={functionCatalog} text={text} form={form} />
            </>
          ) : (
            <Notice tone="warning">{t('function.missing')}</Notice>
          )
        }
      </Loaded>
      {chosen && <ChosenFunction of={chosen} />}
    </>
  );
}

function FunctionList({
  catalog: { number, region, functions },
  text,
  form,
}: StepProps & {
  readonly catalog: NonNullable<ProjectFormFunctionsQuery['functionCatalog']>;
  readonly text: string;
}) {
  const { t } = useTranslation('projectForm');
  const fullName = useFullRegionName();
  const localized = useLocalized();
  const shown = functions.nodes.length;
  return (
    <>
      <div className={styles.list}>
        <RadioField
          control={form.control}
          name="terms.functionId"
          label={t('function.label')}
          hint={t('function.catalog', { region: fullName(region), number, total: functions.totalCount })}
          choices={functions.nodes.map(({ function: { id }, code, name }) => ({
            value: id,
            label: localized(name),
            hint: code,
          }))}
        />
      </div>
      {shown === 0 && <p>{t('function.empty', { text })}</p>}
      {shown < functions.totalCount && <p>{t('function.more', { shown })}</p>}
    </>
  );
}
