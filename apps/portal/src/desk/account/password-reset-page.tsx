import { useAct } from '../../api/use-act.js';
import { ResetPasswordDocument } from './account.generated.js';
import { LinkPage } from './link-page.js';

/** Where a reset link leads: sets a new password of an account whose owner could not sign in. */
export function PasswordResetPage() {
  const { act, pending } = useAct(ResetPasswordDocument, { keyed: false });
  return <LinkPage purpose="reset" setPassword={act} pending={pending} />;
}
