import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { WhileBuyingDocument } from './while-buying.generated.js';
import './while-buying.texts.js';

/** What an office that buys cannot do now, before it is typed; nothing where it buys nothing. */
export function WhileBuying({ what }: { readonly what: 'federation' | 'role' }) {
  const { t } = useTranslation('whileBuying');
  const [{ data }] = useQuery({ query: WhileBuyingDocument });
  const projects = data?.viewer?.buysIn ?? [];
  if (projects.length === 0) return null;
  return (
    <Notice tone="warning" title={t('title')}>
      <p>{t(what)}</p>
      <ul>
        {projects.map(({ id, reference, title }) => (
          <li key={id}>
            <Link to={`/projects/${reference}`}>
              <Name of={title} />
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
