import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';

const TONES: Record<Schema.ProjectStatus, Tone> = {
  DRAFT: 'grey',
  PUBLISHED: 'pine',
  OPENED: 'sky',
  EVALUATED: 'sky',
  AWARDED: 'amber',
  FAILED: 'seal',
  CANCELLED: 'grey',
};

/** How far a project has come. */
export function ProjectStatusTag({ status }: { readonly status: Schema.ProjectStatus }) {
  const { t } = useTranslation('terms');
  return <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>;
}
