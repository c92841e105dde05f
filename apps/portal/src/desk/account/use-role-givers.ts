import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { OwnRoleOriginsDocument } from './account.generated.js';
import './account.texts.js';

/** Who gave one each of one's roles, in words. @returns by the grant's id; empty until it is known */
export function useRoleGivers(): (grantId: string) => string {
  const { t } = useTranslation('account');
  const language = useLanguage();
  const [{ data }] = useQuery({ query: OwnRoleOriginsDocument });
  return (grantId) => {
    const origin = data?.viewer?.grants.find(({ id }) => id === grantId)?.origin;
    if (!origin) return '';
    const names = origin.by.map(({ displayName, holder }) => `${holder} · ${displayName}`);
    return names.length > 0 ? formatList(names, language) : t('roles.provisioned');
  };
}
