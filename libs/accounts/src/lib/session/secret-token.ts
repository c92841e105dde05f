import { hash, randomBytes } from 'node:crypto';

/** A new secret that signs somebody in: 256 random bits, so that nobody guesses one. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: who reads the database cannot sign in with it. No salt is needed for 256 random bits. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** The same where there may be no token: then what no token has. */
export function tokenHashOrNone(token: string | null): Buffer {
  return token ? tokenHash(token) : Buffer.alloc(0);
}
