import { CheckboxesField, CheckboxField } from '@chengjie/portal-ui/form/choice-fields';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type * as Schema from '../../../api/schema.generated.js';
import '../../../api/terms.texts.js';
import { everyOf } from '../../../shared/every-of.js';
import './form.texts.js';
import { ProjectFormOrganizationsDocument } from './project-form.generated.js';
import type { StepProps } from './step-props.js';
import { useRules } from './use-rules.js';
import { ANY_RATING, eligibilityOf } from './values.js';

const TRACKS = everyOf<Schema.Track>({ REGISTERED: true, FILED: true });
const KINDS = everyOf<Schema.OrganizationKind>({ SERVICE: true, CULTURE_SPORTS: true, CHARITY: true, SUPPORT: true });
const RATINGS = ['1', '2', '3', '4', '5'] as const;

/** Who may bid, and how many of the register come into question. */
export function StepConditions({ form }: StepProps) {
  const { t } = useTranslation(['projectForm', 'terms']);
  const { control } = form;
  const [regime, regionCode] = useWatch({ control, name: ['terms.regime', 'terms.regionCode'] });
  const { pack } = useRules(regionCode);
  return (
    <>
      <CheckboxesField
        control={control}
        name="terms.eligibility.tracks"
        label={t('conditions.tracks')}
        choices={TRACKS.map((track) => ({
          value: track,
          label: t(`terms:track.${track}`),
          ...(track === 'FILED' && { hint: t('conditions.filedHint') }),
          // Whoever has ticked it before choosing another regime can take it back.
          disabled:
            track === 'FILED' && regime !== 'GRANT' && !form.getValues('terms.eligibility.tracks').includes(track),
        }))}
      />
      <CheckboxesField
        control={control}
        name="terms.eligibility.kinds"
        label={t('conditions.kinds')}
        hint={t('conditions.kindsHint')}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`terms:kind.${kind}`) }))}
      />
      <SelectField
        control={control}
        name="terms.eligibility.minimumRating"
        label={t('conditions.rating')}
        options={[
          { value: ANY_RATING, label: t('conditions.anyRating') },
          ...RATINGS.map((rating) => ({ value: rating, label: t('conditions.ratingValue', { rating }) })),
        ]}
      />
      <CheckboxField
        control={control}
        name="terms.eligibility.qualificationRequired"
        label={t('conditions.qualification')}
        {...(pack && { hint: t(pack.coversWholeRegion ? 'conditions.wholeRegion' : 'conditions.partOfRegion') })}
      />
      <CheckboxField
        control={control}
        name="terms.eligibility.serviceAreaRequired"
        label={t('conditions.serviceArea')}
        hint={t('conditions.serviceAreaHint')}
      />
      <CheckboxField
        control={control}
        name="terms.socialOrganizationsOnly"
        label={t('conditions.only')}
        hint={t('conditions.onlyHint')}
      />
      <InQuestion form={form} />
    </>
  );
}

/** How many organizations of the register may take part by these conditions, as matching says of the published project. */
function InQuestion({ form }: StepProps) {
  const { t } = useTranslation('projectForm');
  const language = useLanguage();
  const [regionCode, functionId, eligibility] = useWatch({
    control: form.control,
    name: ['terms.regionCode', 'terms.functionId', 'terms.eligibility'],
  });
  const known = regionCode !== '' && functionId !== '' && eligibility.tracks.length > 0;
  const [{ data }] = useQuery({
    query: ProjectFormOrganizationsDocument,
    variables: { terms: { regionCode, functionId, eligibility: eligibilityOf(eligibility) } },
    pause: !known,
  });
  if (!known) return <Notice>{t('conditions.countLater')}</Notice>;
  const count = data?.viewer?.eligibleOrganizationCount;
  if (count === undefined || count === null) return null;
  return (
    <div aria-live="polite">
      {count === 0 ? (
        <Notice tone="warning">{t('conditions.countNone')}</Notice>
      ) : (
        <Notice title={t('conditions.count', { number: formatCount(count, language) })}>
          {t('conditions.countNote')}
        </Notice>
      )}
    </div>
  );
}
