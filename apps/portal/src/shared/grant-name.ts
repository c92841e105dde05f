import { useTranslation } from 'react-i18next';
import type * as Schema from '../api/schema.generated.js';
import '../api/terms.texts.js';

/** What of a role of somebody's names it. */
interface NamedGrant {
  readonly role: Schema.Role;
  /** Agency or organization. */
  readonly holder: string;
}

/** What somebody's role is called, wherever it is named: the role, and for whom it acts. */
export function useGrantName(): (grant: NamedGrant) => string {
  const { t } = useTranslation('terms');
  return ({ role, holder }) => `${t(`role.${role}`)} · ${holder}`;
}
