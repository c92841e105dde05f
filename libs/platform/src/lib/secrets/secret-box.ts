import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own for one purpose: the master key wraps the keys of bids, and is used for nothing else. */
export function keyFor(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', purpose, 32));
}

/** Keeps secrets of one purpose unreadable to whoever has the database alone; each is bound to what it belongs to. */
export class SecretBox {
  private readonly key: Buffer;

  /** @param purpose never changed: what was sealed before opens under it alone */
  constructor(masterKey: Buffer, purpose: string) {
    this.key = keyFor(masterKey, purpose);
  }

  /** @param binding what the secret belongs to, in words that fit nothing else */
  seal(binding: string, secret: Uint8Array): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(binding));
    return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws Error when it was changed, belongs to something else, or was sealed under another key */
  unseal(binding: string, sealed: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(binding)).setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  }
}
