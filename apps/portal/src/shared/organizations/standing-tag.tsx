import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';

const TONES: Record<Schema.Standing, Tone> = { GOOD: 'pine', ABNORMAL: 'amber', SERIOUS: 'seal' };

/** The standing of an organization (信用状况) as a tag. */
export function StandingTag({ standing }: { readonly standing: Schema.Standing }) {
  const { t } = useTranslation('terms');
  return <Tag tone={TONES[standing]}>{t(`standing.${standing}`)}</Tag>;
}
