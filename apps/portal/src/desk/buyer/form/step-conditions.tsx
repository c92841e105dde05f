import { CheckboxesField, CheckboxField } from '@chengjie/portal-ui/form/choice-fields';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../../api/schema.generated.js';
import '../../../api/terms.texts.js';
import { everyOf } from '../../../shared/every-of.js';
import './form.texts.js';
import type { StepProps } from './step-props.js';
import { ANY_RATING, eligibilityOf } from './values.js';
import { WhoMayBid } from './who-may-bid.js';

const TRACKS = everyOf<Schema.Track>({ REGISTERED: true, FILED: true });
const KINDS = everyOf<Schema.OrganizationKind>({ SERVICE: true, CULTURE_SPORTS: true, CHARITY: true, SUPPORT: true });
const RATINGS = ['1', '2', '3', '4', '5'] as const;

/** Who may bid, and how many of the register come into question. */
export function StepConditions({ form }: StepProps) {
  const { t } = useTranslation(['projectForm', 'terms']);
  const { control } = form;
  const [regime, regionCode, functionId, eligibility] = useWatch({
    control,
    name: ['terms.regime', 'terms.regionCode', 'terms.functionId', 'terms.eligibility'],
  });
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
      <WhoMayBid regionCode={regionCode} functionId={functionId} eligibility={eligibilityOf(eligibility)} />
    </>
  );
}
