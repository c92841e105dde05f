/** What a second factor may be (docs/adr/0026). */
export const FACTOR_KINDS = ['PASSKEY', 'AUTHENTICATOR'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

/** A way to give a second factor. */
export type FactorWay = FactorKind | 'RECOVERY_CODE';

/** A second factor as its owner sees it: nothing of it lets anybody in. */
export interface OwnFactor {
  readonly id: string;
  readonly kind: FactorKind;
  readonly name: string;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A second factor as somebody gives it: one of the three. */
export interface GivenFactor {
  /** Of an authenticator app. */
  readonly code?: string | null | undefined;
  /** One of those that were shown once. */
  readonly recoveryCode?: string | null | undefined;
  /** What the browser answered to a challenge (W3C AuthenticationResponseJSON), as JSON. */
  readonly passkey?: string | null | undefined;
}

/** Minutes for which the proof of who one is holds, before an act asks again: the product's own value. */
export const PROOF_MINUTES = 10;

/** Minutes within which a second step of signing in, or a challenge, has to be answered. */
export const STEP_MINUTES = 10;

/** Sign-ins of an account that await their second factor at once; the oldest makes room. */
export const MOST_STEPS = 20;

/** Factors that an account has at most: enough for each device, and few enough to look through. */
export const MOST_FACTORS = 10;

/** Days within which a second person has to confirm that factors are reset. */
export const RESET_DAYS = 3;
