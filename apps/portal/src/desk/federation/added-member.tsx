import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './members.texts.js';

/** A member that was just recorded. */
export interface Added {
  readonly id: string;
  readonly name: string;
}

/** Says that a member was added, and how a mistake is put right. */
export function AddedMember({ added: { id, name } }: { readonly added: Added }) {
  const { t } = useTranslation('members');
  return (
    <Notice tone="done" title={t('new.done', { name })}>
      <p>
        <Link to={`/desk/members/${id}/end`}>{t('new.wrong')}</Link>
      </p>
    </Notice>
  );
}
