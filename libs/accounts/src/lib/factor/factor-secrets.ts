import { CONFIG, type Config } from '@chengjie/platform/config';
import { Inject, Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps what second factors need to be secret, under keys of their own: the master key seals bids, and is used for nothing else.
 * The additional data binds each secret to its account.
 */
@Injectable()
export class FactorSecrets {
  private readonly sealingKey: Buffer;
  private readonly codeKey: Buffer;

  constructor(@Inject(CONFIG) { masterKey }: Pick<Config, 'masterKey'>) {
    const keyFor = (label: string) => Buffer.from(hkdfSync('sha256', masterKey, '', label, 32));
    this.sealingKey = keyFor('chengjie second factors, secrets of authenticators');
    this.codeKey = keyFor('chengjie second factors, recovery codes');
  }

  seal(accountId: string, secret: Uint8Array): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.sealingKey, iv).setAAD(bindingOf(accountId));
    return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws Error when it was changed, or is another account's */
  unseal(accountId: string, sealed: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.sealingKey, sealed.subarray(0, IV_BYTES));
    decipher.setAAD(bindingOf(accountId)).setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  }

  /** What is stored of a recovery code: without the key nobody tries them out on a stolen database. */
  codeHash(accountId: string, code: string): Buffer {
    return createHmac('sha256', this.codeKey).update(`${accountId} ${code}`).digest();
  }
}

function bindingOf(accountId: string): Buffer {
  return Buffer.from(`authenticator of account ${accountId}`);
}
