import { useAct } from '../../api/use-act.js';
import { OpenAccountDocument } from './account.generated.js';
import { LinkPage } from './link-page.js';

/** Where the mail to whoever asked for an account leads: sets its password, by which it is opened. */
export function OpenAccountPage() {
  const { act, pending } = useAct(OpenAccountDocument, { keyed: false });
  return <LinkPage purpose="opening" setPassword={act} pending={pending} />;
}
