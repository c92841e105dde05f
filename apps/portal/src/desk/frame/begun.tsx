import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { DeskDraftsDocument } from './desk.generated.js';
import './desk.texts.js';

/** The way to what one has filled in and not sent. */
export function Begun() {
  const { t } = useTranslation('desk');
  const [{ data }] = useQuery({ query: DeskDraftsDocument, requestPolicy: 'cache-and-network' });
  const count = data?.viewer?.drafts.length ?? 0;
  if (count === 0) return null;
  return (
    <p>
      <Link to="/desk/drafts">{t('tasks.drafts', { count })}</Link>
    </p>
  );
}
