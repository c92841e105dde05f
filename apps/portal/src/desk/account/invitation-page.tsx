import { useAct } from '../../api/use-act.js';
import { AcceptInvitationDocument } from './account.generated.js';
import { LinkPage } from './link-page.js';

/** Where an invitation leads: sets the first password of an account. */
export function InvitationPage() {
  const { act, pending } = useAct(AcceptInvitationDocument, { keyed: false });
  return <LinkPage purpose="invitation" setPassword={act} pending={pending} />;
}
