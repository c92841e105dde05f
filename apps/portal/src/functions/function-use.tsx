import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCount } from '../i18n/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { LinkCards } from '../ui/link-cards.js';
import { Loaded } from '../ui/loaded.js';
import { Section } from '../ui/page.js';
import { FunctionUseDocument } from './function-page.generated.js';
import './functions.texts.js';

/** How many projects and organizations have to do with a function, and the ways to them. */
export function FunctionUse({ id }: { readonly id: string }) {
  const { t } = useTranslation('functions');
  const language = useLanguage();
  const query = useQuery({ query: FunctionUseDocument, variables: { id } });
  const total = (count: number) => ({ total: formatCount(count, language) });
  return (
    <Section title={t('one.use')}>
      <Loaded query={query}>
        {({ open, projects, organizations }) => (
          <LinkCards
            cards={[
              {
                to: `/projects?function=${id}&status=PUBLISHED`,
                title: t('one.open'),
                text: t('one.openText', total(open.totalCount)),
              },
              {
                to: `/projects?function=${id}`,
                title: t('one.projects'),
                text: t('one.projectsText', total(projects.totalCount)),
              },
              {
                to: `/organizations/register?function=${id}`,
                title: t('one.organizations'),
                text: t('one.organizationsText', total(organizations.totalCount)),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
