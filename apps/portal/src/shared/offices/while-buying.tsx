import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { WhileBuyingDocument } from './while-buying.generated.js';
import './while-buying.texts.js';

/** What an office is offered that neither buys nor drafts a purchase; to one that does it is said why not, before anything is typed. */
export function UnlessBuying({
  what,
  asked = true,
  children,
}: {
  readonly what: 'federation' | 'role';
  /** Whether it is about what such an office may not do. */
  readonly asked?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('whileBuying');
  const [{ data }] = useQuery({ query: WhileBuyingDocument, pause: !asked });
  const { buysIn: projects = [], draftsPurchase = false } = data?.viewer ?? {};
  if (!asked || (projects.length === 0 && !draftsPurchase)) return children;
  return (
    <Notice tone="warning" title={t(projects.length > 0 ? 'title' : 'drafts')}>
      <p>{t(what)}</p>
      {projects.length > 0 && (
        <ul>
          {projects.map(({ id, reference, ...project }) => (
            <li key={id}>
              <Link to={`/projects/${reference}`}>
                <TitleOf thing={project} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {draftsPurchase && <p>{t('draft')}</p>}
    </Notice>
  );
}
