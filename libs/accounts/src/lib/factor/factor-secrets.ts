import { createHmac } from 'node:crypto';
import { keyFor, SecretBox } from '@chengjie/platform';
import { CONFIG, type Config } from '@chengjie/platform/config';
import { Inject, Injectable } from '@nestjs/common';

/** Keeps what second factors need to be secret, under keys of their own. */
@Injectable()
export class FactorSecrets {
  private readonly box: SecretBox;
  private readonly codeKey: Buffer;

  constructor(@Inject(CONFIG) { masterKey }: Pick<Config, 'masterKey'>) {
    this.box = new SecretBox(masterKey, 'chengjie second factors, secrets of authenticators');
    this.codeKey = keyFor(masterKey, 'chengjie second factors, recovery codes');
  }

  seal(accountId: string, secret: Uint8Array): Buffer {
    return this.box.seal(bindingOf(accountId), secret);
  }

  /** @throws Error when it was changed, or is another account's */
  unseal(accountId: string, sealed: Buffer): Buffer {
    return this.box.unseal(bindingOf(accountId), sealed);
  }

  /** What is stored of a recovery code: without the key nobody tries them out on a stolen database. */
  codeHash(accountId: string, code: string): Buffer {
    return createHmac('sha256', this.codeKey).update(`${accountId} ${code}`).digest();
  }
}

function bindingOf(accountId: string): string {
  return `authenticator of account ${accountId}`;
}
