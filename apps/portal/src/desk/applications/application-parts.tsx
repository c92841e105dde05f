import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { End } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import type { ApplicationInShortFragment } from './applications.generated.js';
import './applications.texts.js';

const TONES: Record<Schema.RegisterApplicationStatus, Tone> = {
  SUBMITTED: 'amber',
  MATERIAL_ASKED: 'amber',
  GRANTED: 'pine',
  REFUSED: 'seal',
  APPEALED: 'seal',
  WITHDRAWN: 'grey',
};

/** How an application stands. */
export function ApplicationStatus({ status }: Pick<ApplicationInShortFragment, 'status'>) {
  const { t } = useTranslation('applications');
  return <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>;
}

/** Until when it is decided; nothing once it is. */
export function ApplicationDue({
  of: { status, dueAt, dueProvisional, overdue },
}: {
  readonly of: Pick<ApplicationInShortFragment, 'status' | 'dueAt' | 'dueProvisional' | 'overdue'>;
}) {
  const { t } = useTranslation('applications');
  if (status === 'MATERIAL_ASKED') return t('due.still');
  if (status !== 'SUBMITTED') return null;
  return (
    <>
      <End at={dueAt} />
      {dueProvisional && ` ${t('due.provisional')}`}
      {overdue && (
        <>
          {' '}
          <Tag tone="seal">{t('due.over')}</Tag>
        </>
      )}
    </>
  );
}
