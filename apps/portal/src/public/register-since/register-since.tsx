import { formatInstant } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RegisterSinceLineFragment } from './register-since.generated.js';
import './register-since.texts.js';

/** Under an opening record: what the register says otherwise by now than it did at the deadline; nothing while it says the same. */
export function RegisterChanges({ of }: { readonly of: readonly RegisterSinceLineFragment[] }) {
  const { t } = useTranslation('registerSince');
  if (of.length === 0) return null;
  return (
    <Card>
      <h3>{t('title')}</h3>
      <p>{t('text')}</p>
      <ul>
        {of.map((line, index) => (
          <li key={index}>
            <Link to={`/organizations/${line.organization.id}`}>
              <Name of={line.organization.name} />
            </Link>
            <div>
              <RegisterChange of={line} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Both in one line: what held at the deadline, and what the register says since. */
export function RegisterChange({ of: { atDeadline, since, at } }: { readonly of: RegisterSinceLineFragment }) {
  const { t } = useTranslation('registerSince');
  const language = useLanguage();
  return t('line', {
    ...{ before: t(`fact.${atDeadline}`), since: t(`fact.${since}`) },
    at: formatInstant(at, language, 'second'),
  });
}
