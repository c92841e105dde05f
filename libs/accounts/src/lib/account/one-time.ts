/**
 * Under this key an act's reference carries a secret for the one answer it is made for. Symbols are not part of JSON,
 * so the secret is not in the answer that is saved under the idempotency key: a replay says null.
 */
export const oneTime = Symbol('one-time');

/** A reference that may carry a secret. */
export interface OneTime<Secret> {
  readonly [oneTime]?: Secret;
}
