import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { LinkCards } from '@chengjie/portal-ui/ui/link-cards';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
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
