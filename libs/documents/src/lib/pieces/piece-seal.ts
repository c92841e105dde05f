import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SecretBox } from '@chengjie/platform';
import { CONFIG, type Config } from '@chengjie/platform/config';
import { Inject, Injectable } from '@nestjs/common';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Where a piece stands in its content: one that is put elsewhere, or a content that ends too early, does not open. */
export interface PiecePlace {
  readonly number: number;
  readonly last: boolean;
}

/** Seals content piece by piece before it reaches a disk or a network: each content under a key of its own, which lies sealed under the master key. */
@Injectable()
export class PieceSeal {
  private readonly keys: SecretBox;

  constructor(@Inject(CONFIG) { masterKey }: Pick<Config, 'masterKey'>) {
    this.keys = new SecretBox(masterKey, 'chengjie documents, keys');
  }

  /** A new key of a content, sealed. */
  newKey(contentId: string): Buffer {
    return this.keys.seal(keyOf(contentId), randomBytes(32));
  }

  /** @throws Error when the key was changed, is another content's, or was sealed under another master key */
  of(contentId: string, sealedKey: Buffer): ContentSeal {
    return new ContentSeal(contentId, this.keys.unseal(keyOf(contentId), sealedKey));
  }
}

/** Seals and opens the pieces of one content. */
export class ContentSeal {
  constructor(
    private readonly contentId: string,
    private readonly key: Buffer,
  ) {}

  seal(place: PiecePlace, plain: Uint8Array): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(this.bindingOf(place));
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws Error when it was changed or stands elsewhere */
  open(place: PiecePlace, sealed: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, IV_BYTES));
    decipher.setAAD(this.bindingOf(place)).setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  }

  private bindingOf({ number, last }: PiecePlace): Buffer {
    return Buffer.from(`document content ${this.contentId}, piece ${number}${last ? ', the last' : ''}`);
  }
}

const keyOf = (contentId: string): string => `document content ${contentId}, its key`;
