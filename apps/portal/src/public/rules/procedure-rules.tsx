import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import { RuleSource } from '../../shared/rules/rule-source.js';
import { RuleTable } from '../../shared/rules/rule-table.js';
import type { RulePackPageQuery } from './rules.generated.js';
import '../../shared/rules/rules.texts.js';

type Procedure = NonNullable<RulePackPageQuery['rulePack']>['procedures'][number];

/** The rules of one procedure, or why the category does not use it. */
export function ProcedureRules({ of: { procedure, allowed, reason, source, rules } }: { readonly of: Procedure }) {
  const { t } = useTranslation(['rules', 'terms']);
  const localized = useLocalized();
  const name = t(`terms:procedure.${procedure}`);
  return (
    <Section title={name} id={procedure.toLowerCase()} level={3} aside={!allowed && <Tag>{t('notAllowedTag')}</Tag>}>
      {allowed ? (
        <RuleTable name={name} rules={rules} />
      ) : (
        <Card>
          <p>{reason ? localized(reason) : t('notAllowed')}</p>
          {source && <RuleSource of={source} />}
        </Card>
      )}
    </Section>
  );
}
