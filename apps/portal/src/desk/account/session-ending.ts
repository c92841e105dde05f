/** Values of the choices that name no one session. */
export const ALL_OTHERS = 'ALL_OTHERS';
export const ALL_OTHERS_AND_TOKENS = 'ALL_OTHERS_AND_TOKENS';

/** What a choice ends: one session, or all others with or without the access tokens. */
export function endingOf(choice: string): { readonly sessionId: string } | { readonly apiTokens: boolean } {
  if (choice === ALL_OTHERS) return { apiTokens: false };
  return choice === ALL_OTHERS_AND_TOKENS ? { apiTokens: true } : { sessionId: choice };
}
