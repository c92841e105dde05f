import type { Procured } from '@chengjie/kernel';
import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { InWordsOfProject } from './in-words-of-project.js';

const TONES: Record<Schema.ProjectStatus, Tone> = {
  DRAFT: 'grey',
  PUBLISHED: 'pine',
  OPENED: 'sky',
  EVALUATED: 'sky',
  AWARDED: 'won',
  FAILED: 'seal',
  CANCELLED: 'grey',
};

/** How far a project has come, in its own words, also in a list of many. @param of its project; of a lot, that of the lot */
export function ProjectStatusTag({
  status,
  of,
}: {
  readonly status: Schema.ProjectStatus;
  readonly of?: Procured | undefined;
}) {
  const tag = <StatusWord status={status} />;
  return of ? <InWordsOfProject of={of}>{tag}</InWordsOfProject> : tag;
}

function StatusWord({ status }: { readonly status: Schema.ProjectStatus }) {
  const { t } = useTranslation('terms');
  return <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>;
}
