import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './members.texts.js';

/** Says that a membership was proposed, and where its answer is seen. */
export function ProposedMember({ name }: { readonly name: string }) {
  const { t } = useTranslation('members');
  return (
    <Notice tone="done" title={t('new.done', { name })}>
      <p>
        <Link to="/desk/memberships">{t('new.seeProposals')}</Link>
      </p>
    </Notice>
  );
}
