import { AccountFrame } from './account-frame.js';
import { OwnSecurityEvents } from './own-security-events.js';
import { OwnSessions } from './own-sessions.js';

/** Where one is signed in, and what was tried with the account lately. */
export function SessionsPage() {
  return (
    <AccountFrame part="sessions">
      <OwnSessions />
      <OwnSecurityEvents />
    </AccountFrame>
  );
}
