import { createHmac } from 'node:crypto';
import { keyFor } from '@chengjie/platform';
import { CONFIG, type Config } from '@chengjie/platform/config';
import { Inject, Injectable } from '@nestjs/common';

/**
 * Keys under which people keep drafts on their devices: the same at each sign-in, so that what was typed is there again, and told to
 * their owners alone, so that whoever has the device and no session reads nothing. Under a label of its own, as others of the master key.
 */
@Injectable()
export class DraftKeys {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) { masterKey }: Pick<Config, 'masterKey'>) {
    this.key = keyFor(masterKey, 'chengjie drafts on devices');
  }

  /** 256 bits in base64. */
  of(accountId: string): string {
    return createHmac('sha256', this.key).update(accountId).digest('base64');
  }
}
