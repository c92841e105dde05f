import { AccountFrame } from './account-frame.js';
import { ApiTokens } from './api-tokens.js';

/** What one's programs sign in by. */
export function TokensPage() {
  return (
    <AccountFrame part="tokens">
      <ApiTokens />
    </AccountFrame>
  );
}
